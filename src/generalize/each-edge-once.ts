import type { PaperLine, PaperPoint } from "../core/geometry.ts";

/**
 * The rings cut up so that no edge is there twice, whichever way it was walked; a ring that shares nothing stays whole.
 *
 *     ┌────┬────┐        ┌────┬────┐
 *     │    ║    │   →    │    │    │   one ring, and the other without their common side
 *     └────┴────┘        └────┴────┘
 */
export function eachEdgeOnce(rings: readonly PaperLine[]): PaperLine[] {
  const seen = new Set<string>();
  return rings.flatMap((ring) => {
    const runs: PaperPoint[][] = [];
    let isOpen = false;
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1] as PaperPoint, ring[i] as PaperPoint];
      const edge = edgeKey(from, to);
      const isNew = !seen.has(edge);
      seen.add(edge);
      if (isNew && isOpen) runs.at(-1)?.push(to);
      else if (isNew) runs.push([from, to]);
      isOpen = isNew;
    }
    return joinOverStart(runs);
  });
}

/** The same places of one node give the same numbers. */
const edgeKey = (a: PaperPoint, b: PaperPoint): string => {
  const [from, to] = [`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`];
  return from < to ? `${from} ${to}` : `${to} ${from}`;
};

/** Where a ring happens to start is no end of a line. */
function joinOverStart(runs: readonly PaperPoint[][]): PaperLine[] {
  const [first = [], ...others] = runs;
  const last = others.pop();
  if (!last) return [...runs];
  const isSplit = areSame(last.at(-1), first[0]);
  return isSplit ? [[...last, ...first.slice(1)], ...others] : [...runs];
}

export const isClosed = (line: PaperLine): boolean => areSame(line[0], line.at(-1));

const areSame = (a: PaperPoint | undefined, b: PaperPoint | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
