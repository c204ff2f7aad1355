import type { Box, PaperPoint } from "./geometry.ts";
import { seededRandom } from "./seeded-random.ts";

/** Side of the tile in spacings: its repetition (every 17 mm for dots 0.7 mm apart) escapes the eye. */
const TILE = 24;

/**
 * Throws into each cell of the dart board, on average. More would fill the last gaps, at a price that
 * grows faster than the number of marks; with 20 the holes are no longer seen.
 */
const DARTS_PER_CELL = 20;

let tile: readonly PaperPoint[] | undefined;

/**
 * Points strewn evenly but at random over the box, none nearer than `spacing` to another; the same seed
 * strews alike. They are cut from one endless pattern: a tile of thrown darts that fits its own other side.
 */
export function strewPoints(box: Box, spacing: number, seed: number): PaperPoint[] {
  tile ??= throwDarts();
  const random = seededRandom(seed);
  const side = TILE * spacing;
  const shiftX = random() * side;
  const shiftY = random() * side;
  const points: PaperPoint[] = [];
  for (let row = Math.floor((box.minY - shiftY) / side); row * side + shiftY <= box.maxY; row++) {
    for (let column = Math.floor((box.minX - shiftX) / side); column * side + shiftX <= box.maxX; column++) {
      for (const [u, v] of tile) {
        const x = shiftX + column * side + u * spacing;
        const y = shiftY + row * side + v * spacing;
        if (x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY) points.push([x, y]);
      }
    }
  }
  return points;
}

/** Points at least 1 apart on a square of side TILE whose opposite edges meet. */
function throwDarts(): readonly PaperPoint[] {
  const random = seededRandom(TILE);
  const board: (PaperPoint | undefined)[] = new Array(CELLS * CELLS).fill(undefined);
  for (let dart = 0; dart < TILE * TILE * DARTS_PER_CELL; dart++) {
    const point: PaperPoint = [random() * TILE, random() * TILE];
    if (!hasNear(board, point)) board[cellOf(point, 0, 0)] = point;
  }
  return board.filter((point) => point !== undefined);
}

/** A cell of side 1/√2 holds one point at most, since its diagonal is 1. */
const CELLS = Math.ceil(TILE * Math.SQRT2);
const cellOf = ([x, y]: PaperPoint, right: number, down: number): number => {
  const column = (Math.floor((x / TILE) * CELLS) + right + CELLS) % CELLS;
  const row = (Math.floor((y / TILE) * CELLS) + down + CELLS) % CELLS;
  return row * CELLS + column;
};

function hasNear(board: readonly (PaperPoint | undefined)[], point: PaperPoint): boolean {
  for (let down = -2; down <= 2; down++) {
    for (let right = -2; right <= 2; right++) {
      const other = board[cellOf(point, right, down)];
      if (other && distanceOnTorus(other, point) < 1) return true;
    }
  }
  return false;
}

function distanceOnTorus([ax, ay]: PaperPoint, [bx, by]: PaperPoint): number {
  const dx = Math.abs(ax - bx);
  const dy = Math.abs(ay - by);
  return Math.hypot(Math.min(dx, TILE - dx), Math.min(dy, TILE - dy));
}
