/** Beyond this share of its letters changed, a word is another word, not a slip of the finger. */
const MAX_SLIP = 0.4;

/** The known word most like `word` (case ignored), or "" where none is near, or several are equally so. */
export function nearestWord(word: string, known: Iterable<string>): string {
  const wanted = word.toLowerCase();
  let best = "";
  let least = Math.max(1, Math.floor(wanted.length * MAX_SLIP)) + 1;
  for (const candidate of known) {
    const slips = editDistance(wanted, candidate.toLowerCase());
    if (slips === least) best = "";
    if (slips >= least) continue;
    best = candidate;
    least = slips;
  }
  return best;
}

/**
 * Letters to add, drop, change or swap with their neighbour to turn one word into the other
 * (optimal string alignment: Damerau–Levenshtein without twice-edited letters).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + change);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        slips = Math.min(slips, at(beforeLast, column - 2) + 1);
      }
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
