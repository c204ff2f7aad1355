import type { Mm } from "../../core/geometry.ts";
import type { Plate } from "../../core/plate.ts";
import { MM_PER_INCH, POINTS_PER_INCH } from "../../core/units.ts";

export const POINTS_PER_MM = POINTS_PER_INCH / MM_PER_INCH;

/** Coordinates go to 0.01 pt (0.0035 mm): a third of a spot of a 2540 dpi platesetter. */
export const HUNDREDTHS_PER_MM = POINTS_PER_MM * 100;

export interface PageBoxes {
  readonly mediaBox: PdfBox;
  readonly bleedBox: PdfBox;
  readonly trimBox: PdfBox;
}

/** Left, bottom, right, top in points, y up. */
export type PdfBox = readonly [number, number, number, number];

/**
 * The boxes of the page: the medium ends `room` beyond the bleed, and its lower left corner is the origin, since some
 * imposition programs take that for granted.
 */
export function pageBoxes(
  { width, height, bleed }: Pick<Plate, "width" | "height" | "bleed">,
  room: Mm = 0,
): PageBoxes {
  const around = bleed + room;
  const box = (inset: Mm): PdfBox => [
    inset * POINTS_PER_MM,
    inset * POINTS_PER_MM,
    (width + 2 * around - inset) * POINTS_PER_MM,
    (height + 2 * around - inset) * POINTS_PER_MM,
  ];
  return { mediaBox: box(0), bleedBox: box(room), trimBox: box(around) };
}
