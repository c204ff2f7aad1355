import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesFor, EPSG_GRIDS, nearestCodes } from "../../src/core/epsg-grids.ts";
import type { LonLat } from "../../src/core/geometry.ts";
import { gridBearing, mapGrid } from "../../src/core/map-grid.ts";
import { paperProjection } from "../../src/core/projection.ts";

/** From PROJ 9: cs2cs EPSG:4326 EPSG:… */
const PUBLISHED: readonly (readonly [code: number, ground: LonLat, easting: number, northing: number])[] = [
  [2154, [-4.48, 48.39], 147078.3305, 6836175.3338],
  [2154, [8.74, 41.92], 1176777.1776, 6108370.5518],
  [3942, [8.74, 41.92], 2175761.8774, 1207067.6869],
  [3948, [-4.48, 48.39], 1146925.7226, 7270213.258],
  [3950, [2.37, 51.03], 1655801.1403, 9314758.6535],
  [25830, [-4.48, 48.39], 390434.7408, 5360706.7263],
  [32631, [2.37, 51.03], 455821.8517, 5653349.8484],
  [32632, [7.42, 43.735], 372761.7118, 4843653.5588],
  [32738, [45.16, -12.78], 517365.7942, 8587187.681],
  [2972, [-52.32, 4.92], 353641.8047, 543965.8417],
  [2975, [55.45, -20.88], 338767.1674, 7690355.5724],
  [4467, [-56.17, 46.78], 563359.638, 5181051.2208],
  [4471, [45.16, -12.78], 517365.7942, 8587187.681],
  [5490, [-61.52, 16.25], 658164.0692, 1797161.0195],
];

test.each(PUBLISHED)(
  "EPSG:%i has %s where PROJ has it, to a millimetre",
  (code, ground, easting, northing) => {
    const [x, y] = mapGrid(code).forward(ground);
    expect(Math.hypot(x - easting, y - northing)).toBeLessThan(0.001);
    const [lon, lat] = mapGrid(code).inverse([easting, northing]);
    expect(Math.hypot(lon - ground[0], lat - ground[1])).toBeLessThan(1e-8);
  },
);

/** From PROJ 9: proj -V; its convergence is grid north seen from true north. */
const BEARINGS: readonly (readonly [code: number, ground: LonLat, factor: number, convergence: number])[] = [
  [2154, [-4.48, 48.39], 0.99958834, -5.42754608],
  [2154, [8.74, 41.92], 1.00218156, 4.16498857],
  [32632, [7.42, 43.735], 0.99979913, -1.09243788],
];

test.each(BEARINGS)("EPSG:%i at %s has PROJ's scale factor and convergence", (code, ground, factor, turn) => {
  const bearing = gridBearing(code, ground);
  expect(bearing.scaleFactor).toBeCloseTo(factor, 7);
  expect(bearing.trueNorthDegrees).toBeCloseTo(-turn, 4);
});

describe("on paper", () => {
  const center: LonLat = [-4.73, 48.435];
  const brest = (rotationDegrees = 0) =>
    paperProjection({
      ...{ kind: "epsg", code: 2154, center, origin: [200, 150], scaleDenominator: 10_000 },
      rotationDegrees,
    });

  test("the centre falls on the origin", () => {
    expect(brest().forward(center)).toEqual([200, 150]);
  });

  test("the stated scale is true at the centre, though Lambert-93 is not", () => {
    // From GeographicLib: geod -I +ellps=WGS84.
    const [north, south] = [brest().forward([-4.73, 48.4355]), brest().forward([-4.73, 48.4345])];
    const metres = Math.hypot(north[0] - south[0], north[1] - south[1]) * 10;
    expect(metres).toBeCloseTo(111.1988, 3);
  });

  test("a turn is clockwise", () => {
    const [x, y] = brest(90).forward([-4.73, 48.445]);
    const [upX, upY] = brest().forward([-4.73, 48.445]);
    expect([x - 200, y - 150]).toEqual([expect.closeTo(150 - upY, 9), expect.closeTo(upX - 200, 9)]);
  });

  test("the way back leads to the same place, to a tenth of a millimetre on the ground", () => {
    const degrees = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
    const codes = fc.constantFrom(2154, 3948, 25830, 32630);
    fc.assert(
      fc.property(
        codes,
        degrees(-4.9, -4.6),
        degrees(48.3, 48.5),
        degrees(-180, 180),
        (code, lon, lat, turn) => {
          const projection = paperProjection({
            ...{ kind: "epsg", code, center, origin: [200, 150], scaleDenominator: 10_000 },
            rotationDegrees: turn,
          });
          const [backLon, backLat] = projection.inverse(projection.forward([lon, lat]));
          expect(Math.abs(backLon - lon) + Math.abs(backLat - lat)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});

test("an unknown code finds those most like it, then those next to it", () => {
  expect(nearestCodes(2145, 1)).toEqual([2154]);
  expect(nearestCodes(3951, 2)).toEqual([3950, 3949]);
  expect(nearestCodes(32661, 2)).toEqual([32660, 32651]);
});

test.each<[string, LonLat, readonly number[]]>([
  ["Brest", [-4.48, 48.39], [3948, 2154, 32630]],
  ["Ajaccio", [8.74, 41.92], [3942, 2154, 32632]],
  ["Réunion", [55.45, -20.88], [32740]],
])("%s has its own grids", (_, place, codes) => {
  expect(codesFor(place)).toEqual(codes);
  expect(codes.every((code) => EPSG_GRIDS.has(code))).toBe(true);
});
