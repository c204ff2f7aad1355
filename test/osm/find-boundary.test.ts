import { expect, test } from "vitest";
import type { AreaRequest } from "../../src/config/project.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openSpec, refusalOf } from "./open-bytes.ts";
import { boundary, node, type OsmSpec, ringWay, square, way, wayMember } from "./osm-spec.ts";

const ONLY: AreaRequest = { kind: "only" };
const asked = (query: string): AreaRequest => ({ kind: "commune", query });
const find = async (spec: OsmSpec, request: AreaRequest = ONLY, warnings = new Warnings()) =>
  findBoundary(await openSpec(spec), request, warnings);

/** Two communes side by side; the second lacks a way. */
const PLOUARZEL = boundary(1, [11], { name: "Plouarzel", "name:br": "Plouarzhel", "ref:INSEE": "29177" });
const BRELES = boundary(2, [12, 99], { name: "Brélès", "ref:INSEE": "29017" });
const COAST: OsmSpec = {
  nodes: [...square(10, 0, 0, 1), ...square(20, 1, 0, 1)],
  ways: [ringWay(11, 10), way(12, [20, 21, 22])],
  relations: [PLOUARZEL, BRELES],
};

test("the only whole commune is found among parts of others", async () => {
  expect(await find(COAST)).toMatchObject({
    name: "Plouarzel",
    ref: "29177",
    osmId: "r1",
    extent: { west: 0, south: 0, east: 1, north: 1 },
  });
});

test.each(["plouarzel", "PLOUARZEL", "29177", "r1", "R1", "Plouarzhel"])(
  "it is asked for by %s",
  async (query) => {
    expect((await find(COAST, asked(query))).osmId).toBe("r1");
  },
);

test("the outer ring turns counter-clockwise, its hole clockwise, whichever way they were drawn", async () => {
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 4), ...square(20, 1, 1, 1)],
    ways: [way(1, [10, 13, 12, 11, 10]), ringWay(2, 20)],
    relations: [{ ...boundary(1, [], { name: "A" }), members: [wayMember(1), wayMember(2, "inner")] }],
  };
  expect((await find(spec)).polygon.coordinates).toEqual([
    [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 2],
        [2, 2],
        [2, 1],
        [1, 1],
      ],
    ],
  ]);
});

test("a commune in two parts has two polygons, each hole in its own", async () => {
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 4), ...square(20, 10, 0, 4), ...square(30, 11, 1, 1)],
    ways: [ringWay(1, 10), ringWay(2, 20), ringWay(3, 30)],
    relations: [
      { ...boundary(1, [], { name: "A" }), members: [wayMember(1), wayMember(3, "inner"), wayMember(2, "")] },
    ],
  };
  expect((await find(spec)).polygon.coordinates.map((rings) => rings.length)).toEqual([1, 2]);
});

test("a hole that lies outside is left out with a warning", async () => {
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 1), ...square(20, 5, 5, 1)],
    ways: [ringWay(1, 10), ringWay(2, 20)],
    relations: [{ ...boundary(7, [], { name: "A" }), members: [wayMember(1), wayMember(2, "inner")] }],
  };
  const warnings = new Warnings();
  expect((await find(spec, ONLY, warnings)).polygon.coordinates[0]).toHaveLength(1);
  expect(warnings.list()).toEqual([{ code: "osm-boundary-hole-outside", count: 1, examples: ["r7"] }]);
});

test("several whole communes and none asked for: all are named", async () => {
  const relations = [PLOUARZEL, boundary(2, [21], { name: "Brélès" })];
  const refusal = await refusalOf(find({ ...COAST, ways: [ringWay(11, 10), ringWay(21, 20)], relations }));
  expect(refusal).toMatchObject({
    exitCode: 2,
    code: "area-several",
    values: { count: 2, communes: "Brélès (r2), Plouarzel (Finistère, 29177, r1)" },
  });
});

test("two of the same name are told apart by their ids", async () => {
  const relations = [PLOUARZEL, boundary(2, [21], { name: "plouarzel" })];
  const spec = { ...COAST, ways: [ringWay(11, 10), ringWay(21, 20)], relations };
  const { exitCode, code, values } = await refusalOf(find(spec, asked("Plouarzel")));
  expect([exitCode, code]).toEqual([2, "area-same-name"]);
  expect(values.communes).toBe("Plouarzel (Finistère, 29177, r1), plouarzel (r2)");
});

test("abroad, two of the same name are told apart by the area that each lies in, as far as the file has it", async () => {
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 1), ...square(20, 5, 0, 1), ...square(30, -1, -1, 3)],
    ways: [ringWay(11, 10), ringWay(21, 20), ringWay(31, 30)],
    relations: [
      boundary(1, [11], { name: "Baden" }),
      boundary(2, [21], { name: "Baden" }),
      boundary(3, [31], { name: "Bezirk Baden", admin_level: "6" }),
    ],
  };
  const { values } = await refusalOf(find(spec, asked("Baden")));
  expect(values).toEqual({ query: "Baden", communes: "Baden (Bezirk Baden, r1), Baden (r2)", id: "r1" });
});

