import { expect, test } from "vitest";
import { splitAtBoundary } from "../../src/generalize/street-stretches.ts";

const isInside = ([x]: readonly [number, number]) => x < 10;

test("a street is parted where it leaves the commune", () => {
  const line = [
    [0, 0],
    [8, 0],
    [12, 0],
    [20, 0],
  ] as const;
  expect(splitAtBoundary(line, (point) => isInside([point[0] + 0.1, 0])).map(({ inside }) => inside)).toEqual(
    [true, false],
  );
});

test("a metre on the other side belongs to the street's longer part", () => {
  const line = [
    [0, 0],
    [9.5, 0],
    [10.6, 0],
  ] as const;
  expect(splitAtBoundary(line, isInside)).toEqual([{ line, inside: true }]);
});
