import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperPoint, PaperPolygon } from "../../src/core/geometry.ts";
import { areaAxis } from "../../src/labels/area-axis.ts";

/** A rectangle round (50, 50), turned. */
function rectangle(length: number, width: number, angle: number): PaperPolygon {
  const corner = (along: number, across: number): PaperPoint => [
    50 + along * Math.cos(angle) - across * Math.sin(angle),
    50 + along * Math.sin(angle) + across * Math.cos(angle),
  ];
  const [x, y] = [length / 2, width / 2];
  return [[corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y), corner(-x, -y)]];
}

test("the axis of a strip is its middle line, whichever way it lies", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: Math.PI, noNaN: true }), (angle) => {
      const axis = areaAxis(rectangle(40, 8, angle));
      expect(axis?.elongation).toBeCloseTo(5, 0);
      for (const [x, y] of axis?.line ?? []) {
        const across = (y - 50) * Math.cos(angle) - (x - 50) * Math.sin(angle);
        expect(Math.abs(across)).toBeLessThan(1e-6);
      }
    }),
  );
});

test("a bow is followed along its bend", () => {
  const arc = (radius: number, turn: number): PaperPoint => [
    50 + radius * Math.cos(Math.PI + turn),
    50 + radius * Math.sin(Math.PI + turn),
  ];
  const turns = Array.from({ length: 25 }, (_, i) => 0.6 + (i / 24) * 2);
  const ring = [...turns.map((turn) => arc(32, turn)), ...turns.toReversed().map((turn) => arc(28, turn))];
  const axis = areaAxis([[...ring, ring[0] as PaperPoint]]);
  const middle = axis?.line[axis.line.length >> 1] ?? [0, 0];
  expect(Math.hypot(middle[0] - 50, middle[1] - 50)).toBeCloseTo(30, 0);
});

test("what is too small for letters has none", () => {
  expect(areaAxis(rectangle(3, 2, 0))).toBeUndefined();
  expect(areaAxis([])).toBeUndefined();
  expect(areaAxis([[]])).toBeUndefined();
});
