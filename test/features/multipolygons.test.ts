import { expect, test } from "vitest";
import type { Tags } from "../../src/core/tag-filter.ts";
import { type At, type Built, build, ids, type Sketch, square } from "./sketch-extract.ts";

const WOOD: Tags = { type: "multipolygon", natural: "wood" };
const LAKE_SHORE = { id: 2, line: square(2, 2, 1) };

const wood = (members: readonly string[], ways: Sketch["ways"] = [], tags = WOOD): Built =>
  build({
    ways: [{ id: 1, line: square(1, 1, 4) }, LAKE_SHORE, ...ways],
    relations: [{ id: 9, tags, members }],
  });

const ringsOf = ({ areas }: Built): unknown => areas.landcover[0]?.geometry.coordinates;

const hasHole = (rings: unknown): boolean => Array.isArray(rings) && rings.length === 2;

test("an outer and an inner way make a polygon with a hole, wound after RFC 7946", () => {
  const rings = ringsOf(wood(["outer w1", "inner w2"]));
  expect(rings).toEqual([square(1, 1, 4), square(2, 2, 1).toReversed()]);
});

test("empty roles are outer or inner as geometry tells, with a warning", () => {
  const built = wood([" w2", " w1"]);
  expect(hasHole(ringsOf(built))).toBe(true);
  expect(built.warned).toEqual(["multipolygon-role-empty r9"]);
});

test("an empty role is that of the ways which close the ring with it", () => {
  const [a, b, c, d] = square(6, 6, 2) as [At, At, At, At];
  const built = wood(
    ["outer w3", " w4"],
    [
      { id: 3, line: [a, b, c] },
      { id: 4, line: [c, d, a] },
    ],
  );
  expect(ids(built.areas.landcover)).toEqual(["r9"]);
});

test("a member named twice is taken once, with a warning", () => {
  const built = wood(["outer w1", "outer w1", "inner w2"]);
  expect(hasHole(ringsOf(built))).toBe(true);
  expect(built.warned).toEqual(["multipolygon-way-repeated r9"]);
});

test("a ring that does not close is left out, with a warning, and the others stay", () => {
  const open = { id: 3, line: square(7, 7, 1).slice(0, 3) };
  const built = wood(["outer w1", "outer w3"], [open]);
  expect(ringsOf(built)).toEqual([square(1, 1, 4)]);
  expect(built.warned).toEqual(["multipolygon-ring-unclosed r9"]);
});

test("a dead end that hangs on a ring is cut off", () => {
  const tail: readonly At[] = [
    [1, 1],
    [0.5, 0.5],
  ];
  const [a, b, c, d] = square(1, 1, 4) as [At, At, At, At];
  const built = build({
    ways: [
      { id: 1, line: [a, b, c] },
      { id: 2, line: [c, d, a] },
      { id: 3, line: tail },
    ],
    relations: [{ id: 9, tags: WOOD, members: ["outer w1", "outer w2", "outer w3"] }],
  });
  expect(ids(built.areas.landcover)).toEqual(["r9"]);
  expect(built.warned).toEqual(["multipolygon-ring-unclosed r9"]);
});

test("a multipolygon whose only outer way is missing is left out by name", () => {
  const { areas, warned } = wood(["outer w77"]);
  expect(areas.landcover).toEqual([]);
  expect(warned).toEqual(["multipolygon-without-outer r9"]);
});

test("a relation without tags is the area of its only outer way, with the way's tags and id", () => {
  const { areas } = build({
    ways: [{ id: 1, line: square(1, 1, 4), tags: { natural: "wood" } }, LAKE_SHORE],
    relations: [{ id: 9, tags: { type: "multipolygon" }, members: ["outer w1", "inner w2"] }],
  });
  expect(ids(areas.landcover)).toEqual(["w1"]);
  expect(areas.landcover[0]?.geometry.coordinates).toHaveLength(2);
});

test("an outer way tagged like its relation does not fill the hole", () => {
  const { areas } = build({
    ways: [{ id: 1, line: square(1, 1, 4), tags: { building: "yes" } }, LAKE_SHORE],
    relations: [
      { id: 9, tags: { type: "multipolygon", building: "yes" }, members: ["outer w1", "inner w2"] },
    ],
  });
  expect(ids(areas.buildings)).toEqual(["r9"]);
});

test("an inner way with tags of its own is an area of its own", () => {
  const { areas } = build({
    ways: [
      { id: 1, line: square(1, 1, 4) },
      { ...LAKE_SHORE, tags: { natural: "water" } },
    ],
    relations: [{ id: 9, tags: WOOD, members: ["outer w1", "inner w2"] }],
  });
  expect(ids(areas.water)).toEqual(["w2"]);
});

test("an outer way that is a street as well stays a street", () => {
  const { lines } = build({
    ways: [{ id: 1, line: square(1, 1, 4), tags: { highway: "residential" } }],
    relations: [{ id: 9, tags: WOOD, members: ["outer w1"] }],
  });
  expect(ids(lines.roads)).toEqual(["w1"]);
});

test("relations of which the table makes nothing are neither assembled nor warned of", () => {
  const { warned } = wood(["outer w77"], [], { type: "boundary", boundary: "political" });
  expect(warned).toEqual([]);
});

test("an outer ring that lies within the inner one changes roles with it", () => {
  const built = wood(["inner w1", "outer w2"]);
  expect(ringsOf(built)).toEqual(ringsOf(wood(["outer w1", "inner w2"])));
  expect(built.warned).toEqual(["multipolygon-roles-swapped r9"]);
});

test.each([
  ["beside the area", square(7, 7, 1)],
  ["that fills the area", square(1, 1, 4).toReversed()],
])("a hole %s is left out, with a warning", (_, line) => {
  const built = wood(["outer w1", "inner w3"], [{ id: 3, line }]);
  expect(ringsOf(built)).toEqual([square(1, 1, 4)]);
  expect(built.warned).toEqual(["multipolygon-hole-outside r9"]);
});

test("holes that share an edge, and an area in a hole, are right as mapped", () => {
  const built = wood(
    ["outer w1", "inner w2", "inner w3", "outer w4"],
    [
      { id: 3, line: square(3, 2, 1) },
      { id: 4, line: square(2.4, 2.4, 0.2) },
    ],
  );
  expect(built.warned).toEqual([]);
});

test("a hole that sticks out of the area is a crossing, with a warning", () => {
  const { warned } = wood(["outer w1", "inner w3"], [{ id: 3, line: square(2, 2, 5) }]);
  expect(warned).toEqual(["area-self-crossing r9"]);
});
