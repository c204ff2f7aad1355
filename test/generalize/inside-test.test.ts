import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperPolygon } from "../../src/core/geometry.ts";
import { insideTest } from "../../src/generalize/inside-test.ts";

const ring = (size: number): PaperPolygon[number] => [
  [-size, -size],
  [size, -size],
  [size, size],
  [-size, size],
  [-size, -size],
];

test("a hole is outside", () => {
  const isInside = insideTest([[ring(10), ring(2)]]);
  expect([isInside([0, 0]), isInside([5, 5])]).toEqual([false, true]);
});

test("several polygons are asked as one", () => {
  const isInside = insideTest([[ring(1)], [ring(1).map(([x, y]) => [x + 10, y] as const)]]);
  expect([isInside([0, 0]), isInside([5, 0]), isInside([10, 0])]).toEqual([true, false, true]);
});

test("any point is inside a circle just where it is nearer than the radius", () => {
  const circle = Array.from({ length: 720 }, (_, step) => {
    const angle = (step / 720) * 2 * Math.PI;
    return [10 * Math.cos(angle), 10 * Math.sin(angle)] as const;
  });
  const isInside = insideTest([[[...circle, ...circle.slice(0, 1)]]]);
  const coordinate = fc.double({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const radius = Math.hypot(x, y);
      fc.pre(Math.abs(radius - 10) > 0.01);
      expect(isInside([x, y])).toBe(radius < 10);
    }),
  );
});
