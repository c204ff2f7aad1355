import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, type PaperPoint } from "../../src/core/geometry.ts";
import { northArrowSize, setNorthArrow } from "../../src/marginalia/set-north-arrow.ts";
import { fakePage } from "./fake-page.ts";

const CORNER: PaperPoint = [100, 50];

/** The arrow's outline, and where its letter stands. */
function drawn(degrees: number) {
  const [arrow, letter] = setNorthArrow(CORNER, degrees, fakePage());
  if (arrow?.kind !== "area" || letter?.kind !== "text") throw new Error("no arrow");
  return { outline: arrow.polygons[0]?.[0] ?? [], letter };
}

test("north at up: the letter stands over the arrow", () => {
  const { outline, letter } = drawn(0);
  expect(northArrowSize(0)).toEqual({ width: 4.2, height: 9.2 });
  expect(outline[0]?.[0]).toBeCloseTo(97.9, 9);
  expect(letter.runs[0]?.origin[1] ?? 0).toBeLessThan(outline[0]?.[1] ?? 0);
});

test("the arrow's point lies clockwise from its middle by the turn", () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
      const [tip, right, , left] = drawn(degrees).outline as [PaperPoint, PaperPoint, PaperPoint, PaperPoint];
      const foot = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2] as const;
      const pointing = Math.atan2(tip[0] - foot[0], foot[1] - tip[1]);
      expect(Math.cos(pointing - (degrees * Math.PI) / 180)).toBeCloseTo(1, 9);
    }),
  );
});

test("turned by any angle, it keeps to the room that it asks for", () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
      const { width, height } = northArrowSize(degrees);
      const { minX, minY, maxX, maxY } = boxOf(drawn(degrees).outline);
      expect(maxX).toBeLessThanOrEqual(CORNER[0] + 1e-9);
      expect(minX).toBeGreaterThanOrEqual(CORNER[0] - width - 1e-9);
      expect(minY).toBeGreaterThanOrEqual(CORNER[1] - 1e-9);
      expect(maxY).toBeLessThanOrEqual(CORNER[1] + height + 1e-9);
    }),
  );
});
