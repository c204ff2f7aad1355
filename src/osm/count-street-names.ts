import type { NamedStreet } from "./admin-areas.ts";
import { placesOf } from "./area-shape.ts";
import type { Boundary } from "./boundary.ts";
import type { NodeTable } from "./node-table.ts";
import { extentHolds, polygonHolds } from "./ring-geometry.ts";

/** How many different names the streets with a node inside the area have. */
export function countStreetNames(
  streets: readonly NamedStreet[],
  { polygon, extent }: Pick<Boundary, "polygon" | "extent">,
  nodes: NodeTable,
): number {
  const names = new Set<string>();
  for (const { name, refs } of streets) {
    if (names.has(name)) continue;
    // The extent is the cheap test; most streets of a large file fail it.
    const isInside = placesOf(refs, nodes).some(
      (place) => extentHolds(extent, place) && polygonHolds(polygon, place),
    );
    if (isInside) names.add(name);
  }
  return names.size;
}
