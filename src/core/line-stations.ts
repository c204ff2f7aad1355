import type { Mm, PaperLine, PaperPoint } from "./geometry.ts";

/** A place on a line: where, and the unit vector of the line's direction there. */
export interface LineStation {
  readonly at: PaperPoint;
  readonly along: readonly [dx: number, dy: number];
}

/** Finer steps than this no press shows; it also keeps a slip in a style from filling the memory. */
const SHORTEST_STEP: Mm = 0.05;

/** Places on the line every `each` mm, the first half a step from its start. */
export function stationsAlong(line: PaperLine, each: Mm): LineStation[] {
  const step = Math.max(each, SHORTEST_STEP);
  const stations: LineStation[] = [];
  let next = step / 2;
  for (let i = 1; i < line.length; i++) {
    const [x, y] = line[i - 1] as PaperPoint;
    const [toX, toY] = line[i] as PaperPoint;
    const length = Math.hypot(toX - x, toY - y);
    if (length === 0) continue;
    const dx = (toX - x) / length;
    const dy = (toY - y) / length;
    for (; next < length; next += step)
      stations.push({ at: [x + dx * next, y + dy * next], along: [dx, dy] });
    next -= length;
  }
  return stations;
}
