import type { Mm } from "../core/geometry.ts";
import { COST } from "./candidate.ts";
import type { Stretch } from "./stretch.ts";

/** A stretch of a street that lies in or near another's ribbon, and how far that other reaches to both sides. */
export interface Meeting extends Stretch {
  readonly left: Mm;
  readonly right: Mm;
  /** Of the other street; 0 for a path. */
  readonly ribbonWidth: Mm;
}

/** What a name pays that stands across the other street. */
export interface StreetMeeting extends Stretch {
  /** Infinite: no name may. */
  readonly cost: number;
  /** A junction of ribbons: names keep clear of it as long as any form of them can stand elsewhere. */
  readonly isJunction: boolean;
}

/** A ribbon of less than this share of our own is a lesser street. */
const LESSER = 0.75;
/** The other street goes on beyond our ribbon's edge by more than this: it crosses, it does not end here. */
const BEYOND_EDGE: Mm = 0.4;
/** A longer meeting is a fork, where two ribbons run into one another: a name there would belong to both. */
const MAX_MOUTH: Mm = 5;

/**
 * A path leaves the ribbon whole, so a name may run past it. Where a side street ends at ours (its mouth), the ribbon is
 * ours still: a name that finds no other place may run past that too. Across a crossing it would belong to both streets.
 */
export function rankMeeting({ from, to, left, right, ribbonWidth }: Meeting, ownWidth: Mm): StreetMeeting {
  if (ribbonWidth === 0 && ownWidth > 0) return { from, to, cost: COST.pastPath, isJunction: false };
  const isCrossing = Math.min(left, right) > ownWidth / 2 + BEYOND_EDGE;
  // Where one path ends at another there is no ribbon at all, but the name's own halo keeps them apart.
  const isOpen = ownWidth > 0 || ribbonWidth === 0;
  const isMouth = !isCrossing && isOpen && to - from <= MAX_MOUTH;
  const cost = ribbonWidth < LESSER * ownWidth ? COST.pastLesserMouth : COST.pastMouth;
  return { from, to, cost: isMouth ? cost : Number.POSITIVE_INFINITY, isJunction: true };
}
