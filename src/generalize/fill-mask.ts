import type { Box, Mm, PaperLine, PaperPoint, PaperPolygon } from "../core/geometry.ts";
import type { Raster } from "./distance-field.ts";

export interface MaskFrame extends Raster {
  readonly box: Box;
  readonly cell: Mm;
}

/** Sets every cell whose centre lies inside the polygons, and every cell that holds a corner of them. */
export function fillMask(mask: Uint8Array, polygons: Iterable<PaperPolygon>, frame: MaskFrame): void {
  const lines: ScanLines = Array.from({ length: frame.rows }, () => []);
  for (const polygon of polygons) {
    for (const ring of polygon) markCorners(mask, ring, frame);
    fillRows(mask, { ...crossRows(lines, polygon, frame), lines }, frame);
  }
}

/** Small houses may hold no cell's centre at all. */
function markCorners(mask: Uint8Array, ring: PaperLine, { box, cell, columns, rows }: MaskFrame): void {
  for (const corner of ring) {
    const column = Math.floor((corner[0] - box.minX) / cell);
    const row = Math.floor((corner[1] - box.minY) / cell);
    if (column >= 0 && column < columns && row >= 0 && row < rows) mask[row * columns + column] = 1;
  }
}

/** For each row of the raster where a polygon's edges cross it, through the centres of its cells; empty between two polygons. */
type ScanLines = readonly Mm[][];

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Fills each row between its odd and even crossings, and clears it for the next polygon. */
function fillRows(
  mask: Uint8Array,
  { lines, first, last }: Span & { readonly lines: ScanLines },
  { box, cell, columns }: MaskFrame,
): void {
  for (let row = first; row <= last; row++) {
    const xs = lines[row] as Mm[];
    sortNumbers(xs);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(((xs[i] ?? 0) - box.minX) / cell - 0.5));
      const to = Math.min(columns - 1, Math.floor(((xs[i + 1] ?? 0) - box.minX) / cell - 0.5));
      if (to >= from) mask.fill(1, row * columns + from, row * columns + to + 1);
    }
    xs.length = 0;
  }
}

/** A house crosses a row twice: thousands of pairs are not worth a call of `sort` each. */
function sortNumbers(values: number[]): void {
  if (values.length > 2) values.sort((a, b) => a - b);
  else if ((values[0] as number) > (values[1] as number)) values.reverse();
}

/** Notes where the polygon crosses the rows; returns the first and the last of them. */
function crossRows(lines: ScanLines, polygon: PaperPolygon, { box, cell, rows }: MaskFrame): Span {
  const span = { first: rows, last: -1 };
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1] as PaperPoint;
      const b = ring[i] as PaperPoint;
      const first = Math.max(0, Math.ceil((Math.min(a[1], b[1]) - box.minY) / cell - 0.5));
      const last = Math.min(rows - 1, Math.ceil((Math.max(a[1], b[1]) - box.minY) / cell - 0.5) - 1);
      for (let row = first; row <= last; row++) {
        const y = box.minY + (row + 0.5) * cell;
        lines[row]?.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
      if (first <= last) {
        span.first = Math.min(span.first, first);
        span.last = Math.max(span.last, last);
      }
    }
  }
  return span;
}
