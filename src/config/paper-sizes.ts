import type { Mm } from "../core/geometry.ts";

/** ISO 216, portrait. */
export const PAPER_SIZES: Readonly<Record<string, readonly [width: Mm, height: Mm]>> = {
  A0: [841, 1189],
  A1: [594, 841],
  A2: [420, 594],
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
};

export const PAPER_NAMES = Object.keys(PAPER_SIZES);
