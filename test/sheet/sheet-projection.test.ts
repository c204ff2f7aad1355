import { expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { planSheet } from "../../src/sheet/plan-sheet.ts";
import { communeOf, requestFor } from "./sheet-request.ts";

/** Near Brest, four kilometres square. */
const TOWN = communeOf([[-4.757, 48.417, -4.703, 48.453]]);
const frameIn = (projection?: number) =>
  planSheet(requestFor(TOWN, projection === undefined ? {} : { projection })).frames[0];

test("a sheet carries its grid as plain data", () => {
  const { projection } = frameIn(2154);
  expect(projection).toMatchObject({ kind: "epsg", code: 2154, rotationDegrees: 0 });
  expect(JSON.parse(JSON.stringify(projection))).toEqual(projection);
});

test("without a code the projection is the sheet's own", () => {
  expect(frameIn().projection.kind).toBe("transverse-mercator");
});

test("grid north is up, and true north is turned by the convergence of the meridians", () => {
  expect(frameIn().rotationDegrees).toBe(0);
  expect(frameIn(2154).rotationDegrees).toBeCloseTo(5.61, 2);
  expect(frameIn(32630).rotationDegrees).toBeCloseTo(1.294, 2);
});

/** Metres of a degree in the middle of the map, by the ellipsoid's radii: good to a millionth. */
function groundMetres([ax, ay]: readonly number[], [bx, by]: readonly number[]): number {
  const lat = ((((ay ?? 0) + (by ?? 0)) / 2) * Math.PI) / 180;
  const bulge = 1 - 0.00669437999014 * Math.sin(lat) ** 2;
  const meridian = (6_378_137 * (1 - 0.00669437999014)) / bulge ** 1.5;
  const parallel = (6_378_137 / Math.sqrt(bulge)) * Math.cos(lat);
  return (Math.hypot(((bx ?? 0) - (ax ?? 0)) * parallel, ((by ?? 0) - (ay ?? 0)) * meridian) * Math.PI) / 180;
}

test.each([2154, 3948, 25830, 32630])(
  "on EPSG:%i the corners of a map of a few kilometres agree with the stated scale to 0.01 %%",
  (code) => {
    const { box, corners, scaleDenominator } = frameIn(code);
    const [topLeft, topRight, bottomRight] = corners;
    const across = ((box.maxX - box.minX) / 1000) * scaleDenominator;
    const down = ((box.maxY - box.minY) / 1000) * scaleDenominator;
    expect(Math.abs(groundMetres(topLeft, topRight) / across - 1)).toBeLessThan(1e-4);
    expect(Math.abs(groundMetres(topRight, bottomRight) / down - 1)).toBeLessThan(1e-4);
  },
);

test.each([3942, 32701, 32632, 5490])(
  "EPSG:%i, made for elsewhere, is refused with one that fits",
  (code) => {
    expect(() => frameIn(code)).toThrow(UserError);
    try {
      frameIn(code);
    } catch (error) {
      expect(error).toMatchObject({
        exitCode: 2,
        faults: [{ code: "sheet-projection-far", values: { fitting: 3948, commune: "Plouskouer" } }],
      });
    }
  },
);
