import fc from "fast-check";
import { expect, test } from "vitest";
import { coast, isWet, shareOfSea } from "./sketch-coast.ts";
import type { At } from "./sketch-extract.ts";

/** Heights of a coast from west to east at x = −1, 0, 1 … 11, between 1 and 9. */
const coastHeights = fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 13, maxLength: 13 });

const lineOf = (heights: readonly number[]): readonly At[] => heights.map((y, i) => [i - 1, y]);

const heightAt = (heights: readonly number[], x: number): number => {
  const i = Math.floor(x + 1);
  const from = heights[i] ?? 0;
  const to = heights[i + 1] ?? from;
  return from + (x + 1 - i) * (to - from);
};

/** Corners of a star round a centre, counter-clockwise, closed. */
const starOf = ([cx, cy]: At, radii: readonly number[]): readonly At[] => {
  const corners = radii.map((radius, i): At => {
    const angle = (i / radii.length) * 2 * Math.PI;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
  return [...corners, corners[0] as At];
};

const shoelace = (ring: readonly At[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const point = fc.record({
  x: fc.double({ min: 0.01, max: 9.99, noNaN: true }),
  y: fc.double({ min: 0.01, max: 9.99, noNaN: true }),
});

/** Radii that keep an island within 0.9 of its centre. */
const radii = fc.array(fc.double({ min: 0.2, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 9 });

test("what is left of a coast across the extent is land, what is right of it sea", () => {
  fc.assert(
    fc.property(coastHeights, fc.array(point, { minLength: 5, maxLength: 5 }), (heights, points) => {
      const sea = coast(lineOf(heights));
      for (const { x, y } of points) {
        const above = y - heightAt(heights, x);
        if (Math.abs(above) > 1e-6) expect(isWet(sea, [x, y])).toBe(above < 0);
      }
    }),
  );
});

test("sea and land share the extent, whichever side is which", () => {
  fc.assert(
    fc.property(coastHeights, (heights) => {
      const line = lineOf(heights);
      expect(shareOfSea(coast(line)) + shareOfSea(coast(line.toReversed()))).toBeCloseTo(1, 9);
    }),
  );
});

test("the coast in any number of ways, in any order, gives the same sea", () => {
  fc.assert(
    fc.property(coastHeights, fc.uniqueArray(fc.integer({ min: 1, max: 11 })), (heights, cuts) => {
      const line = lineOf(heights);
      const ends = [...cuts.sort((a, b) => a - b), 12];
      const ways = ends.map((end, i) => line.slice(i === 0 ? 0 : ends[i - 1], end + 1));
      expect(shareOfSea(coast(...ways.toReversed()))).toBeCloseTo(shareOfSea(coast(line)), 9);
    }),
  );
});

test("an island takes exactly its own area from the sea, wherever it lies", () => {
  const center = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(center, center, radii, (cx, cy, star) => {
      const island = starOf([cx, cy], star);
      expect(shareOfSea(coast(island))).toBeCloseTo(1 - shoelace(island) / 100, 9);
    }),
  );
});

test("a round island across the edge of the extent is dry inside and leaves the rest wet", () => {
  const center = fc.constantFrom<At>([0, 5], [10, 5], [5, 0], [5, 10], [0, 0], [10, 10]);
  const round = fc.array(fc.double({ min: 0.5, max: 0.9, noNaN: true }), { minLength: 8, maxLength: 12 });
  fc.assert(
    fc.property(center, round, ([cx, cy], star) => {
      const sea = coast(starOf([cx, cy], star));
      expect(isWet(sea, [cx + (5 - cx) / 100, cy + (5 - cy) / 100])).toBe(false);
      expect(isWet(sea, [cx + (5 - cx) / 2, cy + (5 - cy) / 2])).toBe(true);
    }),
  );
});

test("islands in a row of any number stay apart", () => {
  fc.assert(
    fc.property(fc.array(radii, { minLength: 1, maxLength: 4 }), (stars) => {
      const islands = stars.map((star, i) => starOf([1 + 2 * i, 3], star));
      const sea = coast(...islands);
      const landArea = islands.reduce((sum, island) => sum + shoelace(island), 0);
      expect(shareOfSea(sea)).toBeCloseTo(1 - landArea / 100, 9);
      expect(sea.areas.coordinates).toHaveLength(1);
    }),
  );
});
