import type { OsmSpec } from "./osm-spec.ts";

const iso = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** The data set as Overpass writes it after `[out:json]`. */
export function writeJson({ nodes = [], ways = [], relations = [] }: OsmSpec): string {
  const elements = [
    ...nodes.map((node) => ({ type: "node", ...node, timestamp: iso(node.timestamp) })),
    ...ways.map(({ refs, ...way }) => ({ type: "way", ...way, nodes: refs, timestamp: iso(way.timestamp) })),
    ...relations.map((relation) => ({
      type: "relation",
      ...relation,
      timestamp: iso(relation.timestamp),
    })),
  ];
  return JSON.stringify({ version: 0.6, generator: "Overpass API", elements }, undefined, 1);
}
