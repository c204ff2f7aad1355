import { expect, test } from "vitest";
import { conformalSphere, geodeticLatitude, isometricLatitude } from "../../src/core/conformal-sphere.ts";

const RADIANS = Math.PI / 180;

test("the sphere keeps the length of the parallel that it is laid on", () => {
  const latitude = 48 * RADIANS;
  const { radiusM, stretch, centerLatitude } = conformalSphere(latitude);
  const parallelM =
    (6_378_137 * Math.cos(latitude)) / Math.sqrt(1 - 0.00669437999014 * Math.sin(latitude) ** 2);
  expect(radiusM * stretch * Math.cos(centerLatitude)).toBeCloseTo(parallelM, 4);
});

test("the isometric latitude of the equator is zero", () => {
  expect(isometricLatitude(0)).toBe(0);
});

test.each([-80, -12.78, 0, 16.25, 48.435, 80])(
  "latitude %d comes back from its isometric latitude",
  (degrees) => {
    const back = geodeticLatitude(isometricLatitude(degrees * RADIANS)) / RADIANS;
    expect(Math.abs(back - degrees)).toBeLessThan(1e-12);
  },
);
