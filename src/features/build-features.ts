import type { Extent } from "../core/geometry.ts";
import type { Warnings } from "../core/warnings.ts";
import type { Boundary } from "../osm/boundary.ts";
import type { OsmExtract, OsmRelation } from "../osm/osm-extract.ts";
import { assembleMultipolygons } from "./assemble-multipolygons.ts";
import { boundaryLines } from "./boundary-lines.ts";
import { classify } from "./classify.ts";
import { traceSea } from "./coastline.ts";
import { distinctPlaces } from "./distinct-places.ts";
import { FeatureLists } from "./feature-lists.ts";
import type { Features } from "./features.ts";
import { GroundIndex } from "./ground-index.ts";
import { readAddresses } from "./read-addresses.ts";
import { addWay, type Reading } from "./read-way.ts";

export interface FeaturesInput {
  readonly extract: OsmExtract;
  readonly boundary: Boundary;
  readonly extent: Extent;
  readonly warnings: Warnings;
}

/**
 * The extract as GeoJSON by theme, repaired, with polygons wound after RFC 7946 and every theme sorted by kind and id;
 * and the sea inside the extent. What cannot be repaired is left out with a warning.
 */
export function buildFeatures({ extract, boundary, extent, warnings }: FeaturesInput): Features {
  const ground = new GroundIndex(extract, warnings);
  const multipolygons = assembleMultipolygons(extract, ground, warnings);
  const lists = new FeatureLists();
  const reading = { lists, ground, multipolygons, warnings };
  addNodes(extract, reading);
  for (const way of extract.ways) addWay(way, reading);
  for (const relation of extract.relations) addRelation(relation, reading);
  const roads = [...lists.lines.roads, ...lists.lines.rail];
  return {
    areas: lists.areas,
    lines: { ...lists.lines, boundaries: boundaryLines({ extract, ground, boundary }) },
    points: {
      ...lists.points,
      places: distinctPlaces(lists.points.places, lists.placeAreas),
      addresses: readAddresses({ extract, ground, mapped: lists.points.addresses }),
    },
    surroundings: (extract.surroundings ?? []).map(({ id, lon, lat, tags }) => ({
      osm: `n${id}`,
      geometry: { type: "Point", coordinates: [lon, lat] },
      tags,
    })),
    sea: traceSea({ ways: extract.ways, ground, extent, roads, waters: lists.areas.water, warnings }),
  };
}

function addNodes({ nodes }: OsmExtract, { lists, ground }: Reading): void {
  for (const { id, tags } of nodes) {
    const rules = classify(tags);
    const at = rules.length > 0 ? ground.at(id) : undefined;
    if (at) lists.addNode({ osm: `n${id}`, tags, rules }, at);
  }
}

function addRelation(relation: OsmRelation, { lists, ground, multipolygons }: Reading): void {
  const area = multipolygons.ofRelations.get(relation.id);
  if (!area) return;
  const { id, tags } = relation;
  const label = relation.members.find(({ type, role }) => type === "node" && role === "label");
  const labelAt = label && ground.at(label.ref);
  lists.addArea({ osm: `r${id}`, tags, rules: classify(tags) }, area, labelAt);
}
