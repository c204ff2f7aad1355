import type { Box, Mm, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";

/** The item, shifted right and down. */
export function moveItem(item: PlateItem, dx: Mm, dy: Mm): PlateItem {
  const move = ([x, y]: PaperPoint): PaperPoint => [x + dx, y + dy];
  const moveLine = (line: PaperLine): PaperLine => line.map(move);
  switch (item.kind) {
    case "area":
      return { ...item, polygons: item.polygons.map((polygon) => polygon.map(moveLine)) };
    case "line":
      return { ...item, lines: item.lines.map(moveLine) };
    case "text":
      return { ...item, runs: item.runs.map((run) => ({ ...run, origin: move(run.origin) })) };
    case "symbol":
      return { ...item, at: move(item.at) };
    case "picture": {
      const { minX, minY, maxX, maxY } = item.box;
      return { ...item, box: { minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy } };
    }
    default:
      return item satisfies never;
  }
}

/** The item turned upside down about the middle of the box. */
export function turnItem(item: PlateItem, { minX, minY, maxX, maxY }: Box): PlateItem {
  const turn = ([x, y]: PaperPoint): PaperPoint => [minX + maxX - x, minY + maxY - y];
  const turnLine = (line: PaperLine): PaperLine => line.map(turn);
  switch (item.kind) {
    case "area":
      return { ...item, polygons: item.polygons.map((polygon) => polygon.map(turnLine)) };
    case "line":
      return { ...item, lines: item.lines.map(turnLine) };
    case "text":
      return {
        ...item,
        runs: item.runs.map((run) => ({ ...run, origin: turn(run.origin), angle: run.angle + Math.PI })),
      };
    case "symbol":
      return { ...item, at: turn(item.at), angle: (item.angle ?? 0) + Math.PI };
    case "picture": {
      const [right, bottom] = turn([item.box.minX, item.box.minY]);
      const [left, top] = turn([item.box.maxX, item.box.maxY]);
      return {
        ...item,
        box: { minX: left, minY: top, maxX: right, maxY: bottom },
        turned: !item.turned,
      };
    }
    default:
      return item satisfies never;
  }
}
