import { expect, test } from "vitest";
import type { AreaRequest } from "../../src/config/project.ts";
import { UserError } from "../../src/core/user-error.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openSpec, refusalOf } from "./open-bytes.ts";
import { boundary, node, type OsmSpec, ringWay, square, way, wayMember } from "./osm-spec.ts";

const several = (...queries: readonly string[]): AreaRequest => ({ kind: "communes", queries });
const find = async (spec: OsmSpec, request: AreaRequest) =>
  findBoundary(await openSpec(spec), request, new Warnings());

/**
 *     ┌─────┬─────┐
 *     │Kerzu│Brest│ → Brélès lacks a way, and lies nowhere
 *     └─────┴─────┘
 */
const NEIGHBOURS: OsmSpec = {
  nodes: [...square(10, 0, 0, 1), node(20, 2, 0), node(21, 2, 1), node(30, 0.5, 0.5), node(31, 1.5, 0.5)],
  ways: [
    way(1, [11, 12]),
    way(2, [12, 13, 10, 11]),
    way(3, [11, 20, 21, 12]),
    way(4, [30, 31], { highway: "residential", name: "Rue A" }),
  ],
  relations: [
    { ...boundary(1, [1, 2], { name: "Kerzu", "ref:INSEE": "29001", place: "town" }) },
    { ...boundary(2, [1, 3], { name: "Brest", "ref:INSEE": "29019" }) },
    boundary(3, [3, 99], { name: "Brélès" }),
  ],
};

test("two neighbours are one area, each still known by itself, in the order asked for", async () => {
  const found = await find(NEIGHBOURS, several("Brest", "29001"));
  expect(found).toMatchObject({
    name: "Brest, Kerzu",
    osmId: "r2,r1",
    tags: { admin_level: "8" },
    extent: { west: 0, south: 0, east: 2, north: 1 },
    streetNames: 1,
    communes: [
      { name: "Brest", ref: "29019", osmId: "r2" },
      { name: "Kerzu", ref: "29001", osmId: "r1" },
    ],
  });
  expect(found.polygon.coordinates).toEqual(found.communes?.flatMap(({ polygon }) => polygon.coordinates));
  expect(found.ref).toBeUndefined();
  expect(found.tags.place).toBeUndefined();
});

test("neighbours do not cross; two whose boundaries cross are mapped with a warning", async () => {
  const crossing: OsmSpec = {
    nodes: [...square(10, 0, 0, 1), ...square(20, 0.9, 0.4, 1), node(40, 0.5, 0.5)],
    ways: [ringWay(1, 10), ringWay(2, 20)],
    relations: [boundary(1, [1], { name: "Kerzu" }), boundary(2, [2], { name: "Brest" })],
  };
  const warningsOf = async (spec: OsmSpec) => {
    const warnings = new Warnings();
    await findBoundary(await openSpec(spec), several("Kerzu", "Brest"), warnings);
    return warnings.list();
  };
  expect(await warningsOf(NEIGHBOURS)).toEqual([]);
  expect(await warningsOf(crossing)).toEqual([{ code: "area-crossing", count: 1, examples: ["r1 r2"] }]);
});

test("one that is asked for twice, by name and by code, is there once", async () => {
  const found = await find(NEIGHBOURS, several("Kerzu", "r1"));
  expect(found).toMatchObject({ name: "Kerzu", ref: "29001", osmId: "r1" });
  expect(found.communes).toBeUndefined();
});

test("all that is wrong is told at once, with exit code 4", async () => {
  const error = await find(NEIGHBOURS, several("Kerzuu", "Brest", "Brélès")).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({
    exitCode: 4,
    faults: [
      { code: "area-not-found", values: { query: "Kerzuu" } },
      { code: "area-incomplete", values: { commune: "Brélès (r3)", missing: "w99", bbox: "0.99,0,2,1" } },
    ],
  });
});

test("names that are not clear are exit code 2", async () => {
  const relations = [...(NEIGHBOURS.relations ?? []), boundary(4, [1, 2], { name: "kerzu" })];
  const refusal = await refusalOf(find({ ...NEIGHBOURS, relations }, several("Brest", "Kerzu")));
  expect(refusal).toMatchObject({ exitCode: 2, code: "area-same-name" });
});

test("a commune within another that is asked for is refused", async () => {
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 4), ...square(20, 1, 1, 1)],
    ways: [ringWay(1, 10), ringWay(2, 20)],
    relations: [boundary(1, [1], { name: "Pays", admin_level: "7" }), boundary(2, [2], { name: "Kerzu" })],
  };
  expect(await refusalOf(find(spec, several("Kerzu", "Pays")))).toMatchObject({
    exitCode: 2,
    code: "area-overlap",
    values: { inner: "Kerzu (r2)", outer: "Pays (r1)" },
  });
});

test("a commune in the hole of another stands beside it", async () => {
  const spec: OsmSpec = {
    nodes: [...square(10, 0, 0, 4), ...square(20, 1, 1, 1)],
    ways: [ringWay(1, 10), ringWay(2, 20)],
    relations: [
      { ...boundary(1, [], { name: "Round" }), members: [wayMember(1), wayMember(2, "inner")] },
      boundary(2, [2], { name: "Enclave" }),
    ],
  };
  expect(
    (await find(spec, several("Round", "Enclave"))).polygon.coordinates.map(({ length }) => length),
  ).toEqual([2, 1]);
});

const drawn = (ring: readonly (readonly [number, number])[]): AreaRequest => ({
  kind: "polygon",
  file: "/town/zone.geojson",
  name: "Zone",
  polygon: { type: "MultiPolygon", coordinates: [[ring.map((place) => [...place])]] },
});
const ringAt = (x: number, y: number): readonly (readonly [number, number])[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

test("a drawn area is the boundary, with the streets inside it", async () => {
  expect(await find(NEIGHBOURS, drawn(ringAt(1.2, 0.2)))).toMatchObject({
    name: "Zone",
    osmId: "polygon",
    tags: {},
    extent: { west: 1.2, south: 0.2, east: 2.2, north: 1.2 },
    streetNames: 1,
  });
  expect((await find(NEIGHBOURS, drawn(ringAt(0.6, 0.6)))).streetNames).toBe(0);
});

test("a drawn area without data is refused with what the file covers", async () => {
  expect(await refusalOf(find(NEIGHBOURS, drawn(ringAt(50, 50))))).toMatchObject({
    exitCode: 4,
    code: "area-polygon-empty",
    values: { fileBbox: "0,0,2,1", bbox: "50,50,51,51" },
  });
});

test("a drawn area that has data with latitude and longitude swapped is told so", async () => {
  const nodes = square(10, -4.8, 48.4, 0.1);
  const spec = { ...NEIGHBOURS, nodes };
  expect(await refusalOf(find(spec, drawn(ringAt(48, -5))))).toMatchObject({
    exitCode: 2,
    code: "polygon-swapped",
    values: { found: "[48, -5]", file: "/town/zone.geojson" },
  });
});

test("parts that lie over one another are refused", async () => {
  const request = drawn(ringAt(0, 0));
  const polygon = { type: "MultiPolygon" as const, coordinates: [[ringAt(0, 0)], [ringAt(0.2, 0.2)]] };
  const both = { ...request, polygon } as unknown as AreaRequest;
  expect(await refusalOf(find(NEIGHBOURS, both))).toMatchObject({ exitCode: 2, code: "area-overlap" });
});
