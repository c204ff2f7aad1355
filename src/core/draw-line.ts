import type { Mm, PaperLine } from "./geometry.ts";
import { stationsAlong } from "./line-stations.ts";
import type { LinePen } from "./pen.ts";
import type { LayerId, LineItem, Role, Stroke } from "./plate.ts";

/** The strokes that make a line, upwards. A network draws one pass of all its lines before the next. */
export const LINE_PASSES = ["bed", "casing", "stroke", "inlay", "rungs", "ticks"] as const;
export type LinePass = (typeof LINE_PASSES)[number];

/** What is to be drawn, and as part of what. */
export interface LineTarget {
  readonly lines: readonly PaperLine[];
  readonly layer: LayerId;
  readonly role: Role;
  readonly osm?: string;
  /** Ends of casing and stroke, where not the pen's own: a bridge ends butt. */
  readonly cap?: Stroke["cap"];
}

/** All passes of the pen, in drawing order. */
export const drawLine = (pen: LinePen, target: LineTarget): LineItem[] =>
  LINE_PASSES.flatMap((pass) => drawPass(pass, pen, target) ?? []);

/** One pass of the pen; undefined where the pen has none or there is nothing to draw. */
export function drawPass(pass: LinePass, pen: LinePen, target: LineTarget): LineItem | undefined {
  const drawn = strokesOf(pass, pen, target);
  if (!drawn || drawn.lines.length === 0) return undefined;
  const { layer, role, osm } = target;
  return { kind: "line", ...drawn, layer, role, ...(osm !== undefined && { osm }) };
}

function strokesOf(
  pass: LinePass,
  pen: LinePen,
  target: LineTarget,
): Pick<LineItem, "lines" | "stroke" | "opacity"> | undefined {
  const { lines, cap = pen.stroke.cap } = target;
  switch (pass) {
    case "bed":
      return (
        pen.bed && {
          lines,
          stroke: pen.bed.stroke,
          ...(pen.bed.opacity < 1 && { opacity: pen.bed.opacity }),
        }
      );
    case "casing":
      return pen.casing && { lines, stroke: casingStroke(pen.stroke, pen.casing, cap) };
    case "stroke":
      return { lines, stroke: { ...pen.stroke, cap } };
    case "inlay":
      return pen.inlay && { lines, stroke: pen.inlay };
    case "rungs":
      return (
        pen.rungs && {
          lines: acrossLines(lines, {
            each: pen.rungs.each,
            left: pen.stroke.width / 2,
            right: pen.stroke.width / 2,
          }),
          stroke: markStroke(pen.rungs),
        }
      );
    case "ticks":
      return (
        pen.ticks && {
          lines: acrossLines(lines, { each: pen.ticks.each, left: 0, right: pen.ticks.length }),
          stroke: markStroke(pen.ticks),
        }
      );
    default:
      return pass satisfies never;
  }
}

/** A casing shows on both sides of the stroke; it is never broken, even where the stroke is dashed. */
const casingStroke = (
  stroke: Stroke,
  casing: NonNullable<LinePen["casing"]>,
  cap: Stroke["cap"],
): Stroke => ({
  paint: casing.paint,
  width: stroke.width + 2 * casing.width,
  cap,
  join: stroke.join,
});

const markStroke = ({ paint, width }: Pick<Stroke, "paint" | "width">): Stroke => ({
  paint,
  width,
  cap: "butt",
  join: "miter",
});

/**
 * Short strokes square to the line, reaching `left` and `right` of it in its direction.
 *
 *        │ │ │ │   left       Since y points down, right of the direction (dx, dy)
 *     ───┼─┼─┼─┼──▶           is (−dy, dx): east turns to south.
 *        │ │ │ │   right
 */
function acrossLines(
  lines: readonly PaperLine[],
  { each, left, right }: { each: Mm; left: Mm; right: Mm },
): PaperLine[] {
  return lines
    .flatMap((line) => stationsAlong(line, each))
    .map(({ at: [x, y], along: [dx, dy] }) => [
      [x + dy * left, y - dx * left],
      [x - dy * right, y + dx * right],
    ]);
}
