import { expect, test } from "vitest";
import { offsetLine } from "../../src/core/offset-line.ts";

test("a line to the east moves south for a positive offset", () => {
  expect(
    offsetLine(
      [
        [0, 0],
        [10, 0],
      ],
      1,
    ),
  ).toEqual([
    [0, 1],
    [10, 1],
  ]);
});

test("a right-angled corner is mitred", () => {
  const moved = offsetLine(
    [
      [0, 0],
      [10, 0],
      [10, 10],
    ],
    1,
  );
  expect(moved[1]?.map((value) => Math.round(value * 1000) / 1000)).toEqual([9, 1]);
});

test("a hairpin does not shoot out", () => {
  const [, tip] = offsetLine(
    [
      [0, 0],
      [10, 0],
      [0, 0.01],
    ],
    1,
  );
  expect(Math.hypot((tip?.[0] ?? 0) - 10, tip?.[1] ?? 0)).toBeLessThanOrEqual(2.01);
});

test("repeated points do no harm", () => {
  expect(
    offsetLine(
      [
        [0, 0],
        [0, 0],
        [10, 0],
      ],
      1,
    )
      .flat()
      .every(Number.isFinite),
  ).toBe(true);
});
