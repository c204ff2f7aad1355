import type { PaperLine, PaperPoint } from "../core/geometry.ts";

/** The corners of the smallest convex outline round the points, by A. M. Andrew's monotone chains (1979). */
export function convexHull(points: PaperLine): PaperLine {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** One side of the hull, from the first point on; its last point is the other side's first. */
function chain(sorted: PaperLine): PaperPoint[] {
  const side: PaperPoint[] = [];
  for (const point of sorted) {
    while (side.length > 1 && !turnsLeft(side.at(-2), side.at(-1), point)) side.pop();
    side.push(point);
  }
  return side.slice(0, Math.max(1, side.length - 1));
}

const turnsLeft = (a: PaperPoint = [0, 0], b: PaperPoint = [0, 0], c: PaperPoint): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
