import type { PaperPolygon } from "./geometry.ts";
import type { AreaPen, Pattern } from "./pen.ts";
import type { AreaItem, LayerId, LineItem, PlateItem, Role, Stroke } from "./plate.ts";
import { seedOf } from "./seeded-random.ts";
import { type IsFree, strewMarks } from "./strew-marks.ts";

/** What is to be drawn, and as part of what. */
export interface AreaTarget {
  readonly polygons: readonly PaperPolygon[];
  readonly layer: LayerId;
  readonly role: Role;
  readonly osm?: string;
}

/** Fill, pattern and edge of the pen, in drawing order; marks only where it is free. */
export function drawArea(pen: AreaPen, target: AreaTarget, isFree?: IsFree): PlateItem[] {
  const { polygons, layer, role, osm } = target;
  if (polygons.length === 0) return [];
  const base = { layer, role, ...(osm !== undefined && { osm }) };
  const items: PlateItem[] = [];
  if (pen.fill) items.push({ kind: "area", polygons, fill: pen.fill, ...base } satisfies AreaItem);
  if (pen.pattern) {
    const lines = strewMarks(polygons, pen.pattern, { seed: seedOf(osm ?? ""), ...(isFree && { isFree }) });
    const marks: LineItem = { kind: "line", lines, stroke: markStroke(pen.pattern), ...base };
    if (lines.length > 0) items.push(marks);
  }
  if (pen.edge) items.push({ kind: "line", lines: polygons.flat(), stroke: pen.edge, ...base });
  return items;
}

/** A dot is as wide as it is big. */
const markStroke = ({ mark, paint, size, lineWidth }: Pattern): Stroke => ({
  paint,
  width: mark === "dot" ? size : lineWidth,
  cap: "round",
  join: "round",
});
