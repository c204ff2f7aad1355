import type { LonLat } from "../core/geometry.ts";
import type { AreaFeature } from "./features.ts";

/** Whether two places lie on the shore of one area of water: a coast that stops at both goes on there as its banks. */
export type SharedBank = (a: LonLat, b: LonLat) => boolean;

const keyOf = ([lon, lat]: readonly number[]): string => `${lon},${lat}`;

/** Looks at the waters when first asked, which coasts without loose ends never do. */
export function sharedBank(waters: readonly AreaFeature[]): SharedBank {
  let watersAt: ReadonlyMap<string, ReadonlySet<AreaFeature>> | undefined;
  return (a, b) => {
    watersAt ??= indexVertices(waters);
    const [here, there] = [watersAt.get(keyOf(a)), watersAt.get(keyOf(b))];
    return [...(here ?? [])].some((water) => there?.has(water));
  };
}

function indexVertices(waters: readonly AreaFeature[]): ReadonlyMap<string, ReadonlySet<AreaFeature>> {
  const index = new Map<string, Set<AreaFeature>>();
  for (const water of waters) {
    const { type, coordinates } = water.geometry;
    const rings = type === "Polygon" ? coordinates : coordinates.flat();
    for (const vertex of rings.flat()) {
      const here = index.get(keyOf(vertex));
      if (here) here.add(water);
      else index.set(keyOf(vertex), new Set([water]));
    }
  }
  return index;
}
