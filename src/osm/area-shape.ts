import type { MultiPolygon } from "geojson";
import type { AdminArea, AdminData } from "./admin-areas.ts";
import { joinWays } from "./join-ways.ts";
import { degreesOf, type NodeTable, rowOf } from "./node-table.ts";
import { type Ring, ringHolds, windRing } from "./ring-geometry.ts";

/** What joining an area's outline gives. */
export type AreaShape = WholeArea | IncompleteArea | OpenArea;

export interface WholeArea {
  readonly kind: "whole";
  readonly polygon: MultiPolygon;
  /** Holes that had to be left out. */
  readonly faults: readonly ("osm-boundary-hole-open" | "osm-boundary-hole-outside")[];
}

/** The file lacks some of the outline: OSM ids of ways, and of nodes of ways that are there. */
export interface IncompleteArea {
  readonly kind: "incomplete";
  readonly missing: readonly string[];
}

/** All is there, but the outline has gaps: OSM ids of the nodes where it breaks off. */
export interface OpenArea {
  readonly kind: "open";
  readonly ends: readonly string[];
}

/** The smallest closed ring: a triangle, its first corner repeated. */
const MIN_RING_POINTS = 4;

/** Joins the outline of an area into polygons (RFC 7946). */
export function shapeOf(area: AdminArea, { outlines }: AdminData, nodes: NodeTable): AreaShape {
  const missing = missingParts(area, outlines, nodes);
  if (missing.length > 0) return { kind: "incomplete", missing };
  const waysOf = (isInner: boolean) =>
    area.outline.filter((way) => way.isInner === isInner).map(({ id }) => outlines.get(id) ?? []);
  const outer = joinWays(waysOf(false));
  if (outer.loose.length > 0 || outer.rings.length === 0) {
    return { kind: "open", ends: gapsOf(outer.loose) };
  }
  const inner = joinWays(waysOf(true));
  const polygons = toRings(outer.rings, nodes, false).map((ring) => [ring]);
  const faults: WholeArea["faults"][number][] = inner.loose.map(() => "osm-boundary-hole-open");
  for (const hole of toRings(inner.rings, nodes, true)) {
    const around = polygons.find(([ring]) => ring && isInside(hole, ring));
    if (around) around.push(hole);
    else faults.push("osm-boundary-hole-outside");
  }
  return { kind: "whole", polygon: { type: "MultiPolygon", coordinates: polygons }, faults };
}

/** The ends of open lines; a line that was walked in two parts has its start in both, which is no gap. */
function gapsOf(lines: readonly (readonly number[])[]): readonly string[] {
  const ends = lines.flatMap((line) => [line[0], line.at(-1)]);
  return ends.filter((end) => ends.indexOf(end) === ends.lastIndexOf(end)).map((end) => `n${end}`);
}

function missingParts(
  { outline }: AdminArea,
  outlines: AdminData["outlines"],
  nodes: NodeTable,
): readonly string[] {
  return outline.flatMap(({ id }) => {
    const refs = outlines.get(id);
    if (!refs) return [`w${id}`];
    return refs.filter((ref) => rowOf(nodes, ref) < 0).map((ref) => `n${ref}`);
  });
}

const toRings = (rings: readonly (readonly number[])[], nodes: NodeTable, isHole: boolean): Ring[] =>
  rings
    .filter((ring) => ring.length >= MIN_RING_POINTS)
    .map((ring) => windRing(placesOf(ring, nodes), isHole));

/** Where nodes lie, those that the file lacks left out. */
export function placesOf(refs: readonly number[], nodes: NodeTable): Ring {
  const places: Ring = [];
  let row = -1;
  for (const ref of refs) {
    row = rowOf(nodes, ref, row);
    if (row >= 0) places.push([degreesOf(nodes.lons[row] ?? 0), degreesOf(nodes.lats[row] ?? 0)]);
  }
  return places;
}

/** A hole may touch its outer ring at some corners, where the test is blind: most corners decide. */
function isInside(hole: Ring, ring: Ring): boolean {
  const corners = hole.slice(1);
  return 2 * corners.filter((corner) => ringHolds(ring, corner)).length > corners.length;
}
