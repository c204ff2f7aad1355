import type { Tags } from "../core/tag-filter.ts";
import { cleanName } from "./clean-name.ts";

export interface NameInLanguage {
  readonly name: string;
  /** BCP 47; "und" where nobody says. */
  readonly language: string;
}

/**
 * The name to print: in the first of the project's languages that it is mapped in, else as people on the
 * spot write it (`name`), else as officials do. Undefined for objects without one.
 */
export function nameInLanguage(tags: Tags, languages: readonly string[]): NameInLanguage | undefined {
  const [first = "und"] = languages;
  const asked = cleanName(tags[`name:${first}`]);
  if (asked) return { name: asked, language: first };
  const local = cleanName(tags.name);
  if (local) return { name: local, language: languageOf(local, "name", { tags, languages }) };
  if (tags.noname === "yes") return undefined;
  const official = cleanName(tags.official_name);
  return official
    ? { name: official, language: languageOf(official, "official_name", { tags, languages }) }
    : undefined;
}

/** The language in which another tag repeats the name. */
const languageOf = (
  name: string,
  key: string,
  { tags, languages }: { readonly tags: Tags; readonly languages: readonly string[] },
): string => languages.find((language) => cleanName(tags[`${key}:${language}`]) === name) ?? "und";

/**
 * Other names that it is looked for under, where they differ from the one that is printed: in the project's other
 * languages, then what else it is called (`alt_name`, several between semicolons).
 */
export function otherNames(
  tags: Tags,
  languages: readonly string[],
  printed: NameInLanguage,
): readonly NameInLanguage[] {
  const translated = languages.map((language) => ({ name: cleanName(tags[`name:${language}`]), language }));
  const called = (tags.alt_name ?? "")
    .split(";")
    .map((name) => ({ name: cleanName(name), language: printed.language }));
  const others = [...translated, ...called].flatMap(({ name, language }) =>
    name && name !== printed.name ? [{ name, language }] : [],
  );
  return others.filter(({ name }, index) => others.findIndex((other) => other.name === name) === index);
}

/** The name in the map's second language, where it is another. */
export function secondName(
  tags: Tags,
  printed: NameInLanguage,
  { second }: { readonly second?: string },
): { readonly second?: NameInLanguage } {
  const name = second === undefined ? undefined : cleanName(tags[`name:${second}`]);
  const isOther = name && name.toLowerCase() !== printed.name.toLowerCase();
  return isOther && second !== undefined ? { second: { name, language: second } } : {};
}

/** A shorter name that people use (`short_name`), where it is one. */
export function shortName(tags: Tags, printed: NameInLanguage): string | undefined {
  const isLocal = printed.name === cleanName(tags.name);
  const short = cleanName(tags[`short_name:${printed.language}`] ?? (isLocal ? tags.short_name : undefined));
  return short && short.length < printed.name.length ? short : undefined;
}

/** What a street along a boundary is called on its left side (as it is mapped) and on its right: none, one name or two. */
export function namesOfSides(tags: Tags, languages: readonly string[]): readonly NameInLanguage[] {
  if (!isNamedBySide(tags)) return [];
  const [left, right] = ["left", "right"].map((side) =>
    nameInLanguage(sideTags(tags, side, languages), languages),
  );
  return [left, right]
    .filter((one) => one !== undefined)
    .filter((one, i) => i === 0 || one.name !== left?.name);
}

function isNamedBySide(tags: Tags): boolean {
  for (const key in tags) if (key.startsWith("name:left") || key.startsWith("name:right")) return true;
  return false;
}

/** `name:left`, `name:left:fr` of one side as the tags of an object of its own. */
const sideTags = (tags: Tags, side: string, languages: readonly string[]): Tags => ({
  name: tags[`name:${side}`] ?? "",
  ...Object.fromEntries(
    languages.map((language) => [`name:${language}`, tags[`name:${side}:${language}`] ?? ""]),
  ),
});
