const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML 1.0 cannot hold even escaped: control characters, half pairs of UTF-16, two non-characters. */
const UNSPEAKABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text on one line that XML can hold, and that other formats read alike. */
export const plainLine = (text: string): string =>
  text.replace(UNSPEAKABLE, "\uFFFD").replace(/[\t\r\n]+/g, " ");

/** Text fit for XML content and quoted attributes alike. */
export const escapeXml = (text: string): string =>
  text.replace(UNSPEAKABLE, "\uFFFD").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
