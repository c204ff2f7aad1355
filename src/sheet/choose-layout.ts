import { type Box, heightOf, type Mm, widthOf } from "../core/geometry.ts";
import type { PageLayout } from "./page-layout.ts";

/** Denominators that a person can reckon with, from the largest scale to the smallest at which a town map is of use. */
export const ROUND_SCALES: readonly number[] = [
  1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 8000, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000,
  40_000, 50_000,
];

/** White, or neighbours, between the commune and the neatline. */
const CLEARANCE: Mm = 3;
const MM_IN_A_METRE = 1000;

export interface ScaledLayout {
  readonly layout: PageLayout;
  readonly scaleDenominator: number;
}

/**
 * The layout that shows the ground (a box in metres) at the largest of the scales, and that scale; on a tie the layout
 * that comes first. Undefined where the ground fits none.
 */
export function chooseLayout(
  layouts: readonly PageLayout[],
  scales: readonly number[],
  ground: Box,
): ScaledLayout | undefined {
  for (const scaleDenominator of scales) {
    const layout = layouts.find((candidate) => fits(candidate, ground, scaleDenominator));
    if (layout) return { layout, scaleDenominator };
  }
  return undefined;
}

function fits({ face }: PageLayout, ground: Box, scaleDenominator: number): boolean {
  const mmPerMetre = MM_IN_A_METRE / scaleDenominator;
  return (
    widthOf(ground) * mmPerMetre + 2 * CLEARANCE <= widthOf(face) &&
    heightOf(ground) * mmPerMetre + 2 * CLEARANCE <= heightOf(face)
  );
}
