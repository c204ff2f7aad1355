import type { OsmMember } from "../../src/osm/osm-extract.ts";

/** A small made-up data set, to be written in any format. */
export interface OsmSpec {
  readonly nodes?: readonly NodeSpec[];
  readonly ways?: readonly WaySpec[];
  readonly relations?: readonly RelationSpec[];
}

interface ElementSpec {
  readonly id: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly version?: number;
  /** Seconds since 1970. */
  readonly timestamp?: number;
}

export interface NodeSpec extends ElementSpec {
  readonly lon: number;
  readonly lat: number;
}

export interface WaySpec extends ElementSpec {
  readonly refs: readonly number[];
}

export interface RelationSpec extends ElementSpec {
  readonly members: readonly OsmMember[];
}

export const node = (id: number, lon: number, lat: number, tags = {}): NodeSpec => ({ id, lon, lat, tags });
export const way = (id: number, refs: readonly number[], tags = {}): WaySpec => ({ id, refs, tags });
export const wayMember = (ref: number, role = "outer"): OsmMember => ({ type: "way", ref, role });

export const boundary = (
  id: number,
  wayIds: readonly number[],
  tags: Record<string, string>,
): RelationSpec => ({
  id,
  members: wayIds.map((ref) => wayMember(ref)),
  tags: { type: "boundary", boundary: "administrative", admin_level: "8", ...tags },
});

/** Corners first to first + 3 of a square, counter-clockwise from the south-west. */
export const square = (first: number, west: number, south: number, side: number): readonly NodeSpec[] => [
  node(first, west, south),
  node(first + 1, west + side, south),
  node(first + 2, west + side, south + side),
  node(first + 3, west, south + side),
];

/** The closed way round such a square. */
export const ringWay = (id: number, first: number, tags = {}): WaySpec =>
  way(id, [first, first + 1, first + 2, first + 3, first], tags);
