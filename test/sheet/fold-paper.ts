import type { PaperPoint } from "../../src/core/geometry.ts";
import type { FoldPlan } from "../../src/sheet/fold/fold.ts";

/** A speck of paper: where it lies in the pile after folding, and how high. */
export interface Speck {
  readonly at: PaperPoint;
  readonly height: number;
  /** The front of the paper looks up. */
  readonly frontUp: boolean;
}

/**
 * Folds a sheet of paper in the mind, speck by speck, from nothing but the steps that a printer is told: everything
 * beyond the line is lifted over and comes down mirrored, on top of all that was there, upside down.
 */
export function foldSpecks(points: readonly PaperPoint[], steps: FoldPlan["steps"]): readonly Speck[] {
  let specks: readonly Speck[] = points.map((at) => ({ at, height: 0, frontUp: true }));
  for (const { axis, at, moving } of steps) {
    const coordinate = axis === "x" ? 0 : 1;
    const top = Math.max(...specks.map(({ height }) => height));
    specks = specks.map((speck) => {
      const beyond = speck.at[coordinate] - at;
      if (moving === "high" ? beyond <= 0 : beyond >= 0) return speck;
      const [x, y] = speck.at;
      return {
        at: axis === "x" ? [2 * at - x, y] : [x, 2 * at - y],
        height: 2 * top + 1 - speck.height,
        frontUp: !speck.frontUp,
      };
    });
  }
  return specks;
}
