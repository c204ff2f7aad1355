import type { Box, Mm, PaperLine, PaperPoint, PaperPolygon } from "../core/geometry.ts";
import type { Raster } from "./distance-field.ts";

export interface MaskFrame extends Raster {
  readonly box: Box;
  readonly cell: Mm;
}

/** Sets every cell whose centre lies inside the polygons, and every cell that holds a corner of them. */
export function fillMask(mask: Uint8Array, polygons: Iterable<PaperPolygon>, frame: MaskFrame): void {
  for (const polygon of polygons) {
    for (const ring of polygon) markCorners(mask, ring, frame);
    fillRows(mask, polygon, frame);
  }
}

/** Small houses may hold no cell's centre at all. */
function markCorners(mask: Uint8Array, ring: PaperLine, { box, cell, columns, rows }: MaskFrame): void {
  for (const [x, y] of ring) {
    const column = Math.floor((x - box.minX) / cell);
    const row = Math.floor((y - box.minY) / cell);
    if (column >= 0 && column < columns && row >= 0 && row < rows) mask[row * columns + column] = 1;
  }
}

/** Scan lines through the centres of the rows, filled between each odd and even crossing. */
function fillRows(mask: Uint8Array, polygon: PaperPolygon, { box, cell, columns, rows }: MaskFrame): void {
  const crossings = crossingsByRow(polygon, { box, cell, rows });
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(((xs[i] ?? 0) - box.minX) / cell - 0.5));
      const to = Math.min(columns - 1, Math.floor(((xs[i + 1] ?? 0) - box.minX) / cell - 0.5));
      if (to >= from) mask.fill(1, row * columns + from, row * columns + to + 1);
    }
  }
}

function crossingsByRow(
  polygon: PaperPolygon,
  { box, cell, rows }: Pick<MaskFrame, "box" | "cell" | "rows">,
): Map<number, number[]> {
  const crossings = new Map<number, number[]>();
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as PaperPoint;
      const [bx, by] = ring[i] as PaperPoint;
      const rowOf = (y: number) => (y - box.minY) / cell - 0.5;
      const first = Math.max(0, Math.ceil(rowOf(Math.min(ay, by))));
      const last = Math.min(rows - 1, Math.ceil(rowOf(Math.max(ay, by))) - 1);
      for (let row = first; row <= last; row++) {
        const y = box.minY + (row + 0.5) * cell;
        const x = ax + ((y - ay) / (by - ay)) * (bx - ax);
        const there = crossings.get(row);
        if (there) there.push(x);
        else crossings.set(row, [x]);
      }
    }
  }
  return crossings;
}
