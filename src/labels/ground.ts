import Flatbush from "flatbush";
import { type AreaScanner, scanArea } from "../core/area-scanner.ts";
import { boxOf, type PaperPoint, type PaperPolygon } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import type { FrameFeatures } from "../generalize/paper-features.ts";
import type { Style } from "../style/style.ts";
import { groupBy } from "./group-by.ts";
import type { SolidBox } from "./oriented-box.ts";

/** What a name stands on. */
export interface Ground {
  /** The tint below a point, veiled outside the commune: a halo in it is not seen as a patch. */
  paintAt(point: PaperPoint): Paint;
  /** The tint below most of a name: a halo takes that of the larger part. */
  paintUnder(boxes: readonly SolidBox[]): Paint;
  isWater(point: PaperPoint): boolean;
}

/** Where along a line of letters the ground is asked for, in halves of its width from its middle. */
const PROBES = [0, -0.45, 0.45, -0.9, 0.9] as const;

const probesOf = ({ center: [x, y], halfWidth, cos, sin }: SolidBox): PaperPoint[] =>
  PROBES.map((share) => [x + share * halfWidth * cos, y + share * halfWidth * sin]);

/** Of equally frequent ones the first. */
function mostFrequent(paints: readonly Paint[]): Paint | undefined {
  const groups = [...groupBy(paints, ({ swatch, tint }) => `${swatch} ${tint}`).values()];
  const most = Math.max(...groups.map(({ length }) => length));
  return groups.find(({ length }) => length === most)?.[0];
}

interface Patch {
  readonly polygon: PaperPolygon;
  /** Made when the patch is asked about for the first time. */
  scanner?: AreaScanner;
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
  const commune = scanArea(frame.commune);
  const veil = 1 - furniture.veil.opacity;
  const paintAt = (point: PaperPoint): Paint => {
    const patch = topmost(point);
    const paint = patch?.paint ?? furniture.land.fill;
    const veiled = !patch?.water && frame.commune.length > 0 && !commune.holdsDisc(point, 0);
    return veiled ? { swatch: paint.swatch, tint: (paint.tint ?? 1) * veil } : paint;
  };
  return {
    paintAt,
    paintUnder: (boxes) => mostFrequent(boxes.flatMap(probesOf).map(paintAt)) ?? furniture.land.fill,
    isWater: (point) => topmost(point)?.water ?? false,
  };
}

function holds(patch: Patch, point: PaperPoint): boolean {
  patch.scanner ??= scanArea([patch.polygon]);
  return patch.scanner.holdsDisc(point, 0);
}

function indexPatches(patches: readonly Patch[]): (point: PaperPoint) => Patch | undefined {
  if (patches.length === 0) return () => undefined;
  const index = new Flatbush(patches.length);
  for (const { polygon } of patches) {
    const { minX, minY, maxX, maxY } = boxOf(polygon[0] ?? []);
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  const found: number[] = [];
  const gather = (at: number): boolean => {
    found.push(at);
    return false;
  };
  return (point) => {
    const x = point[0];
    const y = point[1];
    found.length = 0;
    index.collides(x, y, x, y, gather);
    // From the top: what lies below the first that holds the point is not asked. Few overlap: no need to sort them.
    while (found.length > 0) {
      const top = Math.max(...found);
      const patch = patches[top];
      if (patch && holds(patch, point)) return patch;
      found.splice(found.indexOf(top), 1);
    }
    return undefined;
  };
}
