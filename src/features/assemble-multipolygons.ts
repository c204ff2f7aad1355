import type { Geometry, MultiPolygon, Polygon } from "geojson";
import osmtogeojson, { type OverpassElement } from "osmtogeojson";
import type { Tags } from "../core/tag-filter.ts";
import type { Warnings } from "../core/warnings.ts";
import type { OsmExtract, OsmRelation } from "../osm/osm-extract.ts";
import { classify } from "./classify.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";
import { type SoundMember, soundMembers } from "./repair-relation.ts";
import { repairArea } from "./repair-ring.ts";
import { isAreaRule, isPointRule } from "./theme-table.ts";

type Area = Polygon | MultiPolygon;

export interface Multipolygons {
  readonly ofRelations: ReadonlyMap<number, Area>;
  /** Older mapping: the relation has no tags, its only outer way has them; the area then is the way's. */
  readonly ofWays: ReadonlyMap<number, Area>;
  /** Way → tags of the relations of which it is an outer ring or part of one. */
  readonly outlines: ReadonlyMap<number, readonly Tags[]>;
  /** Ways of any such relation, be it assembled or not. */
  readonly members: ReadonlySet<number>;
}

const makesArea = (tags: Tags): boolean =>
  classify(tags).some((rule) => isAreaRule(rule) || (isPointRule(rule) && rule.from === "any"));

const onlyOuter = (relation: OsmRelation): number | undefined => {
  const outers = relation.members.filter(({ type, role }) => type === "way" && role !== "inner");
  return outers.length === 1 ? outers[0]?.ref : undefined;
};

const isMultipolygon = ({ tags: { type } }: OsmRelation): boolean =>
  type === "multipolygon" || type === "boundary";

/** Whether the table makes anything of the relation's area, by its own tags or by those of its only outer way. */
function isWanted(relation: OsmRelation, { ways }: GroundIndex): boolean {
  if (makesArea(relation.tags)) return true;
  const outer =
    relation.tags.type === "multipolygon" ? ways.get(onlyOuter(relation) ?? Number.NaN) : undefined;
  return outer !== undefined && makesArea(outer.tags);
}

const waysOf = (relation: OsmRelation): readonly number[] =>
  relation.members.filter(({ type }) => type === "way").map(({ ref }) => ref);

interface Wanted {
  readonly relation: OsmRelation;
  readonly members: readonly SoundMember[];
}

/**
 * Only what is to be assembled, in the form of Overpass: osmtogeojson takes many times longer over a whole extract.
 * Ways go without tags, lest each comes back as a line as well, and nodes under small numbers, its fastest keys.
 */
function overpassElements(wanted: readonly Wanted[]): OverpassElement[] {
  const nodes = new Map<Vertex, number>();
  const ways = new Map<number, OverpassElement>();
  const idOf = (vertex: Vertex): number => {
    const id = nodes.get(vertex) ?? nodes.size;
    nodes.set(vertex, id);
    return id;
  };
  for (const { members } of wanted) {
    for (const { ref, line } of members) {
      if (!ways.has(ref)) ways.set(ref, { type: "way", id: ref, nodes: line.map(idOf), tags: {} });
    }
  }
  const relations = wanted.map(
    ({ relation: { id, tags }, members }): OverpassElement => ({
      type: "relation",
      id,
      tags,
      members: members.map(({ ref, role }) => ({ type: "way", ref, role })),
    }),
  );
  const points = Array.from(nodes, ([[lon, lat], id]): OverpassElement => ({ type: "node", id, lon, lat }));
  return [...points, ...ways.values(), ...relations];
}

const polygonsOf = (geometry: Geometry): readonly Vertex[][][] => {
  if (geometry.type === "Polygon") return [geometry.coordinates as Vertex[][]];
  return geometry.type === "MultiPolygon" ? (geometry.coordinates as Vertex[][][]) : [];
};

/** Every multipolygon and boundary relation of which the table makes something, assembled, repaired and wound. */
export function assembleMultipolygons(
  extract: OsmExtract,
  ground: GroundIndex,
  warnings: Warnings,
): Multipolygons {
  const multipolygons = extract.relations.filter(isMultipolygon);
  const wanted = multipolygons
    .filter((relation) => isWanted(relation, ground))
    .map((relation) => ({ relation, members: soundMembers(relation, ground, warnings) }))
    .filter(({ members }) => members.length > 0);
  const { features } = osmtogeojson(
    { elements: overpassElements(wanted) },
    { polygonFeatures: () => false, uninterestingTags: (tags = {}) => !makesArea(tags) },
  );
  const ofRelations = new Map<number, Area>();
  const ofWays = new Map<number, Area>();
  for (const { geometry, properties } of features) {
    const isOfWay = properties.type === "way";
    const polygons = polygonsOf(geometry);
    if (polygons.length === 0) continue;
    const area = repairArea(polygons, `${isOfWay ? "w" : "r"}${properties.id}`, warnings);
    if (area) (isOfWay ? ofWays : ofRelations).set(properties.id, area);
  }
  const members = new Set(multipolygons.flatMap(waysOf));
  return { ofRelations, ofWays, outlines: outlinesOf(wanted), members };
}

function outlinesOf(wanted: readonly Wanted[]): ReadonlyMap<number, readonly Tags[]> {
  const outlines = new Map<number, Tags[]>();
  for (const { relation, members } of wanted) {
    for (const { ref, role } of members) {
      if (role === "outer") outlines.set(ref, [...(outlines.get(ref) ?? []), relation.tags]);
    }
  }
  return outlines;
}
