import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import { distanceToLine, streetParts } from "../../src/generalize/street-parts.ts";

const across = (x: number, y = 0): PaperLine => [
  [x, y],
  [x + 10, y],
];
const way = (x: number, y = 0) => ({ lines: [across(x, y)] });

test("lines nearer than the gap are one street, farther ones are two", () => {
  expect(streetParts([way(0), way(14)], 5)).toHaveLength(1);
  expect(streetParts([way(0), way(16)], 5)).toHaveLength(2);
});

test("a line between two others joins them, whatever the order", () => {
  expect(streetParts([way(0), way(28), way(14)], 5)).toEqual([[way(0), way(28), way(14)]]);
});

test("the pieces of a way that leaves the sheet and comes back are one street", () => {
  expect(streetParts([{ lines: [across(0), across(100)] }, way(14), way(114)], 5)).toHaveLength(1);
});

test("the distance to a line is measured to its segments, not to its corners", () => {
  expect(distanceToLine([5, 3], across(0))).toBe(3);
});

test("every line stands in one part, and no two parts come near each other", () => {
  const line = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (starts) => {
      const ways = starts.map(([x, y]) => way(x, y));
      const byWay = streetParts(ways, 20);
      expect(byWay.flat()).toHaveLength(ways.length);
      const parts = byWay.map((part) => part.flatMap(({ lines }) => lines));
      for (const part of parts) {
        const others = parts.filter((other) => other !== part).flat();
        for (const [from] of part) {
          for (const other of others) expect(distanceToLine(from ?? [0, 0], other)).toBeGreaterThan(20);
        }
      }
    }),
  );
});
