import { expect, test } from "vitest";
import { coast, isWet, shareOfSea } from "./sketch-coast.ts";
import { type At, build } from "./sketch-extract.ts";

/** About 11 m at the equator. */
const SLIP = 0.0001;

test("a gap of a few metres is joined, and the shore goes on over it", () => {
  const sea = coast(
    [
      [-1, 5],
      [5, 5],
    ],
    [
      [5 + SLIP, 5],
      [11, 5],
    ],
  );
  expect(sea.shore).toHaveLength(1);
  expect(shareOfSea(sea)).toBeCloseTo(0.5);
  expect(sea.warned).toEqual(["coastline-gap-closed w1"]);
});

test("a wide gap is bridged for the sea, but no shore is drawn over it", () => {
  const sea = coast(
    [
      [-1, 5],
      [4, 5],
    ],
    [
      [6, 5],
      [11, 5],
    ],
  );
  expect(sea.shore).toHaveLength(2);
  expect(shareOfSea(sea)).toBeCloseTo(0.5);
  expect(sea.warned).toEqual(["coastline-gap-bridged w1"]);
});

test("an island of which a few metres are missing is closed", () => {
  const sea = coast([
    [4, 2],
    [6, 2],
    [6, 4],
    [4, 4],
    [4, 2 + SLIP],
  ]);
  expect(shareOfSea(sea)).toBeCloseTo(0.96);
  expect(sea.warned).toEqual(["coastline-gap-closed w1"]);
});

test("a coast that ends inside the extent goes on as it runs, without a shore", () => {
  const sea = coast([
    [2, 2],
    [3, 3],
    [8, 8],
  ]);
  expect(isWet(sea, [9, 1])).toBe(true);
  expect(isWet(sea, [1, 9])).toBe(false);
  expect(shareOfSea(sea)).toBeCloseTo(0.5);
  expect(sea.shore[0]?.coordinates).toHaveLength(3);
  expect(sea.warned).toEqual(["coastline-end-extended w1"]);
});

test("a coast that the data cuts off is not continued through roads", () => {
  const { sea } = build({
    ways: [
      {
        id: 1,
        line: [
          [-1, 5],
          [5, 5],
        ],
        tags: { natural: "coastline" },
      },
      {
        id: 2,
        line: [
          [7, 4],
          [7, 8],
        ],
        tags: { highway: "residential" },
      },
    ],
  });
  expect(isWet(sea, [7, 4.1])).toBe(false);
  expect(isWet(sea, [5, 4])).toBe(true);
});

/** Land that juts in from the east. */
const PENINSULA: readonly At[] = [
  [11, 8],
  [6, 8],
  [6, 2],
  [11, 2],
];

test("a coast is never continued across another one, nor so that two coasts disagree", () => {
  const toNorth = coast(
    [
      [-1, 5],
      [4, 5],
    ],
    PENINSULA,
  );
  expect([[8, 9] as const, [8, 1] as const, [1, 1] as const].map((at) => isWet(toNorth, at))).not.toContain(
    false,
  );
  expect([[8, 5] as const, [1, 9] as const].map((at) => isWet(toNorth, at))).not.toContain(true);
});

test("a half-mapped bay far from the edges is not taken for an island", () => {
  const sea = coast([
    [4, 4],
    [4, 6],
    [6, 6],
    [6, 4],
  ]);
  expect(sea.warned).toEqual(["coastline-end-extended w1"]);
  expect(isWet(sea, [5, 5])).toBe(true);
});
