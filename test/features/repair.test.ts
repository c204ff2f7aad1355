import { expect, test } from "vitest";
import { type At, type Built, build, ids, square } from "./sketch-extract.ts";

const road = (line: readonly At[]): Built =>
  build({ ways: [{ id: 1, line, tags: { highway: "residential" } }] });
const house = (line: readonly At[]): Built => build({ ways: [{ id: 1, line, tags: { building: "yes" } }] });

test("a way that repeats a node loses the repetition, with a warning", () => {
  const { lines, warned } = road([
    [1, 1],
    [1, 1],
    [2, 2],
  ]);
  expect(lines.roads[0]?.geometry.coordinates).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(warned).toEqual(["way-node-repeated w1"]);
});

test("a way of no length is left out, with a warning", () => {
  const { lines, warned } = road([
    [1, 1],
    [1, 1],
  ]);
  expect(lines.roads).toEqual([]);
  expect(warned).toContain("way-too-short w1");
});

test("a way of one node is left out, with a warning", () => {
  expect(road([[1, 1]]).warned).toEqual(["way-too-short w1"]);
});

test("an outline that stops far from its start is left out, with a warning", () => {
  const { areas, warned } = house(square(1, 1, 2).slice(0, -1));
  expect(areas.buildings).toEqual([]);
  expect(warned).toEqual(["area-unclosed w1"]);
});

test("an outline that stops within a metre of its start is closed, with a warning", () => {
  const { areas, warned } = house([...square(1, 1, 2).slice(0, -1), [1, 1.000_004]]);
  expect(areas.buildings[0]?.geometry.coordinates[0]?.at(-1)).toEqual([1, 1]);
  expect(warned).toEqual(["area-gap-closed w1"]);
});

test("a ring there and back has no area and is left out, with a warning", () => {
  const { areas, warned } = house([
    [1, 1],
    [2, 2],
    [3, 3],
    [1, 1],
  ]);
  expect(areas.buildings).toEqual([]);
  expect(warned).toEqual(["area-degenerate w1"]);
});

test("an outline that crosses itself is kept, with a warning, even where its halves outweigh each other", () => {
  const { areas, warned } = house([
    [1, 1],
    [3, 3],
    [3, 1],
    [1, 3],
    [1, 1],
  ]);
  expect(areas.buildings).toHaveLength(1);
  expect(warned).toEqual(["area-self-crossing w1"]);
});

test("an outline that only touches itself does not cross itself", () => {
  const { warned } = house([
    [1, 1],
    [2, 2],
    [3, 1],
    [3, 3],
    [2, 2],
    [1, 3],
    [1, 1],
  ]);
  expect(warned).toEqual([]);
});

test.each<[string, readonly At[]]>([
  ["in the middle", [...square(1, 1, 2).slice(0, 2), [5, 5], [3, 1], ...square(1, 1, 2).slice(2)]],
  ["at the seam", [[0, 0], ...square(1, 1, 2), [0, 0]]],
  [
    "of two steps",
    [...square(1, 1, 2).slice(0, 2), [4, 4], [5, 5], [4, 4], [3, 1], ...square(1, 1, 2).slice(2)],
  ],
])("a spike %s is taken off the outline, with a warning", (_, line) => {
  const { areas, warned } = house(line);
  expect(areas.buildings[0]?.geometry.coordinates[0]).toHaveLength(5);
  expect(warned).toEqual(["area-spike w1"]);
});

test("an outline that goes round twice goes round once, with a warning", () => {
  const { areas, warned } = house([...square(1, 1, 2), ...square(1, 1, 2).slice(1)]);
  expect(areas.buildings[0]?.geometry.coordinates).toEqual([square(1, 1, 2)]);
  expect(warned).toEqual(["area-twice-round w1"]);
});

test.each<[string, readonly At[]]>([
  [
    "first",
    [
      [90, 45],
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    "last",
    [
      [1, 1],
      [2, 2],
      [3, 3],
      [90, 45],
    ],
  ],
  [
    "between",
    [
      [1, 1],
      [2, 2],
      [90, 45],
      [3, 3],
    ],
  ],
])("a node in another part of the world is left out of its way: %s", (_, line) => {
  const { lines, warned } = road(line);
  expect(lines.roads[0]?.geometry.coordinates).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(warned).toEqual(["way-node-far w1"]);
});

test("an open way that belongs to a multipolygon is left to it without a warning", () => {
  const [a, b, c, d] = square(1, 1, 2) as [At, At, At, At];
  const { areas, warned } = build({
    ways: [
      { id: 1, line: [a, b, c], tags: { natural: "wood" } },
      { id: 2, line: [c, d, a] },
    ],
    relations: [
      { id: 3, tags: { type: "multipolygon", natural: "wood" }, members: ["outer w1", "outer w2"] },
    ],
  });
  expect(ids(areas.landcover)).toEqual(["r3"]);
  expect(warned).toEqual([]);
});

test("a fault is one warning however often the way is used", () => {
  const { warned } = build({
    ways: [
      {
        id: 1,
        line: [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        tags: { natural: "coastline", highway: "path", boundary: "administrative", admin_level: "8" },
      },
    ],
  });
  expect(warned.filter((line) => line.startsWith("way-node-repeated"))).toEqual(["way-node-repeated w1"]);
});
