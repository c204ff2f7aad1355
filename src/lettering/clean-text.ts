/** Spaces of every width; the narrow ones are missing from most fonts, and a line of a map never ends at one. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Controls, joiners, direction marks, soft hyphens, private and unassigned characters: nothing that ink shows. */
const INVISIBLE = /\p{C}|[\ufe00-\ufe0f]/gu;
/** The typewriter's apostrophe and what is typed in its place; an opening quote only within a word. */
const APOSTROPHES = /['\u02bc\u02b9\u2032\u00b4`\u201b]|(?<=\p{L})\u2018(?=\p{L})/gu;

/**
 * The text as it is set: composed (NFC), one plain space between words, typographic apostrophes, nothing invisible.
 * Names come from strangers; what is left is only what a font can be asked for.
 */
export const cleanText = (text: string): string =>
  text.normalize("NFC").replace(SPACES, " ").replace(INVISIBLE, "").replace(APOSTROPHES, "\u2019").trim();