test("a misspelt name is answered with the nearest that are there", async () => {
  expect(await refusalOf(find(COAST, asked("Brélèz")))).toMatchObject({
    exitCode: 4,
    code: "area-not-found",
    values: { names: "Brélès, Plouarzel" },
  });
});

test("a commune that the file has in part is refused with what lacks and a bbox that would do", async () => {
  expect(await refusalOf(find(COAST, asked("Brélès")))).toMatchObject({
    exitCode: 4,
    code: "area-incomplete",
    values: { commune: "Brélès (Finistère, 29017, r2)", missing: "w99", bbox: "0.99,0,2,1" },
  });
});

test("a node that lacks makes the boundary incomplete as well", async () => {
  const spec = { ...COAST, nodes: square(10, 0, 0, 1).slice(1) };
  expect((await refusalOf(find(spec, asked("Plouarzel")))).values.missing).toBe("n10, n10");
});

test("a boundary with a gap, though all is there, is refused with the ends", async () => {
  const spec = { ...COAST, ways: [way(11, [10, 11, 12, 13])] };
  expect(await refusalOf(find(spec, asked("Plouarzel")))).toMatchObject({
    exitCode: 4,
    code: "area-open",
    values: { ends: "n10, n13" },
  });
});

test("nothing but parts is refused with their names", async () => {
  expect(await refusalOf(find({ ...COAST, relations: [BRELES] }))).toMatchObject({
    exitCode: 4,
    code: "area-none-whole",
    values: { communes: "Brélès (Finistère, 29017, r2)" },
  });
});

test("a file without any boundary is refused with its own extent", async () => {
  const refusal = await refusalOf(find({ nodes: [node(1, 2, 3), node(2, 4, 5)] }));
  expect(refusal).toMatchObject({ exitCode: 4, code: "area-none", values: { bbox: "2,3,4,5" } });
});

const closed = { boundary: "administrative", admin_level: "8", name: "Closed way" };

test("a closed way is a commune where no relation uses it", async () => {
  const spec = { nodes: square(10, 0, 0, 1), ways: [ringWay(5, 10, closed)] };
  expect((await find(spec)).osmId).toBe("w5");
  expect((await find(spec, asked("w5"))).name).toBe("Closed way");
});

test("a closed way that a relation uses is not a second commune", async () => {
  const spec = { ...COAST, ways: [ringWay(11, 10, closed)], relations: [PLOUARZEL] };
  expect((await find(spec)).osmId).toBe("r1");
});

test("in Andorra communes stand at level 7, and the towns at level 8 are none", async () => {
  const country = boundary(1, [11], { admin_level: "2", "ISO3166-1": "AD", name: "Andorra" });
  const parish = boundary(2, [11], { admin_level: "7", "ISO3166-2": "AD-07", name: "Andorra la Vella" });
  const town = boundary(3, [12], { name: "Andorra la Vella" });
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 4), ...square(20, 1, 1, 1)],
    ways: [ringWay(11, 10), ringWay(12, 20)],
    relations: [country, parish, town],
  };
  expect((await find(spec)).osmId).toBe("r2");
  expect((await find(spec, asked("andorra-la-vella"))).osmId).toBe("r2");
  expect((await find(spec, asked("r3"))).osmId).toBe("r3");
});

test("streets are counted once a name, and only with a node inside", async () => {
  const spec: OsmSpec = {
    ...COAST,
    nodes: [...(COAST.nodes ?? []), node(30, 0.5, 0.5), node(31, 0.6, 0.5), node(32, 5, 5)],
    ways: [
      ringWay(11, 10),
      way(41, [30, 31], { highway: "residential", name: "Rue A" }),
      way(42, [31, 32], { highway: "residential", name: "Rue A" }),
      way(43, [32, 31], { highway: "footway", name: "Rue B" }),
      way(44, [32], { highway: "residential", name: "Elsewhere" }),
      way(45, [30], { waterway: "stream", name: "No street" }),
    ],
    relations: [PLOUARZEL],
  };
  expect((await find(spec)).streetNames).toBe(2);
});

test("a bbox is its own boundary, without a name", async () => {
  const extent = { west: -1, south: -1, east: 0.5, north: 0.5 };
  const found = await find(COAST, { kind: "bbox", extent });
  expect(found).toMatchObject({ name: "", osmId: "bbox", tags: {}, extent });
  expect(found.polygon.coordinates[0]?.[0]?.[1]).toEqual([0.5, -1]);
});

test("a bbox far from the data is refused with where the data is", async () => {
  const extent = { west: 50, south: 50, east: 51, north: 51 };
  expect(await refusalOf(find(COAST, { kind: "bbox", extent }))).toMatchObject({
    exitCode: 4,
    code: "area-bbox-empty",
    values: { fileBbox: "0,0,2,1" },
  });
});
