import { type Box, heightOf, type Mm, widthOf } from "../core/geometry.ts";
import type { Grid, GridBand } from "./sheet.ts";

/** A finger finds a name in a square of this size. */
const IDEAL_SQUARE: Mm = 55;
/** Lengths that people reckon with, times a power of ten. No 4: between 250 and 500 m nothing is rounder than 300. */
const ROUND_LENGTHS: readonly number[] = [1, 1.5, 2, 2.5, 3, 5, 7.5];
/** A last band narrower than this is joined to the one before: it could not even hold its letter well. */
const NARROWEST_BAND: Mm = 12;

/** How many columns and rows other maps of the sheet have taken: a square's name is given once. */
export interface Taken {
  readonly columns: number;
  readonly rows: number;
}

/** Reference squares of a round length on the ground, nearest to 55 mm on paper, from the neatline's top left. */
export function referenceGrid(neatline: Box, mmPerMetre: Mm, taken: Taken = { columns: 0, rows: 0 }): Grid {
  const squareMetres = roundLength(IDEAL_SQUARE / mmPerMetre);
  const square = squareMetres * mmPerMetre;
  return {
    squareMetres,
    columns: bands(neatline.minX, widthOf(neatline), square).map(({ from, to }, index) => ({
      label: columnLetters(taken.columns + index),
      from,
      to,
    })),
    rows: bands(neatline.minY, heightOf(neatline), square).map(({ from, to }, index) => ({
      label: String(taken.rows + index + 1),
      from,
      to,
    })),
  };
}

/** The round length nearest to the one asked for. */
function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const candidates = [...ROUND_LENGTHS, 10].map((length) => length * power);
  return candidates.reduce((best, length) =>
    Math.abs(length - metres) < Math.abs(best - metres) ? length : best,
  );
}

function bands(start: Mm, length: Mm, square: Mm): readonly Omit<GridBand, "label">[] {
  const whole = Math.floor(length / square);
  const rest = length - whole * square;
  const count = Math.max(1, rest < NARROWEST_BAND ? whole : whole + 1);
  return Array.from({ length: count }, (_, index) => ({
    from: start + index * square,
    to: index === count - 1 ? start + length : start + (index + 1) * square,
  }));
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A … Z, then AA … AZ, BA …, as spreadsheets have it. */
export function columnLetters(index: number): string {
  const last = LETTERS.charAt(index % LETTERS.length);
  const before = Math.floor(index / LETTERS.length) - 1;
  return before < 0 ? last : columnLetters(before) + last;
}
