import { type Box, boxOf, type PaperPoint } from "../../../core/geometry.ts";
import type { GlyphRun, PlateItem } from "../../../core/plate.ts";
import { mmOfPoints } from "../../../core/units.ts";

/** Of a line of letters, in type sizes: above and below the baseline, and the room of its last letter. */
const ASCENT = 0.8;
const DESCENT = 0.25;
const LAST_LETTER = 0.6;

/** Round all of the items, roughly: a place to press on. */
export const boxOfItems = (items: readonly PlateItem[]): Box => boxOf(items.flatMap(pointsOf));

function pointsOf(item: PlateItem): readonly PaperPoint[] {
  switch (item.kind) {
    case "area":
      return item.polygons.flat(2);
    case "line":
      return item.lines.flat();
    case "symbol":
      return [item.at];
    case "picture":
      return [
        [item.box.minX, item.box.minY],
        [item.box.maxX, item.box.maxY],
      ];
    case "text":
      return item.runs.flatMap((run) => cornersOf(run, mmOfPoints(item.sizePt)));
    default:
      return item satisfies never;
  }
}

function cornersOf({ origin: [x, y], angle, glyphs }: GlyphRun, size: number): PaperPoint[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const end = (glyphs.at(-1)?.x ?? 0) + LAST_LETTER * size;
  return [0, end].flatMap((along) =>
    [-ASCENT * size, DESCENT * size].map(
      (down): PaperPoint => [x + along * cos - down * sin, y + along * sin + down * cos],
    ),
  );
}
