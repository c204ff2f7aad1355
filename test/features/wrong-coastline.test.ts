import { expect, test } from "vitest";
import type { Sea } from "../../src/features/features.ts";
import { isWet } from "./sketch-coast.ts";
import { type At, build, type Sketch } from "./sketch-extract.ts";

const NATURAL = { natural: "coastline" };
const WEST: readonly At[] = [
  [-1, 5],
  [5, 5],
];
const EAST: readonly At[] = [
  [5, 5],
  [11, 5],
];

/** Roads on the northern, the land's side. */
const ROADS = [1, 2, 3, 4, 6, 7, 8, 9].map((lon, i) => ({
  id: 100 + i,
  line: [
    [lon, 6],
    [lon, 8],
  ] as const,
  tags: { highway: "residential" },
}));

const coasts = (...lines: readonly (readonly At[])[]) =>
  lines.map((line, i) => ({ id: i + 1, line, tags: NATURAL }));

function draw(ways: NonNullable<Sketch["ways"]>): { sea: Sea; warned: readonly string[] } {
  const { sea, warned } = build({ ways });
  return { sea, warned };
}

const northIsLand = (sea: Sea): boolean => isWet(sea, [5, 2]) && !isWet(sea, [5, 9]);

test("a coast that runs backwards as a whole is turned by the roads on its land", () => {
  const { sea, warned } = draw([...coasts(EAST.toReversed(), WEST.toReversed()), ...ROADS]);
  expect(northIsLand(sea)).toBe(true);
  expect(warned).toEqual(["coastline-wrong-way w1"]);
});

test("a coast's end that runs backwards is turned by the roads on its land", () => {
  const { sea, warned } = draw([...coasts(WEST, EAST.toReversed()), ...ROADS]);
  expect(northIsLand(sea)).toBe(true);
  expect(warned).toEqual(["coastline-wrong-way w2"]);
});

test("roads over bridges do not turn a coast", () => {
  const bridges = ROADS.map((road) => ({ ...road, tags: { ...road.tags, bridge: "yes" } }));
  const { sea, warned } = draw([...coasts(EAST.toReversed(), WEST.toReversed()), ...bridges]);
  expect(northIsLand(sea)).toBe(false);
  expect(warned).toEqual([]);
});

test("a coast that is there twice counts once", () => {
  const { sea, warned } = draw(coasts(WEST, EAST, EAST.toReversed()));
  expect(northIsLand(sea)).toBe(true);
  expect(warned).toEqual(["coastline-repeated w3"]);
});

test("a branch off a coast is left out, and the coast goes on", () => {
  const branch: readonly At[] = [
    [5, 5],
    [5, 3],
  ];
  const { sea, warned } = draw(coasts(branch, WEST, EAST));
  expect(northIsLand(sea)).toBe(true);
  expect(sea.shore).toHaveLength(1);
  expect(warned).toEqual(["coastline-branch w1"]);
});

test("a coast that stops at the banks of a river closes over its mouth, however far the edge is", () => {
  const river: readonly At[] = [
    [2, 5],
    [8, 5],
    [8, 9],
    [2, 9],
    [2, 5],
  ];
  const { sea, warned } = draw([
    ...coasts([[-1, 5] as const, [2, 5] as const], [[8, 5] as const, [11, 5] as const]),
    { id: 9, line: river, tags: { natural: "water" } },
  ]);
  expect([isWet(sea, [5, 4.9]), isWet(sea, [5, 5.1])]).toEqual([true, false]);
  expect(warned).toEqual(["coastline-estuary-closed w1"]);
});
