/** A name as people type it: without case, accents, hyphens or apostrophes; ligatures spelt out. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
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
