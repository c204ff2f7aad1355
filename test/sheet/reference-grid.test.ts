import fc from "fast-check";
import { expect, test } from "vitest";
import { columnLetters, referenceGrid } from "../../src/sheet/reference-grid.ts";

const NEATLINE = { minX: 14.6, minY: 14.6, maxX: 419, maxY: 405.4 };

test.each([
  [1000, 50],
  [2500, 150],
  [5000, 250],
  [7500, 500],
  [10_000, 500],
  [15_000, 750],
  [25_000, 1500],
  [50_000, 2500],
])("at 1:%d a square is %d m wide", (denominator, metres) => {
  expect(referenceGrid(NEATLINE, 1000 / denominator).squareMetres).toBe(metres);
});

test("the first square lies at the top left of the neatline, columns have letters and rows numbers", () => {
  const { columns, rows } = referenceGrid(NEATLINE, 0.1);
  expect(columns[0]).toEqual({ label: "A", from: 14.6, to: 64.6 });
  expect(rows[1]).toEqual({ label: "2", from: 64.6, to: 114.6 });
});

test("a remainder too narrow for a letter is joined to the last square", () => {
  const { columns } = referenceGrid({ minX: 0, minY: 0, maxX: 210, maxY: 100 }, 0.1);
  expect(columns.map(({ to }) => to)).toEqual([50, 100, 150, 210]);
});

test("a wider remainder is a square of its own, cut by the neatline", () => {
  const { columns } = referenceGrid({ minX: 0, minY: 0, maxX: 220, maxY: 100 }, 0.1);
  expect(columns.at(-1)).toEqual({ label: "E", from: 200, to: 220 });
});

test("after Z comes AA", () => {
  expect([0, 25, 26, 51, 52].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
});

test("bands cover the neatline without a gap, and squares are between 40 and 75 mm on paper", () => {
  const size = fc.double({ min: 40, max: 1200, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 500, max: 80_000 }), (width, height, denominator) => {
      const grid = referenceGrid(
        { minX: 10, minY: 20, maxX: 10 + width, maxY: 20 + height },
        1000 / denominator,
      );
      const square = (grid.squareMetres * 1000) / denominator;
      expect(square).toBeGreaterThanOrEqual(40);
      expect(square).toBeLessThanOrEqual(75);
      for (const [bands, end] of [
        [grid.columns, 10 + width],
        [grid.rows, 20 + height],
      ] as const) {
        bands.slice(1).forEach((band, index) => {
          expect(band.from).toBe(bands[index]?.to);
        });
        expect(bands.at(-1)?.to).toBe(end);
      }
    }),
  );
});
