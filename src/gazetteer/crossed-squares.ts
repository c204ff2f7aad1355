import { type PaperLine, type PaperPoint, pointBetween } from "../core/geometry.ts";
import type { Grid, GridBand } from "../sheet/sheet.ts";

/** A square by the numbers of its column and row, from 0. */
interface Square {
  readonly column: number;
  readonly row: number;
}

/** The square that a point lies in, as "B3"; "" outside the neatline. */
export const squareOfPoint = (at: PaperPoint, grid: Grid): string => labelOf(squareAt(at, grid), grid);

/**
 * The squares that the lines really run through: "B3", or "B3–C4" for the first and the last of several, by
 * letter, then by number. Both are crossed; those between them need not be. "" where no line reaches into the neatline.
 */
export function squaresOfLines(lines: readonly PaperLine[], grid: Grid): string {
  const crossed = crossedSquares(lines, grid);
  const first = labelOf(crossed[0], grid);
  const last = labelOf(crossed.at(-1), grid);
  return first === last ? first : `${first}–${last}`;
}

/** By column, then by row. */
export function crossedSquares(lines: readonly PaperLine[], grid: Grid): readonly Square[] {
  const crossed = new Map<number, Square>();
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      for (const square of squaresOfSegment(line[i - 1] as PaperPoint, line[i] as PaperPoint, grid)) {
        crossed.set(square.column * grid.rows.length + square.row, square);
      }
    }
  }
  return [...crossed.values()].sort((a, b) => a.column - b.column || a.row - b.row);
}

/** Pieces shorter than this share of a segment are the two sides of one grid point. */
const NO_PIECE = 1e-12;

/**
 * A segment is cut at every grid line; each piece lies in the square of its middle.
 *
 *     ┌────┬────┐
 *     │ ╲  │    │   three pieces: A1, A2, B2;
 *     ├──╲─┼────┤   its box would also have B1
 *     │   ╲│    │
 *     │    ╲    │
 *     └────┴╲───┘
 */
function squaresOfSegment(from: PaperPoint, to: PaperPoint, grid: Grid): readonly Square[] {
  const start = squareAt(from, grid);
  const end = squareAt(to, grid);
  if (start && start.column === end?.column && start.row === end.row) return [start];
  const cuts = [...cutsBetween(grid.columns, from[0], to[0]), ...cutsBetween(grid.rows, from[1], to[1])];
  const stops = [0, ...cuts.sort((a, b) => a - b), 1];
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index] ?? 0;
    if (stop - before < NO_PIECE) return [];
    return squareAt(pointBetween(from, to, (before + stop) / 2), grid) ?? [];
  });
}

/** Where, as shares of the way from one coordinate to the other, the edges of the bands lie. */
function cutsBetween(bands: readonly GridBand[], from: number, to: number): readonly number[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  return [...bands.map((band) => band.from), bands.at(-1)?.to ?? Number.NaN]
    .filter((edge) => edge > low && edge < high)
    .map((edge) => (edge - from) / (to - from));
}

function squareAt([x, y]: PaperPoint, grid: Grid): Square | undefined {
  const column = bandAt(grid.columns, x);
  const row = bandAt(grid.rows, y);
  return column < 0 || row < 0 ? undefined : { column, row };
}

/** What lies on a grid line belongs to the band after it, on the last line to the last band. */
const bandAt = (bands: readonly GridBand[], at: number): number =>
  bands.findIndex(
    ({ from, to }, index) => at >= from && (at < to || (at === to && index === bands.length - 1)),
  );

const labelOf = (square: Square | undefined, { columns, rows }: Grid): string =>
  square ? `${columns[square.column]?.label}${rows[square.row]?.label}` : "";
