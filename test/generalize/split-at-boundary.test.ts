import fc from "fast-check";
import { expect, test } from "vitest";
import { lengthOf, type PaperLine } from "../../src/core/geometry.ts";
import { splitAtBoundary } from "../../src/generalize/split-at-boundary.ts";

const isLeftOfTen = ([x]: readonly [number, number]) => x < 10;

test("a street is parted where it leaves the commune", () => {
  const line: PaperLine = [
    [0, 0],
    [8, 0],
    [20, 0],
  ];
  expect(splitAtBoundary(line, isLeftOfTen)).toEqual([
    {
      line: [
        [0, 0],
        [8, 0],
        [10, 0],
      ],
      inside: true,
    },
    {
      line: [
        [10, 0],
        [20, 0],
      ],
      inside: false,
    },
  ]);
});

test("a metre on the other side belongs to the street's longer part", () => {
  const line: PaperLine = [
    [0, 0],
    [9.5, 0],
    [10.6, 0],
  ];
  expect(splitAtBoundary(line, isLeftOfTen)).toEqual([{ line, inside: true }]);
});

test("a short piece outside does not take the long ones beside it along", () => {
  const isOutside = ([x]: readonly [number, number]) => (x > 5 && x < 6) || x > 20;
  const line: PaperLine = [
    [0, 0],
    [30, 0],
  ];
  expect(
    splitAtBoundary(line, (at) => !isOutside(at)).map((part) => [part.inside, lengthOf(part.line)]),
  ).toEqual([
    [true, 20],
    [false, 10],
  ]);
});

test("the stretches follow each other from one end to the other, on sides in turn, none of them short", () => {
  const coordinate = fc.double({ min: 0, max: 40, noNaN: true });
  const lines = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(lines, (line) => {
      const parts = splitAtBoundary(line, ([x, y]) => Math.floor(x / 7) % 2 === Math.floor(y / 5) % 2);
      expect(parts[0]?.line[0]).toEqual(line[0]);
      expect(parts.at(-1)?.line.at(-1)).toEqual(line.at(-1));
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1];
        if (!next) continue;
        expect(next.line[0]).toEqual(part.line.at(-1));
        expect(next.inside).toBe(!part.inside);
      }
      if (parts.length > 1) for (const { line: part } of parts) expect(lengthOf(part)).toBeGreaterThan(1.999);
    }),
  );
});
