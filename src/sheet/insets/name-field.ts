import { type Box, boxOf } from "../../core/geometry.ts";
import type { Size } from "./free-corners.ts";

/** A name and where it is, in metres on the plane that the commune is measured on, y down. */
export interface NameAt {
  readonly name: string;
  readonly at: readonly [x: number, y: number];
}

export interface DenseWindow {
  readonly window: Box;
  /** Names in it. */
  readonly count: number;
}

/** Names by square cells of the ground, summed from the top left: any window of whole cells is counted in four look-ups. */
export interface NameField {
  /** The window of about this size, in metres, that holds the most names; they stand in its middle. */
  densest(size: Size): DenseWindow;
}

/** Each name once, in the middle of its ways. */
export function nameField(ways: readonly NameAt[], cell: number): NameField {
  const places = [...groupByName(ways).values()].map(middleWay);
  const { minX, minY, maxX, maxY } = boxOf(places);
  const columns = Math.max(1, Math.ceil((maxX - minX) / cell) || 1);
  const rows = Math.max(1, Math.ceil((maxY - minY) / cell) || 1);
  const sums = new Int32Array((columns + 1) * (rows + 1));
  const cellOf = (at: number, from: number, count: number): number =>
    Math.min(count - 1, Math.floor((at - from) / cell));
  for (const [x, y] of places) {
    const at = (cellOf(y, minY, rows) + 1) * (columns + 1) + cellOf(x, minX, columns) + 1;
    sums[at] = (sums[at] ?? 0) + 1;
  }
  for (let i = columns + 2; i < sums.length; i++) {
    if (i % (columns + 1) === 0) continue;
    sums[i] =
      (sums[i] ?? 0) + (sums[i - 1] ?? 0) + (sums[i - columns - 1] ?? 0) - (sums[i - columns - 2] ?? 0);
  }
  const sumAt = (column: number, row: number): number => sums[row * (columns + 1) + column] ?? 0;
  return {
    densest({ width, height }) {
      const across = Math.min(columns, Math.max(1, Math.floor(width / cell)));
      const down = Math.min(rows, Math.max(1, Math.floor(height / cell)));
      let best = { column: 0, row: 0, count: -1 };
      for (let row = 0; row + down <= rows; row++) {
        for (let column = 0; column + across <= columns; column++) {
          const [right, bottom] = [column + across, row + down];
          const count = sumAt(right, bottom) - sumAt(column, bottom) - sumAt(right, row) + sumAt(column, row);
          if (count > best.count) best = { column, row, count };
        }
      }
      const corner = [minX + best.column * cell, minY + best.row * cell] as const;
      return { window: centred(corner, { width, height }, places), count: best.count };
    },
  };
}

type Point = readonly [x: number, y: number];

function groupByName(ways: readonly NameAt[]): ReadonlyMap<string, Point[]> {
  const groups = new Map<string, Point[]>();
  for (const { name, at } of ways) {
    const group = groups.get(name) ?? [];
    group.push(at);
    groups.set(name, group);
  }
  return groups;
}

/** The one nearest to the mean of all: on the street, and in the middle of it. */
function middleWay(places: readonly Point[]): Point {
  const sum = places.reduce<Point>(([x, y], at) => [x + at[0], y + at[1]], [0, 0]);
  const mean = [sum[0] / places.length, sum[1] / places.length] as const;
  const far = (at: Point): number => Math.hypot(at[0] - mean[0], at[1] - mean[1]);
  return places.reduce((best, at) => (far(at) < far(best) ? at : best));
}

/** The window moved so that the names that it holds stand in its middle. */
function centred([minX, minY]: Point, { width, height }: Size, places: readonly Point[]): Box {
  const [maxX, maxY] = [minX + width, minY + height];
  const held = boxOf(places.filter(([x, y]) => x >= minX && x <= maxX && y >= minY && y <= maxY));
  const [dx, dy] =
    held.minX > held.maxX
      ? [0, 0]
      : [(held.minX + held.maxX - minX - maxX) / 2, (held.minY + held.maxY - minY - maxY) / 2];
  return { minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy };
}
