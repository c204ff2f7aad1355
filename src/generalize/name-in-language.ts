import type { Tags } from "../core/tag-filter.ts";

export interface NameInLanguage {
  readonly name: string;
  /** BCP 47; "und" where nobody says. */
  readonly language: string;
}

/** Longer ones are vandalism or descriptions, not names. */
const MAX_LETTERS = 120;

/**
 * The name to print: in the first of the project's languages that it is mapped in, else as people on the
 * spot write it (`name`). Undefined for objects without one.
 */
export function nameInLanguage(tags: Tags, languages: readonly string[]): NameInLanguage | undefined {
  const [first = "und"] = languages;
  const asked = cleanName(tags[`name:${first}`]);
  if (asked) return { name: asked, language: first };
  const local = cleanName(tags.name);
  if (!local) return undefined;
  const known = languages.find((language) => cleanName(tags[`name:${language}`]) === local);
  return { name: local, language: known ?? "und" };
}

/** The names in the project's other languages, where they differ from the one that is printed. */
export function otherNames(
  tags: Tags,
  languages: readonly string[],
  printed: NameInLanguage,
): readonly NameInLanguage[] {
  const others = languages.flatMap((language) => {
    const name = language === printed.language ? undefined : cleanName(tags[`name:${language}`]);
    return name && name !== printed.name ? [{ name, language }] : [];
  });
  return others.filter(({ name }, index) => others.findIndex((other) => other.name === name) === index);
}

/** One line, single spaces, no control characters; empty names are none. */
function cleanName(raw: string | undefined): string | undefined {
  const name = raw
    ?.normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  if (!name || [...name].length > MAX_LETTERS) return undefined;
  return name;
}
