import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { Segment } from "./oriented-box.ts";
import type { Stretch } from "./stretch.ts";

/** A segment as one walks it. */
export interface Way {
  readonly from: PaperPoint;
  /** Of length 1. */
  readonly direction: PaperPoint;
  readonly length: Mm;
}

/** Undefined for a segment without length. */
export function wayAlong(from: PaperPoint, to: PaperPoint): Way | undefined {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return undefined;
  return { from, direction: [(to[0] - from[0]) / length, (to[1] - from[1]) / length], length };
}

/**
 * The part of the way within `reach` of the side: what lies in its capsule, that is in the band along it or in
 * one of the discs at its ends. The capsule is convex, so the part is one stretch.
 *
 *         ______________
 *   ─────(──────────────)────   a line through a capsule
 *         ‾‾‾‾‾‾‾‾‾‾‾‾‾‾
 *
 * Everything is reckoned in plain numbers, and most sides are refused by the first line: it is asked for each segment of
 * each street and each side near to it.
 */
export function partNear(way: Way, { from, to }: Segment, reach: Mm): Stretch | undefined {
  const dirX = way.direction[0];
  const dirY = way.direction[1];
  const fromX = from[0] - way.from[0];
  const fromY = from[1] - way.from[1];
  const toX = to[0] - way.from[0];
  const toY = to[1] - way.from[1];
  // The side's ends along the way and across it.
  const a = fromX * dirX + fromY * dirY;
  const b = toX * dirX + toY * dirY;
  const aOff = fromY * dirX - fromX * dirY;
  const bOff = toY * dirX - toX * dirY;
  if ((aOff > reach && bOff > reach) || (aOff < -reach && bOff < -reach)) return undefined;
  if ((a < -reach && b < -reach) || (a > way.length + reach && b > way.length + reach)) return undefined;
  const aHalf = halfChord(aOff, reach);
  const bHalf = halfChord(bOff, reach);
  let start = Math.min(a - aHalf, b - bHalf);
  let end = Math.max(a + aHalf, b + bHalf);
  const length = Math.sqrt((b - a) * (b - a) + (bOff - aOff) * (bOff - aOff));
  if (length > 0) {
    // The band: between the side's ends as seen along its axis, and no farther off it than the reach.
    const cos = (b - a) / length;
    const sin = (bOff - aOff) / length;
    const along = between(-a * cos - aOff * sin, cos, [0, length]);
    const across = between(a * sin - aOff * cos, -sin, [-reach, reach]);
    const enter = Math.max(along[0], across[0]);
    const leave = Math.min(along[1], across[1]);
    if (enter < leave) {
      start = Math.min(start, enter);
      end = Math.max(end, leave);
    }
  }
  start = Math.max(start, 0);
  end = Math.min(end, way.length);
  return start < end ? { from: start, to: end } : undefined;
}

/** Half of what a line so far off a disc's middle cuts out of it; −∞ where it passes by, so that it counts for nothing. */
const halfChord = (off: Mm, radius: Mm): Mm =>
  Math.abs(off) < radius ? Math.sqrt(radius * radius - off * off) : Number.NEGATIVE_INFINITY;

const NEVER = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;
const ALWAYS = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Where start + t × rate lies between the limits. */
function between(
  start: number,
  rate: number,
  [low, high]: readonly [number, number],
): readonly [number, number] {
  if (Math.abs(rate) < 1e-12) return start > low && start < high ? ALWAYS : NEVER;
  const one = (low - start) / rate;
  const other = (high - start) / rate;
  return one < other ? [one, other] : [other, one];
}
