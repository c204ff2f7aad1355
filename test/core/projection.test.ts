import fc from "fast-check";
import { expect, test } from "vitest";
import type { LonLat } from "../../src/core/geometry.ts";
import { type PaperProjection, paperProjection } from "../../src/core/projection.ts";

/** At 1:1000 a metre on the ground is a millimetre on paper. */
const metresRound = (center: LonLat): PaperProjection =>
  paperProjection({
    kind: "transverse-mercator",
    center,
    origin: [0, 0],
    scaleDenominator: 1000,
    rotationDegrees: 0,
  });

/** From PROJ 9: cs2cs +proj=longlat +ellps=WGS84 +to +proj=tmerc +ellps=WGS84 +k=1 +lat_0=… +lon_0=… */
const PUBLISHED: readonly { center: LonLat; point: LonLat; easting: number; northing: number }[] = [
  { center: [-4.73, 48.435], point: [-4.797, 48.39], easting: -4962.09806, northing: -5001.75611 },
  { center: [-4.73, 48.435], point: [-4.663, 48.48], easting: 4953.34188, northing: 5006.13308 },
  { center: [-4.73, 48.435], point: [-4.699, 48.452], easting: 2293.10584, northing: 1890.84629 },
  { center: [7.42, 43.735], point: [7.353, 43.69], easting: -5401.71568, northing: -4997.61673 },
  { center: [7.42, 43.735], point: [7.487, 43.78], easting: 5393.63183, northing: 5002.0198 },
  { center: [-61.52, 16.25], point: [-61.453, 16.295], easting: 7160.68866, northing: 4980.94277 },
  { center: [45.16, -12.78], point: [45.227, -12.825], easting: 7273.53918, northing: -4979.24084 },
  { center: [-4.73, 48.435], point: [-3.73, 49.435], easting: 72531.88908, northing: 111689.33744 },
];

test.each(PUBLISHED)("$point round $center falls where PROJ has it, to a millimetre", (published) => {
  const [x, y] = metresRound(published.center).forward(published.point);
  expect(Math.hypot(x - published.easting, -y - published.northing)).toBeLessThan(0.001);
});

/** From GeographicLib's geodesics: geod -I +ellps=WGS84. */
const GEODESICS: readonly { center: LonLat; from: LonLat; to: LonLat; metres: number }[] = [
  { center: [-4.73, 48.435], from: [-4.797, 48.39], to: [-4.663, 48.48], metres: 14088.0714 },
  { center: [-4.73, 48.435], from: [-4.797, 48.39], to: [-4.663, 48.39], metres: 9924.1951 },
  { center: [7.42, 43.735], from: [7.487, 43.69], to: [7.353, 43.78], metres: 14715.0334 },
  { center: [7.42, 43.735], from: [7.487, 43.78], to: [7.487, 43.69], metres: 9999.6362 },
  { center: [45.16, -12.78], from: [45.093, -12.825], to: [45.227, -12.735], metres: 17630.2534 },
];

test.each(GEODESICS)(
  "from $from to $to the paper measures the geodesic, to one part in a million",
  (line) => {
    const projection = metresRound(line.center);
    const [ax, ay] = projection.forward(line.from);
    const [bx, by] = projection.forward(line.to);
    expect(Math.abs(Math.hypot(bx - ax, by - ay) / line.metres - 1)).toBeLessThan(1e-6);
  },
);

test("the centre falls on the origin, and north is up", () => {
  const projection = paperProjection({
    kind: "transverse-mercator",
    center: [7.42, 43.735],
    origin: [200, 150],
    scaleDenominator: 10_000,
    rotationDegrees: 0,
  });
  const [x, y] = projection.forward([7.42, 43.735]);
  expect(x).toBeCloseTo(200, 9);
  expect(y).toBeCloseTo(150, 9);
  const [northX, northY] = projection.forward([7.42, 43.745]);
  expect(northX).toBeCloseTo(200, 9);
  expect(northY).toBeCloseTo(150 - 111.107, 3);
  expect(projection.mmPerMetre).toBe(0.1);
});

test("a rotation of 30 degrees turns north clockwise from up", () => {
  const projection = paperProjection({
    kind: "transverse-mercator",
    center: [7.42, 43.735],
    origin: [200, 150],
    scaleDenominator: 10_000,
    rotationDegrees: 30,
  });
  const [x, y] = projection.forward([7.42, 43.745]);
  expect((Math.atan2(x - 200, 150 - y) * 180) / Math.PI).toBeCloseTo(30, 9);
});

const latitude = fc.double({ min: -75, max: 75, noNaN: true });
const within = (reach: number) => fc.double({ min: -reach, max: reach, noNaN: true });

test("the way back from paper leads to the same ground, whatever the centre and rotation", () => {
  fc.assert(
    fc.property(
      latitude,
      within(179),
      within(0.2),
      within(0.2),
      within(180),
      (lat, lon, east, north, turn) => {
        const projection = paperProjection({
          kind: "transverse-mercator",
          center: [lon, lat],
          origin: [210, 148],
          scaleDenominator: 7500,
          rotationDegrees: turn,
        });
        const back = projection.inverse(projection.forward([lon + east, lat + north]));
        expect(Math.abs(back[0] - lon - east)).toBeLessThan(1e-10);
        expect(Math.abs(back[1] - lat - north)).toBeLessThan(1e-10);
      },
    ),
  );
});

test("points far beyond any sheet still fall somewhere", () => {
  fc.assert(
    fc.property(
      latitude,
      within(80),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (lat, east, pointLat) => {
        const [x, y] = metresRound([2, lat]).forward([2 + east, pointLat]);
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      },
    ),
  );
});
