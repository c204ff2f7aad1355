import Flatbush from "flatbush";
import { boxOf, type PaperPoint, type PaperPolygon } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import type { FrameFeatures } from "../generalize/paper-features.ts";
import type { Style } from "../style/style.ts";
import { polygonHolds, polygonsHold } from "./point-in-polygon.ts";

/** What a name stands on. */
export interface Ground {
  /** The tint below a point, veiled outside the commune: a halo in it is not seen as a patch. */
  paintAt(point: PaperPoint): Paint;
  isWater(point: PaperPoint): boolean;
}

interface Patch {
  readonly polygon: PaperPolygon;
  readonly paint: Paint;
  readonly water: boolean;
}

/** Tints in drawing order: land, built-up ground, then the areas of the style's ground and water layers, sea at last. */
export function findGround(frame: FrameFeatures, { furniture }: Style): Ground {
  const patches: Patch[] = [
    ...frame.builtUp.map((polygon) => ({ polygon, paint: furniture.builtUp.fill, water: false })),
    ...frame.layers.flatMap(({ layer, areas }) => {
      const fill = areas?.pen.fill;
      if (!fill || (layer !== "ground" && layer !== "water")) return [];
      return areas.features.flatMap(({ polygons }) =>
        polygons.map((polygon) => ({ polygon, paint: fill, water: layer === "water" })),
      );
    }),
    ...frame.sea.map((polygon) => ({ polygon, paint: furniture.sea.fill, water: true })),
  ];
  const topmost = indexPatches(patches);
  const veil = 1 - furniture.veil.opacity;
  return {
    paintAt: (point) => {
      const patch = topmost(point);
      const paint = patch?.paint ?? furniture.land.fill;
      const veiled = !patch?.water && frame.commune.length > 0 && !polygonsHold(frame.commune, point);
      return veiled ? { swatch: paint.swatch, tint: (paint.tint ?? 1) * veil } : paint;
    },
    isWater: (point) => topmost(point)?.water ?? false,
  };
}

function indexPatches(patches: readonly Patch[]): (point: PaperPoint) => Patch | undefined {
  if (patches.length === 0) return () => undefined;
  const index = new Flatbush(patches.length);
  for (const { polygon } of patches) {
    const { minX, minY, maxX, maxY } = boxOf(polygon[0] ?? []);
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return (point) => {
    const [x, y] = point;
    let top = -1;
    for (const found of index.search(x, y, x, y)) {
      const patch = patches[found];
      if (found > top && patch && polygonHolds(patch.polygon, point)) top = found;
    }
    return patches[top];
  };
}
