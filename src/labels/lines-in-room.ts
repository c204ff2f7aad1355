import {
  type Box,
  heightOf,
  lengthOf,
  type Mm,
  type PaperLine,
  type PaperPoint,
  widthOf,
} from "../core/geometry.ts";
import { shareInside, solidBox } from "./oriented-box.ts";
import { freeStretches, type Stretch } from "./stretch.ts";

/** Stretches of the line that lie outside the box. */
export function stretchesOutside(line: PaperLine, box: Box): Stretch[] {
  const room = solidBox({
    center: [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2],
    halfWidth: widthOf(box) / 2,
    halfHeight: heightOf(box) / 2,
    angle: 0,
  });
  const outside: Stretch[] = [];
  let along: Mm = 0;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as PaperPoint;
    const to = line[i] as PaperPoint;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [enter, leave] = shareInside(room, { from, to }) ?? [1, 1];
    if (enter > 0) outside.push({ from: along, to: along + enter * length });
    if (leave < 1) outside.push({ from: along + leave * length, to: along + length });
    along += length;
  }
  return outside;
}

/** Whether any of the line lies in the box. */
export const isInRoom = (line: PaperLine, room: Box): boolean =>
  freeStretches({ from: 0, to: lengthOf(line) }, stretchesOutside(line, room)).length > 0;
