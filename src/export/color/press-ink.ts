import type { JobInk } from "../../config/project.ts";
import type { Ink } from "../../style/style.ts";

/** A swatch in the inks of the job. */
export interface PressInk extends Ink {
  /** What it takes of a job's own inks, 0 to 1; `cmyk` then says how that looks. Absent: `cmyk` itself, or `spot`. */
  readonly shares?: readonly InkShare[];
}

export interface InkShare {
  readonly ink: JobInk;
  readonly share: number;
}

/** The ink of four-color presses, which needs no separation of its own. */
export const PROCESS_BLACK = "Black";

/** Inks over each other, as far as paper is covered. */
export function inkOfShares(shares: readonly InkShare[]): PressInk {
  const sum = (index: 0 | 1 | 2 | 3): number =>
    Math.min(
      100,
      shares.reduce((total, { ink, share }) => total + ink.cmyk[index] * share, 0),
    );
  const cmyk = [sum(0), sum(1), sum(2), sum(3)] as const;
  const printed = shares.filter(({ share }) => share > 0);
  return printed.every(({ ink }) => ink.name === PROCESS_BLACK) ? { cmyk } : { cmyk, shares: printed };
}
