import type { Mm } from "../core/geometry.ts";

/** Between the middles of two figures of a scale bar, at least. */
export const FIGURES_APART: Mm = 9;
/** 5 km/h. */
const METRES_A_MINUTE = 5000 / 60;
/** Minutes that people count in. */
const ROUND_MINUTES: readonly number[] = [1, 2, 5, 10, 20, 30, 60];

/** Minutes on foot along a length of paper. */
export interface MinuteScale {
  /** One minute on paper. */
  readonly minute: Mm;
  /** Whole minutes that the length holds. */
  readonly count: number;
  /** Those that are given in figures, in order: round ones, or the last alone where there is no round one. */
  readonly figures: readonly number[];
}

export function minuteScale(length: Mm, mmPerMetre: number): MinuteScale {
  const minute = METRES_A_MINUTE * mmPerMetre;
  // A hair, so that 500 m are six minutes whatever the rounding.
  const count = Math.floor(length / minute + 1e-9);
  const every = ROUND_MINUTES.find((each) => each * minute >= FIGURES_APART) ?? 60;
  const round = Array.from({ length: Math.floor(count / every) }, (_, index) => (index + 1) * every);
  return { minute, count, figures: round.length > 0 || count === 0 ? round : [count] };
}
