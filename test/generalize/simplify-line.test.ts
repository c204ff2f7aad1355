import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperLine, PaperPoint } from "../../src/core/geometry.ts";
import { simplifyLine, simplifyRing } from "../../src/generalize/simplify-line.ts";

test("a point nearer to the chord than the tolerance goes", () => {
  const line: PaperLine = [
    [0, 0],
    [5, 0.02],
    [10, 0],
  ];
  expect(simplifyLine(line, 0.03)).toEqual([
    [0, 0],
    [10, 0],
  ]);
});

test("a point farther from the chord than the tolerance stays", () => {
  const line: PaperLine = [
    [0, 0],
    [5, 0.2],
    [10, 0],
  ];
  expect(simplifyLine(line, 0.03)).toEqual(line);
});

test("a closed ring keeps its shape though its ends are one point", () => {
  const square: PaperLine = [
    [0, 0],
    [5, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  expect(simplifyRing(square, 0.05)).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ]);
});

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const anyLine = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });

test("no point of any line is left farther away than the tolerance", () => {
  fc.assert(
    fc.property(anyLine, fc.double({ min: 0.01, max: 10, noNaN: true }), (line, tolerance) => {
      const simple = simplifyLine(line, tolerance);
      for (const point of line) expect(distanceToLine(point, simple)).toBeLessThanOrEqual(tolerance + 1e-9);
    }),
  );
});

test("the ends of any line stay where they are", () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const simple = simplifyLine(line, 5);
      expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
    }),
  );
});

function distanceToLine([px, py]: PaperPoint, line: PaperLine): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] as PaperPoint;
    const [bx, by] = line[i] as PaperPoint;
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = squared === 0 ? 0 : ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared;
    const along = Math.max(0, Math.min(1, share));
    least = Math.min(least, Math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay)));
  }
  return least;
}
