import type { LonLat } from "../core/geometry.ts";

/** Positive where c lies left of the line from a to b, negative to its right. */
export const sideOf = (a: LonLat, b: LonLat, c: LonLat): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether two segments cross at a point inside both; meeting at an end is no crossing. */
function segmentsCross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
    return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1]))
    return false;
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

/** How often the straight way from one point to another crosses the lines. */
export function countCrossings(from: LonLat, to: LonLat, lines: Iterable<readonly LonLat[]>): number {
  let count = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1];
      const b = line[i];
      if (a && b && segmentsCross(from, to, a, b)) count++;
    }
  }
  return count;
}
