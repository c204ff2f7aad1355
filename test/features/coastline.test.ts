import { expect, test } from "vitest";
import { coast, isWet, shareOfSea } from "./sketch-coast.ts";
import { type At, square } from "./sketch-extract.ts";

/** From west to east: land in the north, sea in the south. */
const ACROSS: readonly At[] = [
  [-1, 5],
  [5, 5],
  [11, 5],
];

const ISLAND = square(4, 2, 2);

test("water lies on the right of a coast across the extent", () => {
  const sea = coast(ACROSS);
  expect(sea.areas.coordinates).toEqual([
    [
      [
        [0, 5],
        [0, 0],
        [10, 0],
        [10, 5],
        [5, 5],
        [0, 5],
      ],
    ],
  ]);
  expect(sea.warned).toEqual([]);
});

test("the shore is the coast inside the extent, water on the right, without the extent's edges", () => {
  expect(coast(ACROSS).shore).toEqual([
    {
      type: "LineString",
      coordinates: [
        [0, 5],
        [5, 5],
        [10, 5],
      ],
    },
  ]);
});

test("the same coast the other way round has its sea in the north", () => {
  const sea = coast(ACROSS.toReversed());
  expect(isWet(sea, [5, 9])).toBe(true);
  expect(isWet(sea, [5, 1])).toBe(false);
});

test("ways are joined end to end", () => {
  const sea = coast(
    [
      [5, 5],
      [11, 5],
    ],
    [
      [-1, 5],
      [5, 5],
    ],
  );
  expect(sea.shore).toHaveLength(1);
  expect(shareOfSea(sea)).toBeCloseTo(0.5);
});

test("an island in the sea is a hole, turning clockwise", () => {
  const sea = coast(ACROSS, ISLAND);
  expect(sea.areas.coordinates[0]?.[1]).toEqual(ISLAND.toReversed());
  expect(isWet(sea, [5, 3])).toBe(false);
});

test("with islands alone the rest of the extent is sea", () => {
  const sea = coast(ISLAND, square(7, 7, 1));
  expect(sea.areas.coordinates).toHaveLength(1);
  expect(shareOfSea(sea)).toBeCloseTo(0.95);
});

test("a lagoon in an island is sea again, an islet in it land", () => {
  const sea = coast(square(1, 1, 8), square(3, 3, 4).toReversed(), square(4, 4, 1));
  expect(isWet(sea, [0.5, 0.5])).toBe(true);
  expect(isWet(sea, [2, 2])).toBe(false);
  expect(isWet(sea, [6, 6])).toBe(true);
  expect(isWet(sea, [4.5, 4.5])).toBe(false);
  expect(sea.warned).toEqual([]);
});

test("without any coastline all is land", () => {
  expect(coast().areas.coordinates).toEqual([]);
});

test("an extent inside an island is land, one inside a lagoon sea", () => {
  expect(coast(square(-5, -5, 20)).areas.coordinates).toEqual([]);
  expect(shareOfSea(coast(square(-5, -5, 20).toReversed()))).toBeCloseTo(1);
});

test("an island cut by the extent's edge is cut out of the sea", () => {
  const sea = coast(square(8, 4, 4));
  expect(shareOfSea(sea)).toBeCloseTo(0.92);
  expect(sea.shore).toHaveLength(1);
});

test("islands on all four corners leave one sea", () => {
  const sea = coast(square(-1, -1, 2), square(9, -1, 2), square(9, 9, 2), square(-1, 9, 2));
  expect(sea.areas.coordinates).toHaveLength(1);
  expect(shareOfSea(sea)).toBeCloseTo(0.96);
});

test("a strait has land on both sides", () => {
  const sea = coast(ACROSS, [
    [11, 3],
    [-1, 3],
  ]);
  expect(shareOfSea(sea)).toBeCloseTo(0.2);
  expect(isWet(sea, [5, 4])).toBe(true);
});

test("a headland that touches the extent's edge does not flood the land", () => {
  const sea = coast([
    [-1, 2],
    [5, 10],
    [11, 2],
  ]);
  expect(isWet(sea, [5, 5])).toBe(true);
  expect(isWet(sea, [1, 9])).toBe(false);
  expect(isWet(sea, [9, 9])).toBe(false);
});

test("an island drawn the wrong way round in the sea stays land, with a warning", () => {
  const sea = coast(ACROSS, ISLAND.toReversed());
  expect(isWet(sea, [5, 3])).toBe(false);
  expect(sea.warned).toEqual(["coastline-wrong-way w2"]);
});

test("a part of the coast that runs the wrong way is turned round, with a warning", () => {
  const sea = coast(
    [
      [-1, 5],
      [3, 5],
    ],
    [
      [6, 5],
      [3, 5],
    ],
    [
      [6, 5],
      [11, 5],
    ],
  );
  expect(shareOfSea(sea)).toBeCloseTo(0.5);
  expect(sea.warned).toEqual(["coastline-wrong-way w2"]);
});
