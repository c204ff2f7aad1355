import fc from "fast-check";
import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { openBytes, openSpec } from "./open-bytes.ts";
import { boundary, node, type OsmSpec, ringWay, square, way, wayMember } from "./osm-spec.ts";
import { writePbf } from "./write-pbf.ts";

const EXTENT = { west: 0, south: 0, east: 1, north: 1 };

async function cut(spec: OsmSpec, warnings = new Warnings()) {
  const { nodes, ways, relations } = await cutExtract(await openSpec(spec), EXTENT, warnings);
  const ids = (elements: readonly { id: number }[]): number[] => elements.map(({ id }) => id);
  return {
    nodes: ids(nodes),
    ways: ids(ways),
    relations: ids(relations),
    extract: { nodes, ways, relations },
  };
}

test("a way with one node inside is kept with all its nodes", async () => {
  const spec = { nodes: [node(1, 0.5, 0.5), node(2, 7, 7)], ways: [way(3, [1, 2])] };
  expect(await cut(spec)).toMatchObject({ nodes: [1, 2], ways: [3] });
});

test("a way that crosses with no node inside is kept", async () => {
  const spec = { nodes: [node(1, -5, 0.4), node(2, 5, 0.6)], ways: [way(3, [1, 2])] };
  expect((await cut(spec)).ways).toEqual([3]);
});

test("a way that passes a corner outside is not, though its box overlaps", async () => {
  const spec = { nodes: [node(1, -1, 0.5), node(2, 0.5, 2.5)], ways: [way(3, [1, 2])] };
  expect((await cut(spec)).ways).toEqual([]);
});

test("a closed way all round the extent is kept, one beside it is not", async () => {
  const spec = {
    nodes: [...square(10, -5, -5, 20), ...square(20, 3, 0, 5)],
    ways: [ringWay(1, 10), ringWay(2, 20)],
  };
  expect((await cut(spec)).ways).toEqual([1]);
});

test("nodes with tags are kept inside, the edge included; those without only for their ways", async () => {
  const tree = { natural: "tree" };
  const spec = { nodes: [node(1, 1, 1, tree), node(2, 0.5, 0.5), node(3, 1.0000001, 1, tree)] };
  const { nodes, extract } = await cut(spec);
  expect(nodes).toEqual([1]);
  expect(extract.nodes[0]).toEqual({ id: 1, lon: 1, lat: 1, tags: tree });
});

const LAKE: OsmSpec = {
  nodes: [node(1, -5, -5), node(2, 5, -5), node(3, 5, 5), node(4, -5, 5)],
  ways: [way(11, [1, 2, 3]), way(12, [3, 4, 1])],
  relations: [
    { id: 20, members: [wayMember(11), wayMember(12)], tags: { type: "multipolygon", natural: "water" } },
  ],
};

test("an area that covers the extent is kept, though no way of it touches", async () => {
  expect(await cut(LAKE)).toMatchObject({ nodes: [1, 2, 3, 4], ways: [11, 12], relations: [20] });
});

test("an area with the extent in its hole is not kept", async () => {
  const island = [node(5, -1, -1), node(6, 2, -1), node(7, 2, 2), node(8, -1, 2)];
  const spec: OsmSpec = {
    nodes: [...(LAKE.nodes ?? []), ...island],
    ways: [...(LAKE.ways ?? []), ringWay(13, 5)],
    relations: [
      { ...LAKE.relations?.[0], id: 20, members: [wayMember(11), wayMember(12), wayMember(13, "inner")] },
    ],
  };
  // The island's own ring goes round the extent, and so touches: it brings the lake with it.
  expect((await cut(spec)).relations).toEqual([20]);
  const parted = [way(13, [5, 6, 7]), way(14, [7, 8, 5])];
  const members = [wayMember(11), wayMember(12), wayMember(13, "inner"), wayMember(14, "inner")];
  const relations = [{ id: 20, members, tags: { type: "multipolygon" } }];
  expect((await cut({ ...spec, ways: [...(LAKE.ways ?? []), ...parted], relations })).relations).toEqual([]);
});

test("an area with one way inside brings all its other ways", async () => {
  const far = square(20, 30, 30, 1);
  const spec: OsmSpec = {
    nodes: [node(1, 0.5, 0.5), node(2, 9, 9), ...far],
    ways: [way(11, [1, 2]), ringWay(12, 20)],
    relations: [boundary(5, [11, 12], {})],
  };
  expect((await cut(spec)).ways).toEqual([11, 12]);
});

test("a route that runs on keeps only the ways that are here, and the network that holds it", async () => {
  const spec: OsmSpec = {
    nodes: [node(1, 0.5, 0.5), node(2, 9, 9), node(3, 10, 10)],
    ways: [way(11, [1, 2]), way(12, [2, 3])],
    relations: [
      { id: 5, members: [wayMember(11, ""), wayMember(12, "")], tags: { type: "route" } },
      { id: 6, members: [{ type: "relation", ref: 5, role: "" }], tags: { type: "network" } },
      { id: 7, members: [wayMember(12, "")], tags: { type: "route" } },
    ],
  };
  expect(await cut(spec)).toMatchObject({ ways: [11], relations: [5, 6] });
});

