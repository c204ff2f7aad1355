import type { LonLat } from "../core/geometry.ts";

/** Positive where c lies left of the line from a to b, negative to its right. */
export const sideOf = (a: LonLat, b: LonLat, c: LonLat): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether two segments cross at a point inside both; meeting at an end is no crossing. */
export function segmentsCross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
  // Most pairs lie apart: told by comparisons alone, before any reckoning.
  if (a[0] < c[0] ? b[0] < c[0] && a[0] < d[0] && b[0] < d[0] : b[0] > c[0] && a[0] > d[0] && b[0] > d[0])
    return false;
  if (a[1] < c[1] ? b[1] < c[1] && a[1] < d[1] && b[1] < d[1] : b[1] > c[1] && a[1] > d[1] && b[1] > d[1])
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
