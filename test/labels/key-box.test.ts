import fc from "fast-check";
import { expect, test } from "vitest";
import { ringOfBox } from "../../src/core/geometry.ts";
import { findKeyBox } from "../../src/labels/key-box.ts";
import type { LabelSite } from "../../src/labels/label-site.ts";

/** A commune of a few millimetres in the middle of a map of this size: all corners are free. */
function siteOf(width: number, height: number): LabelSite {
  const [x, y] = [width / 2, height / 2];
  const commune = [[ringOfBox({ minX: x - 2, minY: y - 2, maxX: x + 2, maxY: y + 2 })]];
  const names = { streets: [], places: [], pois: [] };
  return {
    frame: { commune, sea: [], names },
    obstacles: { covered: () => 0 },
    taken: [],
  } as unknown as LabelSite;
}

test("the list of key numbers never reaches beyond the map, however long it is", () => {
  const side = fc.integer({ min: 60, max: 800 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 400 }), (width, height, count) => {
      const box = findKeyBox(siteOf(width, height), { minX: 0, minY: 0, maxX: width, maxY: height }, count);
      if (!box) return;
      expect(Math.min(box.minX, box.minY)).toBeGreaterThanOrEqual(0);
      expect(box.maxX).toBeLessThanOrEqual(width);
      expect(box.maxY).toBeLessThanOrEqual(height);
    }),
  );
});

test("a list too long for one column of the map's height gets more columns", () => {
  const box = findKeyBox(siteOf(500, 300), { minX: 0, minY: 0, maxX: 500, maxY: 300 }, 160);
  expect(box && box.maxX - box.minX).toBeGreaterThan(80);
});
