import { type Box, grow, ringOfBox } from "../core/geometry.ts";
import type { AreaItem, PlateItem, Stroke } from "../core/plate.ts";
import type { FrameFeatures } from "../generalize/paper-features.ts";
import type { Furniture } from "../style/style.ts";

const ground = { layer: "ground", role: "artifact" } as const;
const water = { layer: "water", role: "artifact" } as const;

/** The paper's own tint and the ground of the town, below everything. */
export function groundItems({ builtUp }: FrameFeatures, box: Box, furniture: Furniture): AreaItem[] {
  const land: AreaItem = {
    kind: "area",
    ...ground,
    polygons: [[ringOfBox(grow(box, 1))]],
    fill: furniture.land.fill,
  };
  if (builtUp.length === 0) return [land];
  return [land, { kind: "area", ...ground, polygons: builtUp, fill: furniture.builtUp.fill }];
}

/** The sea with its vignette: bands along the shore, widest first, cut to the water; then the shore line. */
export function seaItems({ sea, shore }: FrameFeatures, furniture: Furniture): PlateItem[] {
  if (sea.length === 0) return [];
  const bands = furniture.sea.vignette.map(
    ({ reach, paint }): PlateItem => ({
      kind: "line",
      ...water,
      clip: ["sea"],
      lines: shore,
      stroke: { paint, width: 2 * reach, ...round },
    }),
  );
  return [{ kind: "area", ...water, polygons: sea, fill: furniture.sea.fill }, ...bands];
}

/** Drawn above what lies on the beach, below rivers and piers. */
export function shoreItems({ shore }: FrameFeatures, { sea }: Furniture): PlateItem[] {
  if (shore.length === 0) return [];
  return [{ kind: "line", ...water, lines: shore, stroke: { ...sea.shore, ...round } }];
}

const round = { cap: "round", join: "round" } as const satisfies Partial<Stroke>;
