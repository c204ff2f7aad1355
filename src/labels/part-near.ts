import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { Stretch } from "./stretch.ts";

/** All points within `reach` of a segment. */
export interface Capsule {
  readonly from: PaperPoint;
  readonly to: PaperPoint;
  readonly reach: Mm;
}

/**
 * The part of the segment within `reach` of the side: what lies in its capsule, that is in the band along it or in
 * one of the discs at its ends. The capsule is convex, so the part is one stretch.
 *
 *         ______________
 *   ─────(──────────────)────   a line through a capsule
 *         ‾‾‾‾‾‾‾‾‾‾‾‾‾‾
 */
export function partNear(from: PaperPoint, to: PaperPoint, side: Capsule): Stretch | undefined {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return undefined;
  const way: Way = { from, direction: [(to[0] - from[0]) / length, (to[1] - from[1]) / length] };
  const parts = [
    partInDisc(way, side.from, side.reach),
    partInDisc(way, side.to, side.reach),
    partInBand(way, side),
  ];
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    if (!part) continue;
    start = Math.min(start, part.from);
    end = Math.max(end, part.to);
  }
  start = Math.max(start, 0);
  end = Math.min(end, length);
  return start < end ? { from: start, to: end } : undefined;
}

interface Way {
  readonly from: PaperPoint;
  /** Of length 1. */
  readonly direction: PaperPoint;
}

function partInDisc({ from, direction }: Way, center: PaperPoint, radius: Mm): Stretch | undefined {
  const dx = center[0] - from[0];
  const dy = center[1] - from[1];
  const along = dx * direction[0] + dy * direction[1];
  const halfSquared = radius * radius - (dx * dx + dy * dy - along * along);
  if (halfSquared <= 0) return undefined;
  const half = Math.sqrt(halfSquared);
  return { from: along - half, to: along + half };
}

function partInBand(way: Way, { from, to, reach }: Capsule): Stretch | undefined {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return undefined;
  const axis: PaperPoint = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const dx = way.from[0] - from[0];
  const dy = way.from[1] - from[1];
  const along = between(dx * axis[0] + dy * axis[1], dot(way.direction, axis), [0, length]);
  const across = between(dy * axis[0] - dx * axis[1], cross(axis, way.direction), [-reach, reach]);
  if (!along || !across) return undefined;
  const start = Math.max(along.from, across.from);
  const end = Math.min(along.to, across.to);
  return start < end ? { from: start, to: end } : undefined;
}

/** Where start + t × rate lies between the limits. */
function between(start: number, rate: number, [low, high]: readonly [number, number]): Stretch | undefined {
  if (Math.abs(rate) < 1e-12) {
    return start > low && start < high
      ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
      : undefined;
  }
  const one = (low - start) / rate;
  const other = (high - start) / rate;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

const dot = (a: PaperPoint, b: PaperPoint): number => a[0] * b[0] + a[1] * b[1];
const cross = (a: PaperPoint, b: PaperPoint): number => a[0] * b[1] - a[1] * b[0];
