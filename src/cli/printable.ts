/** C0, DEL and C1, which terminals obey; line separators; marks and overrides of the writing direction. */
const OBEYED = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text on one line that a terminal only shows: messages quote file names and OSM tags, which strangers wrote. */
export const printable = (text: string): string => text.replace(OBEYED, "\ufffd");

/** The value as indented JSON of many lines, in which such letters stand as their number. */
export const printableJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(OBEYED, (letter) => (letter === "\n" ? letter : numberOf(letter)))}\n`;

const numberOf = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
