/** Letters that no decomposition takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ œ: "oe", æ: "ae", ß: "ss", þ: "th" },
  ...{ ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", ŋ: "n" },
};

/** Names of devices: Windows opens no file that is called so, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Leaves room for endings in file systems with names of 255 bytes. */
const MAX_LETTERS = 80;

/** "Plouarzel / Plouarzhel" → "plouarzel-plouarzhel": safe in every file system; "carte" where nothing is left. */
export function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßþøđðłħıŋ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LETTERS)
    .replace(/^-+|-+$/g, "");
  return RESERVED.test(plain) ? `carte-${plain}` : plain || "carte";
}
