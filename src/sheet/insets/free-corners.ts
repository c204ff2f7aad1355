import {
  type Box,
  boxesTouch,
  grow,
  heightOf,
  type Mm,
  type PaperPoint,
  widthOf,
} from "../../core/geometry.ts";

/** The commune keeps this much air to an inset, and insets to one another. */
const CLEAR: Mm = 4;
/** Finer than any part of a commune that matters. */
const CELL: Mm = 2;

/** The map face with its commune, as a raster of land that no inset may cover. */
export interface FaceGround {
  readonly face: Box;
  /** Whether the box, in the face or beyond it, is clear of the commune. */
  isClear(box: Box): boolean;
}

/**
 * The commune's rings on paper (even-odd) as cells, summed from the top left, so that any box is asked in four look-ups.
 */
export function faceGround(face: Box, rings: readonly (readonly PaperPoint[])[]): FaceGround {
  const columns = Math.ceil(widthOf(face) / CELL);
  const rows = Math.ceil(heightOf(face) / CELL);
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    const y = face.minY + (row + 0.5) * CELL;
    const crossings = crossingsAt(rings, y);
    let before = 0;
    for (let column = 0; column < columns; column++) {
      const x = face.minX + (column + 0.5) * CELL;
      before += isWithin(crossings, x) ? 1 : 0;
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = (sums[at - columns - 1] ?? 0) + before;
    }
  }
  const sumAt = (column: number, row: number): number => sums[row * (columns + 1) + column] ?? 0;
  const cellsFrom = (at: number, count: number): number => Math.min(count, Math.max(0, at));
  return {
    face,
    isClear(box) {
      const { minX, minY, maxX, maxY } = grow(box, CLEAR);
      const left = cellsFrom(Math.floor((minX - face.minX) / CELL), columns);
      const right = cellsFrom(Math.ceil((maxX - face.minX) / CELL), columns);
      const top = cellsFrom(Math.floor((minY - face.minY) / CELL), rows);
      const bottom = cellsFrom(Math.ceil((maxY - face.minY) / CELL), rows);
      return sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top) === 0;
    },
  };
}

/** Where a level line at this height crosses the rings, from left to right. */
function crossingsAt(rings: readonly (readonly PaperPoint[])[], y: Mm): readonly Mm[] {
  const crossings: Mm[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as PaperPoint;
      const [bx, by] = ring[i] as PaperPoint;
      if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  return crossings.sort((a, b) => a - b);
}

const isWithin = (crossings: readonly Mm[], x: Mm): boolean =>
  crossings.filter((crossing) => crossing < x).length % 2 === 1;

export interface Size {
  readonly width: Mm;
  readonly height: Mm;
}

/** Boxes of this size in the four corners of the face. */
export const cornersOf = ({ minX, minY, maxX, maxY }: Box, { width, height }: Size): readonly Box[] => [
  { minX: maxX - width, minY, maxX, maxY: minY + height },
  { minX: maxX - width, minY: maxY - height, maxX, maxY },
  { minX, minY, maxX: minX + width, maxY: minY + height },
  { minX, minY: maxY - height, maxX: minX + width, maxY },
];

/** The first corner that is clear of the commune and of what stands in others; undefined where none is. */
export const freeCorner = (
  { face, isClear }: FaceGround,
  size: Size,
  taken: readonly Box[],
): Box | undefined =>
  size.width > widthOf(face) || size.height > heightOf(face)
    ? undefined
    : cornersOf(face, size).find(
        (box) => isClear(box) && taken.every((other) => !boxesTouch(grow(other, CLEAR), box)),
      );
