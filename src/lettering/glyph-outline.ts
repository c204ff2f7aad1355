import type { Font, PathCommand as FontCommand } from "fontkit";
import type { PaperPoint } from "../core/geometry.ts";
import type { PathCommand } from "../core/plate.ts";

/** The glyph's outline in em, y up from the baseline; TrueType's quadratic curves raised to cubic ones. */
export function outlineOf(font: Font, id: number): PathCommand[] {
  const outline: PathCommand[] = [];
  let pen: PaperPoint = [0, 0];
  for (const command of font.getGlyph(id).path.commands) {
    const drawn = convert(command, pen, font.unitsPerEm);
    if (drawn.op !== "Z") pen = drawn.to;
    outline.push(drawn);
  }
  return outline;
}

function convert({ command, args }: FontCommand, pen: PaperPoint, em: number): PathCommand {
  const at = (i: number): PaperPoint => [(args[i] ?? 0) / em, (args[i + 1] ?? 0) / em];
  switch (command) {
    case "moveTo":
      return { op: "M", to: at(0) };
    case "lineTo":
      return { op: "L", to: at(0) };
    case "quadraticCurveTo":
      return { op: "C", c1: towards(pen, at(0)), c2: towards(at(2), at(0)), to: at(2) };
    case "bezierCurveTo":
      return { op: "C", c1: at(0), c2: at(2), to: at(4) };
    case "closePath":
      return { op: "Z" };
  }
}

/** A quadratic curve is the cubic one whose controls lie two thirds of the way to its single control. */
const towards = ([x, y]: PaperPoint, [controlX, controlY]: PaperPoint): PaperPoint => [
  x + (2 / 3) * (controlX - x),
  y + (2 / 3) * (controlY - y),
];
