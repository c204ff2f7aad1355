import { drawArea } from "../core/draw-area.ts";
import { drawLine } from "../core/draw-line.ts";
import type { PlateItem } from "../core/plate.ts";
import type { IsFree } from "../core/strew-marks.ts";
import type { PaperLayer } from "../generalize/paper-features.ts";

/** What one layer of the style draws that lies flat on the ground: areas, their marks where it is free, then lines. */
export function layerItems({ from, layer, areas, lines }: PaperLayer, isFree?: IsFree): PlateItem[] {
  const common = { layer, role: "artifact" } as const;
  const items = [
    ...(areas?.features ?? []).flatMap(({ osm, polygons }) =>
      areas ? drawArea(areas.pen, { ...common, osm, polygons }, isFree) : [],
    ),
    ...(lines && !lines.network
      ? drawLine(lines.pen, { ...common, lines: lines.features.map(({ line }) => line) })
      : []),
  ];
  // A river's line goes on to its mouth; where it runs in the sea the water is drawn already.
  return from === "waterways" ? items.map((item) => ({ ...item, clip: ["land"] })) : items;
}
