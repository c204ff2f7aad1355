import type { LonLat } from "../core/geometry.ts";
import type { Coast } from "./clip-coast.ts";
import { sideOf } from "./segment-crossing.ts";

/** The square of the way from a point to a segment, in degrees. */
function squareToSegment([px, py]: LonLat, [ax, ay]: LonLat, [bx, by]: LonLat): number {
  const dx = bx - ax;
  const dy = by - ay;
  const share = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.max(0, Math.min(1, share));
  const x = px - (ax + t * dx);
  const y = py - (ay + t * dy);
  return x * x + y * y;
}

export interface NearestCoast<C extends Coast> {
  readonly coast: C;
  /** The point lies on its right. */
  readonly isWater: boolean;
}

/**
 * The coast nearest to the point, and on which side of it that lies; undefined where there is no coast. Where the
 * nearest place is a vertex, of the segment whose line passes further off: the other one's side can be the wrong one.
 */
export function nearestCoast<C extends Coast>(
  point: LonLat,
  coasts: readonly C[],
): NearestCoast<C> | undefined {
  let nearest = Number.POSITIVE_INFINITY;
  let furthestOff = 0;
  let found: NearestCoast<C> | undefined;
  for (const coast of coasts) {
    const { line } = coast;
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1];
      const b = line[i];
      if (!a || !b) continue;
      const away = squareToSegment(point, a, b);
      if (away > nearest) continue;
      const side = sideOf(a, b, point);
      const off = Math.abs(side) / Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (away === nearest && off <= furthestOff) continue;
      nearest = away;
      furthestOff = off;
      found = { coast, isWater: side < 0 };
    }
  }
  return found;
}
