import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import { distanceToLine, streetParts } from "../../src/gazetteer/street-parts.ts";

const across = (x: number, y = 0): PaperLine => [
  [x, y],
  [x + 10, y],
];

test("lines nearer than the gap are one street, farther ones are two", () => {
  expect(streetParts([across(0), across(14)], 5)).toHaveLength(1);
  expect(streetParts([across(0), across(16)], 5)).toHaveLength(2);
});

test("a line between two others joins them, whatever the order", () => {
  expect(streetParts([across(0), across(28), across(14)], 5)).toEqual([[across(0), across(28), across(14)]]);
});

test("the distance to a line is measured to its segments, not to its corners", () => {
  expect(distanceToLine([5, 3], across(0))).toBe(3);
});

test("every line stands in one part, and no two parts come near each other", () => {
  const line = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (starts) => {
      const lines = starts.map(([x, y]) => across(x, y));
      const parts = streetParts(lines, 20);
      expect(parts.flat()).toHaveLength(lines.length);
      for (const part of parts) {
        const others = parts.filter((other) => other !== part).flat();
        for (const [from] of part) {
          for (const other of others) expect(distanceToLine(from ?? [0, 0], other)).toBeGreaterThan(20);
        }
      }
    }),
  );
});
