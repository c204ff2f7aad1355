import type { PaperPoint } from "../../core/geometry.ts";
import type { GlyphRun, TextItem } from "../../core/plate.ts";
import { mmOfPoints } from "../../core/units.ts";
import type { Lettering } from "../../lettering/lettering.ts";
import { ByteWriter } from "../byte-writer.ts";
import { PathWriter } from "./path-writer.ts";

/** 0.001 mm: letters of 5 pt keep their curves under a magnifying glass. */
const GRID_PER_MM = 1000;

/** The outlines of a whole name as path data, in mm on paper. */
export function glyphPath({ font, sizePt, runs }: TextItem, lettering: Lettering): string {
  const path = new PathWriter(new ByteWriter(), GRID_PER_MM);
  for (const run of runs) {
    for (const { id, x, rise = 0 } of run.glyphs) {
      path.commands(lettering.outline(font, id), placeGlyph(run, { pen: x, rise, em: mmOfPoints(sizePt) }));
    }
  }
  return path.out.take().toString("latin1");
}

/** From the em square (y up, pen at 0) to the paper (y down): turned by the run's angle round its origin. */
function placeGlyph(
  { origin, angle }: GlyphRun,
  { pen, rise, em }: { readonly pen: number; readonly rise: number; readonly em: number },
): (point: PaperPoint) => PaperPoint {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return ([x, y]) => {
    const along = pen + em * x;
    const up = rise + em * y;
    return [origin[0] + along * cos + up * sin, origin[1] + along * sin - up * cos];
  };
}
