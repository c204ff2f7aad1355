import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { Paint, PathCommand, Stroke, SymbolDrawing, SymbolShape } from "../core/plate.ts";
import type { SvgShape } from "./read-svg.ts";

/** How one icon of the style is set, at its size on this sheet. */
export interface IconSetting {
  readonly paint: Paint;
  readonly badge: boolean;
  readonly size: Mm;
}

const BADGE_RADIUS: Mm = 0.5;
/** White round a badge: it holds on dark roads and roofs. */
const BADGE_RIM: Mm = 0.16;
/** Share of a badge's side that its glyph fills. */
const GLYPH_SHARE = 0.74;
/** White round a glyph without a badge. */
const HALO: Mm = 0.25;

/** The icon round the origin: a white glyph in a badge of its paint, or a glyph of its paint in a white halo. */
export function drawIcon(svg: SvgShape, { paint, badge, size }: IconSetting): SymbolDrawing {
  const white: Paint = { swatch: paint.swatch, tint: 0 };
  if (badge) {
    const glyph = fitPath(svg, size * GLYPH_SHARE);
    return {
      shapes: [
        { path: roundedSquare(size / 2 + BADGE_RIM, BADGE_RADIUS + BADGE_RIM), fill: white },
        { path: roundedSquare(size / 2, BADGE_RADIUS), fill: paint },
        { path: glyph, fill: white },
      ],
    };
  }
  const glyph = fitPath(svg, size);
  const halo: Stroke = { paint: white, width: 2 * HALO, cap: "round", join: "round" };
  const shapes: SymbolShape[] = [
    { path: glyph, fill: white, stroke: halo },
    { path: glyph, fill: paint },
  ];
  return { shapes };
}

/** All paths of the icon as one, centred on the origin, the longer side of its view box as long as `size`. */
function fitPath({ viewBox, paths }: SvgShape, size: Mm): readonly PathCommand[] {
  const factor = size / Math.max(viewBox.width, viewBox.height);
  const place = ([x, y]: PaperPoint): PaperPoint => [
    (x - viewBox.x - viewBox.width / 2) * factor,
    (y - viewBox.y - viewBox.height / 2) * factor,
  ];
  return paths.flat().map((command): PathCommand => {
    if (command.op === "Z") return command;
    if (command.op !== "C") return { op: command.op, to: place(command.to) };
    return { op: "C", c1: place(command.c1), c2: place(command.c2), to: place(command.to) };
  });
}

/** Controls of a cubic quarter circle lie this share of the radius from its ends. */
const QUARTER = 0.5523;

/** A square round the origin, from its top left corner clockwise. */
function roundedSquare(half: Mm, radius: Mm): readonly PathCommand[] {
  const r = Math.min(radius, half);
  const commands: PathCommand[] = [{ op: "M", to: [r - half, -half] }];
  // One corner after the other, each the last one turned by a quarter: (x, y) → (−y, x).
  let turn = ([x, y]: PaperPoint): PaperPoint => [x, y];
  for (let corner = 0; corner < 4; corner++) {
    const last = turn;
    commands.push(
      { op: "L", to: last([half - r, -half]) },
      {
        op: "C",
        c1: last([half - r + r * QUARTER, -half]),
        c2: last([half, r - half - r * QUARTER]),
        to: last([half, r - half]),
      },
    );
    turn = (point) => {
      const [x, y] = last(point);
      return [-y, x];
    };
  }
  return [...commands, { op: "Z" }];
}
