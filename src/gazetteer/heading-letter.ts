/** What all names that begin with a digit stand under. */
export const NUMBERS_HEADING = "0–9";
/** After every number, before every letter. */
const GREATEST_NUMBER = "9".repeat(20);
/** What names without any letter or digit stand under. */
const OTHER_HEADING = "#";

/** Letters that no decomposition takes apart; they are sorted as two letters or as a variant. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { Œ: "O", Æ: "A", Ø: "O", Ł: "L", ẞ: "S" };

/** What a name is sorted by: quotation marks and dashes before the first word do not count. */
export const sortableKey = (key: string): string => key.replace(/^[^\p{L}\p{N}]+/u, "");

/**
 * The letter that a name stands under: "É" under "E", except where the language has it as a letter of its own
 * (Swedish "Å" comes after "Z").
 * @param collator Of the language of the index.
 */
export function headingLetter(key: string, collator: Intl.Collator): string {
  const first = [...sortableKey(key)][0];
  if (!first) return OTHER_HEADING;
  // Roman and circled Chinese numbers are sorted as the letters that they are.
  if (/\p{N}/u.test(first) && collator.compare(first, GREATEST_NUMBER) <= 0) return NUMBERS_HEADING;
  const capital = [...first.toUpperCase()][0] ?? first;
  const plain = PLAIN_LETTERS[capital] ?? [...capital.normalize("NFKD").replace(/\p{M}/gu, "")][0] ?? capital;
  return isVariantOf(capital, plain, collator) ? plain : capital;
}

/** A variant is sorted between its plain letter and that letter with a Z behind it. */
const isVariantOf = (letter: string, plain: string, collator: Intl.Collator): boolean =>
  collator.compare(plain, letter) <= 0 && collator.compare(letter, `${plain}Z`) <= 0;
