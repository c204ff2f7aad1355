import type { Mm, PaperLine } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Page } from "./page.ts";

/** A trimmed sheet must not show a mark. */
const OFF_TRIM: Mm = 0.6;
const WIDTH: Mm = 0.1;
const DASH: readonly Mm[] = [0.6, 0.4];

/** Short broken lines in the bleed, at both ends of every fold; none where there is no bleed to hold them. */
export function foldMarks({ width, height, bleed, fold }: Sheet, { furniture }: Page): PlateItem[] {
  if (!fold || bleed <= 2 * OFF_TRIM) return [];
  const lines: PaperLine[] = [
    ...fold.lines.upright.flatMap((x) => [
      upright(x, -bleed, -OFF_TRIM),
      upright(x, height + OFF_TRIM, height + bleed),
    ]),
    ...fold.lines.level.flatMap((y) => [
      level(y, -bleed, -OFF_TRIM),
      level(y, width + OFF_TRIM, width + bleed),
    ]),
  ];
  const stroke = {
    paint: furniture.rule.paint,
    width: WIDTH,
    cap: "butt",
    join: "miter",
    dash: DASH,
  } as const;
  return [{ kind: "line", lines, stroke, layer: "marginalia", role: "artifact" }];
}

const upright = (x: Mm, from: Mm, to: Mm): PaperLine => [
  [x, from],
  [x, to],
];

const level = (y: Mm, from: Mm, to: Mm): PaperLine => [
  [from, y],
  [to, y],
];
