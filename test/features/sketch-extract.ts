import type { Extent } from "../../src/core/geometry.ts";
import type { Tags } from "../../src/core/tag-filter.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { buildFeatures } from "../../src/features/build-features.ts";
import type { Features } from "../../src/features/features.ts";
import type { Boundary } from "../../src/osm/boundary.ts";
import type { OsmExtract, OsmMember } from "../../src/osm/osm-extract.ts";

export type At = readonly [lon: number, lat: number];

export interface Sketch {
  readonly nodes?: readonly { readonly at: At; readonly tags: Tags }[];
  /** Vertices as coordinates: equal ones are one node. */
  readonly ways?: readonly { readonly id: number; readonly line: readonly At[]; readonly tags?: Tags }[];
  readonly relations?: readonly {
    readonly id: number;
    readonly tags: Tags;
    /** "outer w1", " w2" (no role), "label n3". */
    readonly members: readonly string[];
  }[];
}

const member = (text: string): OsmMember => {
  const [role = "", ref = ""] = text.split(" ");
  return { type: ref.startsWith("n") ? "node" : "way", ref: Number(ref.slice(1)), role };
};

/** An extract from coordinates. Tagged nodes get the ids 1, 2, 3 …; the vertices of ways those after, unless they fall on one. */
export function sketchExtract({ nodes = [], ways = [], relations = [] }: Sketch): OsmExtract {
  const ids = new Map(nodes.map(({ at }, i) => [String(at), i + 1]));
  const all = nodes.map(({ at: [lon, lat], tags }, i) => ({ id: i + 1, lon, lat, tags }));
  const idOf = (at: At): number => {
    const known = ids.get(String(at));
    if (known !== undefined) return known;
    const id = all.length + 1;
    ids.set(String(at), id);
    all.push({ id, lon: at[0], lat: at[1], tags: {} });
    return id;
  };
  return {
    ways: ways.map(({ id, line, tags = {} }) => ({ id, nodes: line.map(idOf), tags })),
    relations: relations.map(({ id, tags, members }) => ({ id, tags, members: members.map(member) })),
    nodes: all,
  };
}

export const EXTENT: Extent = { west: 0, south: 0, east: 10, north: 10 };

export const BOUNDARY: Boundary = {
  name: "",
  osmId: "bbox",
  tags: {},
  polygon: { type: "MultiPolygon", coordinates: [] },
  extent: EXTENT,
  streetNames: 0,
};

export interface Built extends Features {
  /** "code w1 w2", one string a code. */
  readonly warned: readonly string[];
}

export function buildFrom(extract: OsmExtract, boundary: Boundary = BOUNDARY): Built {
  const warnings = new Warnings();
  const features = buildFeatures({ extract, boundary, extent: EXTENT, warnings });
  return {
    ...features,
    warned: warnings.list().map(({ code, examples }) => [code, ...examples].join(" ")),
  };
}

export const build = (sketch: Sketch, boundary?: Boundary): Built =>
  buildFrom(sketchExtract(sketch), boundary);

/** A square ring, counter-clockwise, from its lower left corner. */
export const square = (lon: number, lat: number, side: number): readonly At[] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

export const ids = (features: readonly { readonly osm: string }[]): readonly string[] =>
  features.map(({ osm }) => osm);
