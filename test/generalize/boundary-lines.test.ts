import { expect, test } from "vitest";
import { boxOf, lengthOf } from "../../src/core/geometry.ts";
import { boundaryLines } from "../../src/generalize/boundary-lines.ts";

const square = [
  [
    [
      [0, 0],
      [50, 0],
      [50, 50],
      [0, 50],
      [0, 0],
    ],
  ],
] as const;

test("without a shore the boundary goes all round", () => {
  const [line] = boundaryLines(square, [], 0.7);
  expect(boxOf(line ?? [])).toEqual({ minX: 0, minY: 0, maxX: 50, maxY: 50 });
});

test("the side along the shore is left out", () => {
  const shore = [
    [
      [-10, 50.3],
      [60, 50.3],
    ],
  ] as const;
  const lines = boundaryLines(square, shore, 0.7);
  expect(lines.every((line) => line.every(([, y]) => y < 49.9))).toBe(true);
});

const neighbour = [
  [
    [50, 0],
    [90, 0],
    [90, 50],
    [50, 50],
    [50, 0],
  ],
] as const;

test("the side that two communes share is drawn once", () => {
  const lines = boundaryLines([...square, neighbour], [], 0.7);
  const length = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  expect(length).toBeCloseTo(200 + 130, 6);
  expect(lines).toHaveLength(2);
});

test("a commune in the hole of another has its boundary drawn once", () => {
  const [ring] = square[0];
  const around = [
    [-10, -10],
    [60, -10],
    [60, 60],
    [-10, 60],
    [-10, -10],
  ] as const;
  const lines = boundaryLines([[around, ring.toReversed()], ...square], [], 0.7);
  expect(lines.reduce((sum, line) => sum + lengthOf(line), 0)).toBeCloseTo(280 + 200, 6);
});

test("a ring that starts away from the shore is not cut at its start", () => {
  const shore = [
    [
      [-10, 50.3],
      [60, 50.3],
    ],
  ] as const;
  expect(boundaryLines(square, shore, 0.7)).toHaveLength(1);
});
