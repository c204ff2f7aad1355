import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import type { PointFeature } from "./features.ts";

/**
 * The places without the areas that a node of the same name inside them stands for already: mappers put the node
 * where the name belongs.
 */
export function distinctPlaces(
  places: readonly PointFeature[],
  areas: ReadonlyMap<string, Polygon | MultiPolygon>,
): readonly PointFeature[] {
  const nodes = new Map<string, PointFeature[]>();
  for (const place of places) {
    const name = place.tags.name;
    if (name === undefined || !place.osm.startsWith("n")) continue;
    nodes.set(name, [...(nodes.get(name) ?? []), place]);
  }
  return places.filter(({ osm, tags }) => {
    const area = areas.get(osm);
    const twins = nodes.get(tags.name ?? "") ?? [];
    return !area || !twins.some(({ geometry }) => booleanPointInPolygon(geometry, area));
  });
}
