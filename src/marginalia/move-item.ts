import type { Mm, PaperLine, PaperPoint } from "../core/geometry.ts";
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
    default:
      return item satisfies never;
  }
}
