import { abbreviationsOf } from "./abbreviations.ts";

interface ShortenedName {
  readonly name: string;
  readonly language: string;
  readonly short?: string;
}

/**
 * Shorter ways to write a name, least change first: the shorter name that people use, then that or the name itself with
 * words abbreviated; of both names of a boundary street ("Rue A / Rue B") at once.
 */
export function shorterForms({ name, language, short }: ShortenedName): string[] {
  const used = short ?? name;
  const sides = used.split(SIDES).map((side) => [side, ...abbreviationsOf(side, language)]);
  const degrees = Math.max(...sides.map((forms) => forms.length));
  const shortened = Array.from({ length: degrees }, (_, degree) =>
    sides.map((forms) => forms[degree] ?? forms.at(-1) ?? "").join(SIDES),
  );
  return [...new Set(shortened)].filter((text) => text !== name);
}

/** Between the two names of a boundary street. */
const SIDES = " / ";
