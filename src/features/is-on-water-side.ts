import type { LonLat } from "../core/geometry.ts";
import type { Coast } from "./clip-coast.ts";
import { sideOf } from "./segment-crossing.ts";

function distanceToSegment([px, py]: LonLat, [ax, ay]: LonLat, [bx, by]: LonLat): number {
  const dx = bx - ax;
  const dy = by - ay;
  const share = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.max(0, Math.min(1, share));
  return Math.hypot(px - (ax + t * dx), py - (ay + t * dy));
}

/**
 * Whether the point lies on the right, the water's side, of the coast nearest to it. Where that is a vertex, of the
 * segment whose line passes further off: the other one's side can be the wrong one.
 */
export function isOnWaterSide(point: LonLat, coasts: readonly Coast[]): boolean {
  let nearest = Number.POSITIVE_INFINITY;
  let furthestOff = 0;
  let isWater = false;
  for (const { line } of coasts) {
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1];
      const b = line[i];
      if (!a || !b) continue;
      const away = distanceToSegment(point, a, b);
      const side = sideOf(a, b, point);
      const off = Math.abs(side) / Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (away > nearest || (away === nearest && off <= furthestOff)) continue;
      nearest = away;
      furthestOff = off;
      isWater = side < 0;
    }
  }
  return isWater;
}
