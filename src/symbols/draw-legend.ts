import type { LinePen } from "../core/pen.ts";
import type { PlateItem } from "../core/plate.ts";
import type { Theme } from "../features/features.ts";
import type { FrameFeatures, PaperFeatures, PaperLayer } from "../generalize/paper-features.ts";
import type { Furniture, IconRule, Style, Translated } from "../style/style.ts";
import { drawAreaSample, drawBoundarySample, drawLineSample, drawSeaSample } from "./draw-samples.ts";
import type { LegendSample } from "./symbols.ts";

/** Places of the legend's parts, first to last: what a reader looks for on the way, then what lies beside it. */
const PARTS = [
  "streets",
  "ways",
  "rail",
  "lines",
  "boundary",
  "buildings",
  "sites",
  "ground",
  "water",
  "icons",
] as const;
type Part = (typeof PARTS)[number];

interface Row extends LegendSample {
  readonly part: Part;
  /** Higher stands first within its part. */
  readonly rank: number;
}

/** A row for each thing that the sheet really shows and the style has words for; none twice under one label. */
export function drawLegend(paper: PaperFeatures, style: Style, icons: readonly IconRule[]): LegendSample[] {
  const rows = [
    ...paper.frames.flatMap(({ layers }) => layers.flatMap((layer, order) => layerRow(layer, order) ?? [])),
    ...furnitureRows(paper.frames, style.furniture),
    ...icons.flatMap((rule, order) => iconRow(rule, order) ?? []),
  ];
  const sorted = rows.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || b.rank - a.rank);
  return withoutRepeats(sorted).map(({ id, label, items }) => ({ id, label, items }));
}

function layerRow({ id, from, legend, lines, areas }: PaperLayer, order: number): Row | undefined {
  if (!legend) return undefined;
  if (areas && areas.features.length > 0) {
    return { id, label: legend, items: drawAreaSample(areas.pen, id), part: areaPart(from), rank: -order };
  }
  if (!lines?.features.some(({ structure }) => structure !== "tunnel")) return undefined;
  // Roads stand by their width, since the drawing order of a style puts the great ones last.
  const part = linePart(from, lines.network);
  return { id, label: legend, items: drawLineSample(lines.pen), part, rank: widthOf(lines.pen) };
}

const widthOf = ({ stroke, casing }: LinePen): number => stroke.width + 2 * (casing?.width ?? 0);

function linePart(from: Theme, isNetwork: boolean): Part {
  if (from === "rail") return "rail";
  if (from === "waterways") return "water";
  if (from === "roads") return isNetwork ? "streets" : "ways";
  return "lines";
}

function areaPart(from: Theme): Part {
  if (from === "buildings") return "buildings";
  if (from === "water") return "water";
  return from === "landcover" ? "ground" : "sites";
}

function furnitureRows(frames: readonly FrameFeatures[], { boundary, builtUp, sea }: Furniture): Row[] {
  const row = (part: Part, legend: Translated | undefined, items: PlateItem[]): Row[] =>
    legend ? [{ id: `furniture-${part}`, label: legend, items, part, rank: 1 }] : [];
  return [
    ...(frames.some((frame) => frame.boundary.length > 0)
      ? row("boundary", boundary.legend, drawBoundarySample(boundary))
      : []),
    ...(frames.some((frame) => frame.builtUp.length > 0)
      ? row("sites", builtUp.legend, drawAreaSample({ fill: builtUp.fill }, "built-up"))
      : []),
    ...(frames.some((frame) => frame.sea.length > 0) ? row("water", sea.legend, drawSeaSample(sea)) : []),
  ];
}

function iconRow({ id, legend }: IconRule, order: number): Row | undefined {
  if (!legend) return undefined;
  const icon: PlateItem = { kind: "symbol", symbol: id, at: [0, 0], layer: "marginalia", role: "artifact" };
  return { id, label: legend, items: [icon], part: "icons", rank: -order };
}

function withoutRepeats(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ label }) => {
    const words = JSON.stringify(Object.entries(label).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}
