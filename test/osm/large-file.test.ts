import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import { refusalOf } from "./open-bytes.ts";
import { boundary, node, type OsmSpec, ringWay, square, way, wayMember } from "./osm-spec.ts";
import { writePbf } from "./write-pbf.ts";

/** As if any file were a large one. */
const NOTHING_HELD = { heldBytes: 0, tabledNodes: 0 };
const EXTENT = { west: 0, south: 0, east: 1, north: 1 };

async function stored(spec: OsmSpec): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "carte-large-")), "region.osm.pbf");
  await writeFile(path, writePbf(spec));
  return path;
}

async function cutBoth(spec: OsmSpec) {
  const path = await stored(spec);
  const large = await openOsmFile(path, NOTHING_HELD);
  const small = await openOsmFile(path);
  expect(large.info).toEqual(small.info);
  return {
    large: await cutExtract(large, EXTENT, new Warnings()),
    small: await cutExtract(small, EXTENT, new Warnings()),
  };
}

const place = fc.tuple(fc.integer({ min: -3, max: 4 }), fc.integer({ min: -3, max: 4 }));
const refs = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
const spec = fc
  .record({
    places: fc.array(place, { minLength: 12, maxLength: 12 }),
    ways: fc.array(fc.record({ refs, isClosed: fc.boolean() }), { maxLength: 6 }),
    members: fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }), { maxLength: 4 }),
  })
  .map(
    ({ places, ways, members }): OsmSpec => ({
      nodes: places.map(([x, y], index) =>
        node(index + 1, x / 2, y / 2, index % 3 === 0 ? { place: "farm" } : {}),
      ),
      ways: ways.map((one, index) =>
        way(index + 1, one.isClosed ? [...one.refs, one.refs[0] ?? 1] : one.refs),
      ),
      relations: members.map((ids, index) => ({
        id: index + 1,
        members: [
          ...ids.map((id) => wayMember(id)),
          { type: "node" as const, ref: index + 1, role: "label" },
          { type: "relation" as const, ref: index, role: "" },
        ],
        tags: { type: index % 2 === 0 ? "multipolygon" : "route" },
      })),
    }),
  );

test("a large file, read piece by piece, gives the very same cut", async () => {
  await fc.assert(
    fc.asyncProperty(spec, async (made) => {
      const { large, small } = await cutBoth(made);
      expect(large).toEqual(small);
    }),
    { numRuns: 60 },
  );
});

test("an area that covers the extent is kept from a large file, though no way of it touches", async () => {
  const lake: OsmSpec = {
    nodes: [node(1, -5, -5), node(2, 5, -5), node(3, 5, 5), node(4, -5, 5)],
    ways: [way(11, [1, 2, 3]), way(12, [3, 4, 1])],
    relations: [{ id: 20, members: [wayMember(11), wayMember(12)], tags: { type: "multipolygon" } }],
  };
  const { large, small } = await cutBoth(lake);
  expect(large).toEqual(small);
  expect(large.relations).toHaveLength(1);
});

test("a commune and its street names are found in a large file", async () => {
  const path = await stored({
    nodes: [...square(10, 0, 0, 1), node(20, 0.5, 0.5), node(21, 0.6, 0.5), node(22, 8, 8), node(23, 9, 8)],
    ways: [
      ringWay(1, 10),
      way(2, [20, 21], { highway: "residential", name: "Straed ar Skol" }),
      way(3, [22, 23], { highway: "residential", name: "Elsewhere" }),
    ],
    relations: [boundary(5, [1], { name: "Kerzu" })],
  });
  const found = await findBoundary(
    await openOsmFile(path, NOTHING_HELD),
    { kind: "commune", query: "kerzu" },
    new Warnings(),
  );
  expect(found).toMatchObject({ name: "Kerzu", extent: EXTENT, streetNames: 1 });
});

test("a rectangle outside a large file is refused with what the file covers", async () => {
  const path = await stored({ nodes: [node(1, 2, 3), node(2, 4, 5)] });
  const file = await openOsmFile(path, NOTHING_HELD);
  const refusal = await refusalOf(findBoundary(file, { kind: "bbox", extent: EXTENT }, new Warnings()));
  expect(refusal).toMatchObject({ exitCode: 4, code: "area-bbox-empty", values: { fileBbox: "2,3,4,5" } });
});

test("a file with ids in any order is read whole, however large", async () => {
  const path = await stored({ nodes: [node(2, 0.1, 0.1), node(1, 0.5, 0.5)], ways: [way(3, [1, 2])] });
  const file = await openOsmFile(path, NOTHING_HELD);
  expect([...(file.allNodes?.ids ?? [])]).toEqual([1, 2]);
});

test("a node off the earth in a large file is left out of its way, and named", async () => {
  const path = await stored({ nodes: [node(1, 0.5, 0.5), node(2, 200, 0.5)], ways: [way(11, [1, 2])] });
  const warnings = new Warnings();
  const { ways } = await cutExtract(await openOsmFile(path, NOTHING_HELD), EXTENT, warnings);
  expect(ways[0]?.nodes).toEqual([1]);
  expect(warnings.list().map(({ code }) => code)).toEqual(["osm-node-off-earth", "osm-way-node-missing"]);
});

test("villages, towns and cities around are those of a small file", async () => {
  const village = { place: "village", name: "Kerzu" };
  const { large, small } = await cutBoth({
    nodes: [
      node(1, 0.5, 0.5, village),
      node(2, 0.5, 1.1, village),
      node(3, 0.5, 1.2),
      node(4, 1.1, 0.5, { place: "town", name: "Brest" }),
      node(5, 1.05, 0.5, village),
      node(6, 3, 0.5, village),
    ],
    ways: [way(1, [1, 5])],
  });
  expect(small.surroundings?.map(({ id }) => id)).toEqual([2, 4]);
  expect(large).toEqual(small);
});
