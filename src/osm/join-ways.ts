/** What ways give when joined end to end: closed rings (first node repeated last), and lines left open. */
export interface JoinedWays {
  readonly rings: readonly (readonly number[])[];
  readonly loose: readonly (readonly number[])[];
}

/**
 * Joins ways (lists of node ids) wherever their ends meet, turning them as needed. Where a line comes back
 * to a place that it passed, the loop is cut off as a ring of its own, so rings that touch stay apart:
 *
 *        ┌──<──┐             ┌─────┐
 *     ┌──x──>──┘    →     ┌──x     x──┘   two rings, both closed at x
 *     └──┘                └──┘
 */
export function joinWays(ways: readonly (readonly number[])[]): JoinedWays {
  const waysAt = indexEnds(ways);
  const isUsed = new Set<number>();
  const takeAt = (node: number | undefined): readonly number[] | undefined => {
    const index = waysAt.get(node ?? Number.NaN)?.find((way) => !isUsed.has(way));
    const way = index === undefined ? undefined : ways[index];
    if (index === undefined || !way) return undefined;
    isUsed.add(index);
    return way[0] === node ? way : way.toReversed();
  };
  const rings: number[][] = [];
  const loose: number[][] = [];
  for (const { 0: start, length } of ways) {
    if (start === undefined || length < 2) continue;
    const rest = walk(start, takeAt, rings);
    if (rest.length > 1) loose.push(rest);
  }
  return { rings, loose };
}

/** Follows unused ways from `start` until none goes on, moves each loop to `rings`, and returns what is left. */
function walk(
  start: number,
  takeAt: (node: number | undefined) => readonly number[] | undefined,
  rings: number[][],
): number[] {
  const line = [start];
  /** Where in the line each end of a way lies. */
  const stops = new Map([[start, 0]]);
  for (let way = takeAt(start); way; way = takeAt(line.at(-1))) {
    for (let i = 1; i < way.length; i++) line.push(way[i] as number);
    const end = line.at(-1) as number;
    const passedAt = stops.get(end);
    if (passedAt === undefined) {
      stops.set(end, line.length - 1);
      continue;
    }
    rings.push(line.splice(passedAt, Number.POSITIVE_INFINITY, end));
    for (const [node, at] of stops) if (at > passedAt) stops.delete(node);
  }
  return line;
}

function indexEnds(ways: readonly (readonly number[])[]): Map<number, number[]> {
  const waysAt = new Map<number, number[]>();
  ways.forEach((way, index) => {
    if (way.length < 2) return;
    for (const end of new Set([way[0], way.at(-1)])) {
      if (end === undefined) continue;
      const there = waysAt.get(end);
      if (there) there.push(index);
      else waysAt.set(end, [index]);
    }
  });
  return waysAt;
}
