import fc from "fast-check";
import { expect, test } from "vitest";
import { boxHolds, grow } from "../../src/core/geometry.ts";
import { paperProjection } from "../../src/core/projection.ts";
import { frameCutter } from "../../src/generalize/frame-cutter.ts";
import { mapFrame } from "../../src/sheet/map-frame.ts";

type Point = readonly [number, number];

const frame = mapFrame({
  id: "main",
  box: { minX: 10, minY: 10, maxX: 210, maxY: 160 },
  center: [-4.78, 48.43],
  scaleDenominator: 10_000,
  plane: { rotationDegrees: 0 },
});
const { west, south, east, north } = frame.extent;
const cutter = frameCutter(frame);
const { forward, inverse } = paperProjection(frame.projection);

/** Places in and round the extent, as shares of it. */
const share = fc.double({ min: -1, max: 2, noNaN: true });
const within = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const placeAt = ([x, y]: Point): [number, number] => [west + x * (east - west), south + y * (north - south)];
const place = fc.tuple(share, share).map(placeAt);
const RUNS = { numRuns: 300 };

/** Even-odd over all rings. */
function holds(rings: readonly (readonly (readonly number[])[])[], [x, y]: Point): boolean {
  let odd = false;
  for (const ring of rings)
    ring.slice(1).forEach(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = ring[index] ?? [];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
    });
  return odd;
}

const distanceTo = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const part = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
  const held = Math.min(1, Math.max(0, part));
  return Math.hypot(ax + held * (bx - ax) - x, ay + held * (by - ay) - y);
};

/** A thousandth of a millimetre; 1e-9 of a degree is a tenth of that on the ground. */
const HAIR_MM = 1e-3;
const HAIR_DEGREES = 1e-9;

test("the corners of a turned map's extent are cut off on paper", () => {
  const turned = mapFrame({
    id: "main",
    box: frame.box,
    center: frame.projection.center,
    scaleDenominator: 10_000,
    plane: { rotationDegrees: 40 },
  });
  const { west, south, east, north } = turned.extent;
  const kept = grow(frame.box, 10 + HAIR_MM);
  const { forward } = paperProjection(turned.projection);
  const { line, polygons } = frameCutter(turned);
  const corner = [
    [west, north],
    [west, south],
    [east, south],
  ];
  const ring = [...corner, [west, north]];
  expect(
    line({ type: "LineString", coordinates: ring })
      .flat()
      .every((point) => boxHolds(kept, point)),
  ).toBe(true);
  const cut = polygons({ type: "Polygon", coordinates: [ring] });
  expect(cut.flat(2).every((point) => boxHolds(kept, point))).toBe(true);
  fc.assert(
    fc.property(fc.tuple(within, within), ([x, y]) => {
      const probe: [number, number] = [west + x * (east - west), south + y * (north - south)];
      const at = forward(probe);
      if (!boxHolds(grow(frame.box, 10 - HAIR_MM), at)) return;
      if (Math.abs(x + y - 1) < 1e-5) return;
      expect(cut.some((rings) => holds(rings, at))).toBe(holds([ring], probe));
    }),
    RUNS,
  );
});

test("nothing of a cut line lies outside the extent", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (coordinates) => {
      for (const [lon, lat] of cutter.line({ type: "LineString", coordinates }).flat().map(inverse)) {
        expect(lon).toBeGreaterThanOrEqual(west - HAIR_DEGREES);
        expect(lon).toBeLessThanOrEqual(east + HAIR_DEGREES);
        expect(lat).toBeGreaterThanOrEqual(south - HAIR_DEGREES);
        expect(lat).toBeLessThanOrEqual(north + HAIR_DEGREES);
      }
    }),
    RUNS,
  );
});

test("every corner of a line within the extent is kept", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (coordinates) => {
      const lines = cutter.line({ type: "LineString", coordinates });
      const segments = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? to, to] as const));
      const inside = coordinates.filter(
        ([lon, lat]) => lon > west && lon < east && lat > south && lat < north,
      );
      if (new Set(coordinates.map(String)).size < 2) return;
      for (const corner of inside) {
        const at = forward(corner);
        expect(Math.min(...segments.map(([a, b]) => distanceTo(at, a, b)))).toBeLessThan(HAIR_MM);
      }
    }),
    RUNS,
  );
});

test("a place within the extent lies in the cut area where it lay in the whole one", () => {
  const triangle = fc.tuple(place, place, place);
  fc.assert(
    fc.property(triangle, fc.tuple(within, within).map(placeAt), ([a, b, c], probe) => {
      const ring = [a, b, c, a];
      const gap = Math.min(...ring.slice(1).map((to, i) => distanceTo(probe, ring[i] ?? to, to)));
      // On the very edge, the straight side on the ground is a hair's breadth from the one on paper.
      if (gap < 1e-5) return;
      const cut = cutter.polygons({ type: "Polygon", coordinates: [ring] });
      expect(cut.some((rings) => holds(rings, forward(probe)))).toBe(holds([ring], probe));
    }),
    RUNS,
  );
});
