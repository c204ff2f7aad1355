import { boxHolds, type LonLat } from "../core/geometry.ts";
import { paperProjection } from "../core/projection.ts";
import type { MapFrame } from "../sheet/sheet.ts";
import type { KnownNames } from "./name-context.ts";
import type { PaperNames } from "./paper-features.ts";

/** What an inset takes over from the main map, so that a name is one and the same on all maps of the sheet. */
export function knownNames({ streets, pois }: PaperNames, { box, projection }: MapFrame): KnownNames {
  const streetOf = new Map(streets.flatMap((street) => street.ways.map((way) => [way, street])));
  const kept = new Set(pois.map(({ osm }) => osm));
  const { forward } = paperProjection(projection);
  return {
    streetOf: (way) => streetOf.get(way),
    isTwin: (poi, ground) => !kept.has(poi) && boxHolds(box, forward(ground as unknown as LonLat)),
  };
}
