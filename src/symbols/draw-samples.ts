import { drawArea } from "../core/draw-area.ts";
import { drawLine } from "../core/draw-line.ts";
import { type Mm, type PaperLine, ringOfBox } from "../core/geometry.ts";
import type { AreaPen, LinePen } from "../core/pen.ts";
import type { LineItem, PlateItem, Stroke } from "../core/plate.ts";
import type { Furniture } from "../style/style.ts";

/** Samples are drawn round the origin. */
const HALF_WIDTH: Mm = 4.5;
const HALF_HEIGHT: Mm = 1.5;

/** A wider road would fill its row: it is shown this wide, casings included. */
const WIDEST_LINE: Mm = 2.6;

const ACROSS: PaperLine = [
  [-HALF_WIDTH, 0],
  [HALF_WIDTH, 0],
];
const BOX = [[ringOfBox({ minX: -HALF_WIDTH, minY: -HALF_HEIGHT, maxX: HALF_WIDTH, maxY: HALF_HEIGHT })]];

const TARGET = { layer: "marginalia", role: "artifact" } as const;

/** A piece of the line, its ends open. */
export function drawLineSample(pen: LinePen): PlateItem[] {
  const widest = WIDEST_LINE - 2 * (pen.casing?.width ?? 0);
  const width = Math.min(pen.stroke.width, widest);
  const shown: LinePen = { ...pen, stroke: { ...pen.stroke, width } };
  return drawLine(shown, { ...TARGET, lines: [ACROSS], cap: "butt" });
}

/** A box of the area; `seed` strews its marks. */
export const drawAreaSample = (pen: AreaPen, seed: string): PlateItem[] =>
  drawArea(pen, { ...TARGET, polygons: BOX, osm: seed }).map(({ osm: _, ...item }) => item);

const line = (lines: readonly PaperLine[], stroke: Omit<Stroke, "cap" | "join">): LineItem => ({
  kind: "line",
  lines,
  stroke: { cap: "butt", join: "miter", ...stroke },
  ...TARGET,
});

/** The boundary with its band outside, as if the commune lay above. */
export function drawBoundarySample({ width, paint, dash, band }: Furniture["boundary"]): PlateItem[] {
  const beside: PaperLine = [
    [-HALF_WIDTH, band.width / 2],
    [HALF_WIDTH, band.width / 2],
  ];
  return [line([beside], { paint: band.paint, width: band.width }), line([ACROSS], { paint, width, dash })];
}

/** Water with the shore along its top. */
export function drawSeaSample({ fill, shore }: Furniture["sea"]): PlateItem[] {
  const coast: PaperLine = [
    [-HALF_WIDTH, -HALF_HEIGHT],
    [HALF_WIDTH, -HALF_HEIGHT],
  ];
  return [...drawAreaSample({ fill }, "sea"), line([coast], shore)];
}
