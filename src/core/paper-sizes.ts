import type { Mm } from "./geometry.ts";

export interface PaperSize {
  readonly name: string;
  /** Portrait: never wider than high. */
  readonly width: Mm;
  readonly height: Mm;
}

/** ISO 216, from the largest to the smallest. */
export const PAPER_SIZES: readonly [PaperSize, ...PaperSize[]] = [
  { name: "A0", width: 841, height: 1189 },
  { name: "A1", width: 594, height: 841 },
  { name: "A2", width: 420, height: 594 },
  { name: "A3", width: 297, height: 420 },
  { name: "A4", width: 210, height: 297 },
  { name: "A5", width: 148, height: 210 },
];
