import type { LonLat } from "../core/geometry.ts";
import type { Coast } from "./clip-coast.ts";
import type { LineFeature } from "./features.ts";
import { nearestCoast } from "./nearest-coast.ts";
import { isClosed } from "./repair-ring.ts";

/** How many places on roads are asked: enough for a town, and quick. */
const SAMPLES = 30;

/** A coast is taken for turned only where so many of them are wet, and so many times more than are dry. */
const MIN_WET = 5;
const WET_TO_DRY = 3;

/** Roads go over water there. */
const isOverWater = ({ tags }: LineFeature): boolean =>
  (tags.bridge ?? "no") !== "no" || (tags.tunnel ?? "no") !== "no" || tags.man_made === "pier";

/** Places where there is land, evenly picked among the vertices of roads and railways. */
export function placesOnLand(roads: readonly LineFeature[]): readonly LonLat[] {
  const places = roads
    .filter((road) => !isOverWater(road))
    .flatMap(({ geometry }) => geometry.coordinates as unknown as LonLat[]);
  const step = Math.max(1, Math.floor(places.length / SAMPLES));
  return places.filter((_, i) => i % step === 0);
}

/**
 * The open coasts that must run the wrong way, since the land beside them lies on their right. Rings are left to
 * what lies round them.
 */
export function wronglyTurned<C extends Coast>(
  coasts: readonly C[],
  land: readonly LonLat[],
): ReadonlySet<C> {
  const open = coasts.filter(({ line }) => !isClosed(line));
  if (open.length === 0) return new Set();
  const votes = new Map<C, { wet: number; dry: number }>();
  for (const place of land) {
    const nearest = nearestCoast(place, coasts);
    if (!nearest) continue;
    const vote = votes.get(nearest.coast) ?? { wet: 0, dry: 0 };
    if (nearest.isWater) vote.wet++;
    else vote.dry++;
    votes.set(nearest.coast, vote);
  }
  const isTurned = (coast: C): boolean => {
    const { wet, dry } = votes.get(coast) ?? { wet: 0, dry: 0 };
    return wet >= MIN_WET && wet > WET_TO_DRY * dry;
  };
  return new Set(open.filter(isTurned));
}
