import type { Boundary } from "../osm/boundary.ts";
import type { OsmExtract, OsmRelation, OsmWay } from "../osm/osm-extract.ts";
import type { LineFeature } from "./features.ts";
import type { GroundIndex } from "./ground-index.ts";

/** The municipality's level in most countries, for maps of a rectangle. */
const USUAL_COMMUNE_LEVEL = 8;

const levelOf = (tags: OsmWay["tags"] | OsmRelation["tags"]): number =>
  tags.boundary === "administrative" ? Number(tags.admin_level ?? Number.NaN) : Number.NaN;

/** Nothing to draw where land ends anyway: a border at sea or along the shore. */
const isAtSea = ({ tags }: OsmWay): boolean => tags.maritime === "yes" || tags.natural === "coastline";

const ringWays = (relation: OsmRelation): readonly number[] =>
  relation.members.filter(({ type }) => type === "way").map(({ ref }) => ref);

/** Way → the highest administrative level (the lowest number) that it bounds, down to the commune's own. */
function levelsOfWays(extract: OsmExtract, lowest: number): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const note = (way: number, level: number): void => {
    if (level <= lowest) levels.set(way, Math.min(level, levels.get(way) ?? level));
  };
  for (const way of extract.ways) note(way.id, levelOf(way.tags));
  for (const relation of extract.relations) {
    for (const way of ringWays(relation)) note(way, levelOf(relation.tags));
  }
  return levels;
}

/** The ways of all communes on the sheet. */
function communesOwn(extract: OsmExtract, { osmId, communes }: Boundary): ReadonlySet<number> {
  const ids = new Set(communes?.map((commune) => commune.osmId) ?? [osmId]);
  const ofRelations = extract.relations.filter(({ id }) => ids.has(`r${id}`)).flatMap(ringWays);
  const closedWays = extract.ways.filter(({ id }) => ids.has(`w${id}`)).map(({ id }) => id);
  return new Set([...ofRelations, ...closedWays]);
}

export interface BoundaryInput {
  readonly extract: OsmExtract;
  readonly ground: GroundIndex;
  readonly boundary: Boundary;
}

/**
 * The administrative boundaries between neighbours, each way once however many areas it bounds. Its tags say
 * `boundary=administrative` and the highest `admin_level`, which on ways often is missing. Without the commune's own
 * boundary, which is drawn apart, and without borders at sea.
 */
export function boundaryLines({ extract, ground, boundary }: BoundaryInput): LineFeature[] {
  const lowest = Number(boundary.tags.admin_level ?? USUAL_COMMUNE_LEVEL);
  const levels = levelsOfWays(extract, lowest);
  const own = communesOwn(extract, boundary);
  return extract.ways.flatMap((way) => {
    const level = levels.get(way.id);
    if (level === undefined || own.has(way.id) || isAtSea(way)) return [];
    const coordinates = ground.lineOf(way);
    if (coordinates.length === 0) return [];
    const tags = { ...way.tags, boundary: "administrative", admin_level: String(level) };
    return [{ osm: `w${way.id}`, geometry: { type: "LineString" as const, coordinates }, tags }];
  });
}
