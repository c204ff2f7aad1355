import { GRAMMARS, type NameGrammar } from "./street-types.ts";

export interface SplitName {
  /** What people look for: "Mairie". Begins with a capital. */
  readonly key: string;
  /** What is printed after it in brackets: "rue de la"; empty where there is none. */
  readonly type: string;
}

/** "Rue de la Mairie" → Mairie (rue de la); "La Canebière" → Canebière (la). */
export function splitStreetName(name: string, language: string): SplitName {
  for (const { heads, particles } of readersOf(language)) {
    const head = heads.exec(name)?.[0];
    const [, particle = "", key] = (head && particles.exec(name.slice(head.length))) || [];
    if (head && key) return { key: capitalized(key), type: `${lowered(head)}${particle.trimEnd()}` };
  }
  return splitArticle(name, language);
}

/** "Le Bourg" → Bourg (le): for settlements, whose other words all belong to the name. */
export function splitArticle(name: string, language: string): SplitName {
  for (const { articles } of readersOf(language)) {
    const [, article, key] = articles.exec(name) ?? [];
    if (article && key) return { key: capitalized(key), type: lowered(article.trimEnd()) };
  }
  return { key: name, type: "" };
}

/** What a name is sorted by: "St-Pierre" among "Saint-Pierre", whatever the sign's room was. */
export function spelledOut(key: string, language: string): string {
  const [, short = "", rest = ""] = /^([A-Za-z]{2,4})(?:\.[ -]?|[ -])(\S.*)$/u.exec(key) ?? [];
  const whole = grammarsOf(language)
    .map(({ saints }) =>
      Object.hasOwn(saints, short.toLowerCase()) ? saints[short.toLowerCase()] : undefined,
    )
    .find((word) => word !== undefined);
  return whole === undefined ? key : `${whole}-${rest}`;
}

interface NameReader {
  /** Adjective and types at the beginning, followed by a space. */
  readonly heads: RegExp;
  /** Then the space and a particle, kept together, and the key. */
  readonly particles: RegExp;
  readonly articles: RegExp;
}

const readers = new Map<NameGrammar, NameReader>();

/** "fr-FR" reads as French. */
const grammarsOf = (language: string): readonly NameGrammar[] =>
  GRAMMARS[language.toLowerCase().split("-")[0] ?? ""] ?? [];

function readersOf(language: string): readonly NameReader[] {
  return grammarsOf(language).map((grammar) => {
    const reader = readers.get(grammar) ?? readerOf(grammar);
    readers.set(grammar, reader);
    return reader;
  });
}

/** A pattern that no text matches: for a language without such words. */
const NOTHING = "(?!)";

function readerOf(grammar: NameGrammar): NameReader {
  const type = oneOf(grammar.types);
  const adjective = `(?:${oneOf(grammar.adjectives)} )?`;
  const joined = `(?: ${oneOf(grammar.joiners)} ${type})*`;
  // Without "u": with it V8 takes 10 ms to fold the case of every letter by Unicode's long tables.
  return {
    heads: new RegExp(`^${adjective}${type}${joined}(?= )`, "i"),
    particles: new RegExp(`^( ${leading(grammar.particles)}|)(?: )?(\\S.*)$`, "u"),
    articles: new RegExp(`^(${leading(grammar.articles)})(\\S.*)$`, "i"),
  };
}

/** Any of the words with what parts it from the next: nothing after an apostrophe, else a space. */
const leading = (words: readonly string[]): string =>
  oneOf(words.map((word) => (word.endsWith("'") ? word : `${word} `)));

/** Longest first, so that "de la" is not read as "de". */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return NOTHING;
  const patterns = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(".", "\\.").replaceAll("'", "['’]"));
  return `(?:${patterns.join("|")})`;
}

/** "Rond-Point" → "rond-point", but "ZA" stays. */
function lowered(head: string): string {
  const isAcronym = head.length > 1 && head === head.toUpperCase() && /^\p{L}{2,3}$/u.test(head);
  return isAcronym ? head : head.toLowerCase();
}

const capitalized = (key: string): string => {
  const [first = "", ...rest] = key;
  return first.toUpperCase() + rest.join("");
};
