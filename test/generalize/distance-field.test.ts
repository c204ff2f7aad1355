import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceField } from "../../src/generalize/distance-field.ts";

test("distances are Euclidean, not counted along the cells", () => {
  const mask = new Uint8Array(25);
  mask[0] = 1;
  expect(distanceField(mask, { columns: 5, rows: 5 })[24]).toBeCloseTo(Math.hypot(4, 4), 5);
});

test("any mask's field equals the nearest set cell found by trying them all", () => {
  const raster = { columns: 7, rows: 6 };
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 42, maxLength: 42, max: 1 }), (mask) => {
      fc.pre(mask.includes(1));
      const field = distanceField(mask, raster);
      for (let cell = 0; cell < 42; cell++) expect(field[cell]).toBeCloseTo(nearest(mask, cell), 4);
    }),
  );
});

function nearest(mask: Uint8Array, cell: number): number {
  let least = Number.POSITIVE_INFINITY;
  mask.forEach((set, other) => {
    const columns = (cell % 7) - (other % 7);
    const rows = Math.floor(cell / 7) - Math.floor(other / 7);
    if (set === 1) least = Math.min(least, Math.hypot(columns, rows));
  });
  return least;
}
