/** Longer ones are vandalism or descriptions, not names. */
const MAX_LETTERS = 120;
/** Letters of some scripts bear this many signs; with more, a pile of them would stand on the map. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** Controls, line ends and spaces of all kinds. */
const GAPS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Unseen letters, such as those that turn the direction of writing; halves of letters; letters of nobody's agreement. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}]/gu;
/** Pictures, flags and what colors or frames them. */
const EMOJI =
  /\p{Extended_Pictographic}\uFE0F|\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\u20E3/gu;

/** Latin words with one space between: nearly all names, of which there is nothing to clean. */
const PLAIN = /^[!-~\u00C0-\u017F\u2019]+(?: [!-~\u00C0-\u017F\u2019]+)*$/;

/**
 * A stranger's text as a name that can be printed: composed letters, one line, single spaces, nothing unseen and no
 * pictures. Undefined where nothing is left, or more than any name has.
 */
export function cleanName(raw: string | undefined): string | undefined {
  if (!raw) return undefined;
  if (raw.length <= MAX_LETTERS && PLAIN.test(raw)) return raw;
  const name = raw
    .replace(EMOJI, " ")
    .replace(UNSEEN, "")
    .replace(GAPS, " ")
    .normalize("NFC")
    .replace(PILED_MARKS, "$1")
    .trim();
  return name && [...name].length <= MAX_LETTERS ? name : undefined;
}