test("what the file lacks is left out of ways, kept in relations, and counted", async () => {
  const spec: OsmSpec = {
    nodes: [node(1, 0.5, 0.5), node(2, 0.6, 0.5)],
    ways: [way(11, [1, 99, 2])],
    relations: [boundary(5, [11, 98], {})],
  };
  const warnings = new Warnings();
  const { extract } = await cut(spec, warnings);
  expect(extract.ways[0]?.nodes).toEqual([1, 2]);
  expect(extract.relations[0]?.members).toHaveLength(2);
  expect(warnings.list()).toEqual([
    { code: "osm-relation-member-missing", count: 1, examples: ["r5"] },
    { code: "osm-way-node-missing", count: 1, examples: ["w11"] },
  ]);
});

test("a node off the earth is left out of its way, and named", async () => {
  const warnings = new Warnings();
  const spec = {
    nodes: [node(1, 0.5, 0.5), node(2, 200, 0.5), node(3, 0.6, 0.5)],
    ways: [way(11, [1, 2, 3])],
  };
  const { extract } = await cut(spec, warnings);
  expect(extract.ways[0]?.nodes).toEqual([1, 3]);
  expect(warnings.list()).toEqual([
    { code: "osm-node-off-earth", count: 1, examples: ["n2"] },
    { code: "osm-way-node-missing", count: 1, examples: ["w11"] },
  ]);
});

test("of what occurs again the highest version counts, the file in any order", async () => {
  const spec: OsmSpec = {
    ways: [
      { ...way(12, [1, 2], { name: "other" }), version: 1 },
      { ...way(11, [2, 1], { name: "new" }), version: 2 },
      { ...way(11, [1, 2], { name: "old" }), version: 1 },
    ],
    nodes: [
      node(2, 0.1, 0.1),
      { ...node(1, 0.5, 0.5, { name: "new" }), version: 2 },
      { ...node(1, 0.6, 0.6, { name: "old" }), version: 1 },
    ],
  };
  for (const file of [await openSpec(spec), await openBytes(writePbf(spec))]) {
    const { nodes, ways } = await cutExtract(file, EXTENT, new Warnings());
    expect(nodes.map(({ id, lon, tags }) => [id, lon, tags.name])).toEqual([
      [1, 0.5, "new"],
      [2, 0.1, undefined],
    ]);
    expect(ways.map(({ id, tags }) => [id, tags.name])).toEqual([
      [11, "new"],
      [12, "other"],
    ]);
  }
});

test("a segment is kept if and only if some point of it lies inside", async () => {
  // Quarters are exact in halves and products, so that sampling the segment is a fair judge.
  const coordinate = fc.integer({ min: -12, max: 16 }).map((quarters) => quarters / 4);
  await fc.assert(
    fc.asyncProperty(fc.tuple(coordinate, coordinate, coordinate, coordinate), async ([ax, ay, bx, by]) => {
      const { ways } = await cut({ nodes: [node(1, ax, ay), node(2, bx, by)], ways: [way(3, [1, 2])] });
      const inside = clippedLength([ax, ay, bx, by]);
      expect(ways.length).toBe(inside ? 1 : 0);
    }),
    { numRuns: 60 },
  );
});

/** Liang and Barsky: the stretch of the segment's parameter that lies in the unit square is not empty. */
function clippedLength([ax, ay, bx, by]: readonly [number, number, number, number]): boolean {
  let [from, to] = [0, 1];
  for (const [start, step] of [
    [ax, bx - ax],
    [ay, by - ay],
  ] as const) {
    if (step === 0 && (start < 0 || start > 1)) return false;
    if (step === 0) continue;
    const ends = [-start / step, (1 - start) / step];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return from <= to;
}

test("villages, towns and cities up to 25 km around are kept beside the cut, and no other place", async () => {
  const place = (kind: string) => ({ place: kind, name: "Kerzu" });
  const spec = {
    nodes: [
      node(1, 0.5, 0.5, place("town")),
      node(2, 0.5, 1.2, place("village")),
      node(3, 1.2, 0.5, place("city")),
      node(4, 0.5, 1.3, place("town")),
      node(5, -0.1, 0.5, place("hamlet")),
      node(6, -0.1, 0.6, { amenity: "bench" }),
    ],
    ways: [],
  };
  const { nodes, surroundings } = await cutExtract(await openSpec(spec), EXTENT, new Warnings());
  expect(nodes.map(({ id }) => id)).toEqual([1]);
  expect(surroundings).toEqual([
    { id: 2, lon: 0.5, lat: 1.2, tags: place("village") },
    { id: 3, lon: 1.2, lat: 0.5, tags: place("city") },
  ]);
});
