/** Letters that no decomposition takes apart, as those write them who lack the key; and the Greek s at a word's end. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ œ: "oe", æ: "ae", ß: "ss", þ: "th" },
  ...{ ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", ς: "σ" },
};

/** Accents, and the points of Hebrew and Arabic, which many leave out; in other scripts marks are half the word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** A name as people type it, in any script: without case, accents, hyphens or apostrophes; ligatures spelt out. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(/[œæßþøđðłħıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, " ")
    .trim();

/** The names, nearest spelling to `query` first, each once. */
export function byLikeness(query: string, names: Iterable<string>): readonly string[] {
  const sought = foldName(query);
  return [...new Set(names)]
    .map((name) => ({ name, edits: editDistance(sought, foldName(name)) }))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Longer names than any place bears are cut off before they are compared: the work grows with the square. */
const MAX_COMPARED_LETTERS = 100;

/** How many letters must be put in, left out or changed to turn one word into the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  const from = [...one].slice(0, MAX_COMPARED_LETTERS);
  const to = [...other].slice(0, MAX_COMPARED_LETTERS);
  let row = to.map((_, i) => i + 1);
  row.unshift(0);
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (const [j, goal] of to.entries()) {
      const changed = (row[j] ?? 0) + (letter === goal ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
