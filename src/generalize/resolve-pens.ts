import type { Mm } from "../core/geometry.ts";
import type { AreaPen, LinePen } from "../core/pen.ts";
import type { Stroke } from "../core/plate.ts";
import { valueAtScale } from "../core/scale-table.ts";
import type { AreaStyle, LineStyle } from "../style/style.ts";

/** One scale of one map frame: what turns a style's tables into widths. */
export interface DrawingScale {
  readonly denominator: number;
  readonly mmPerMetre: Mm;
}

/** The style's line at this scale, every width final. */
export function resolveLinePen(style: LineStyle, scale: DrawingScale): LinePen {
  const width = lineWidth(style, scale);
  const shape = { cap: style.cap, join: "round" } as const;
  const stroke: Stroke = { paint: style.paint, width, ...shape, ...(style.dash && { dash: style.dash }) };
  return {
    stroke,
    ...(style.bed && {
      bed: {
        stroke: {
          paint: style.bed.paint,
          width: width + style.bed.extra,
          cap: "butt",
          join: "round",
        } as const,
        opacity: style.bed.opacity ?? 1,
      },
    }),
    ...(style.casing && {
      casing: { paint: style.casing.paint, width: valueAtScale(style.casing.width, scale.denominator) },
    }),
    ...(style.inlay && {
      inlay: {
        paint: style.inlay.paint,
        width: Math.max(0.05, width - style.inlay.inset),
        cap: "butt",
        join: "round",
        ...(style.inlay.dash && { dash: style.inlay.dash }),
      } as const,
    }),
    ...(style.rungs && { rungs: style.rungs }),
    ...(style.ticks && { ticks: style.ticks }),
  };
}

/** On large scales a road is never drawn narrower than it is. */
function lineWidth(style: LineStyle, { denominator, mmPerMetre }: DrawingScale): Mm {
  const asDrawn = valueAtScale(style.width, denominator);
  return Math.max(asDrawn, (style.groundWidthMetres ?? 0) * mmPerMetre);
}

/** The style's area at this scale. */
export function resolveAreaPen(style: AreaStyle, { denominator }: DrawingScale): AreaPen {
  return {
    ...(style.fill && { fill: style.fill }),
    ...(style.edge && {
      edge: {
        paint: style.edge.paint,
        width: valueAtScale(style.edge.width, denominator),
        cap: "butt",
        join: "miter",
        ...(style.edge.dash && { dash: style.edge.dash }),
      } as const,
    }),
    ...(style.pattern && { pattern: style.pattern }),
  };
}
