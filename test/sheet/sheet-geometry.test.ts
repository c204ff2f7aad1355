import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Box,
  boxesTouch,
  boxOf,
  distance,
  grow,
  type PaperPoint,
  ringOfBox,
} from "../../src/core/geometry.ts";
import { PAPER_SIZES } from "../../src/core/paper-sizes.ts";
import { paperProjection } from "../../src/core/projection.ts";
import { planSheet, type SheetRequest } from "../../src/sheet/plan-sheet.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import { communeOf, GRID_BAND, planOrRefuse, requestFor } from "./sheet-request.ts";

/** Communes of 0.2 to 25 km, anywhere, on any paper. */
const anyRequest = fc
  .record({
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -65, max: 65, noNaN: true }),
    width: fc.double({ min: 0.002, max: 0.25, noNaN: true }),
    height: fc.double({ min: 0.002, max: 0.25, noNaN: true }),
    streetNames: fc.integer({ min: 0, max: 3000 }),
    paper: fc.oneof(
      fc.constantFrom(...PAPER_SIZES),
      fc.record({
        name: fc.constant("custom"),
        width: fc.integer({ min: 120, max: 1200 }),
        height: fc.integer({ min: 120, max: 1200 }),
      }),
    ),
    scale: fc.oneof(fc.constant("auto" as const), fc.integer({ min: 5000, max: 40_000 })),
    margin: fc.integer({ min: 5, max: 15 }),
  })
  .map(({ lon, lat, width, height, streetNames, paper, scale, margin }) =>
    requestFor(communeOf([[lon, lat, lon + width, lat + height]], streetNames), { paper, scale, margin }),
  );

const forAnySheet = (check: (sheet: Sheet, request: SheetRequest) => void): void =>
  fc.assert(
    fc.property(anyRequest, (request) => {
      const sheet = planOrRefuse(request);
      if (sheet) check(sheet, request);
    }),
    { numRuns: 300 },
  );

const liesIn = (inner: Box, outer: Box): boolean => {
  const { minX, minY, maxX, maxY } = grow(outer, 1e-9);
  return inner.minX >= minX && inner.minY >= minY && inner.maxX <= maxX && inner.maxY <= maxY;
};

test("the commune lies inside the neatline", () => {
  forAnySheet((sheet, { boundary }) => {
    const { box, projection } = sheet.frames[0];
    const outline = (boundary.polygon.coordinates[0]?.[0] ?? []) as unknown as [number, number][];
    expect(liesIn(boxOf(outline.map(paperProjection(projection).forward)), grow(box, -2.5))).toBe(true);
  });
});

test("map and panel keep apart, and both keep off the margin", () => {
  forAnySheet((sheet) => {
    const page = grow({ minX: 0, minY: 0, maxX: sheet.width, maxY: sheet.height }, -sheet.margin);
    const map = grow(sheet.frames[0].box, GRID_BAND);
    const panel = sheet.sides[0].panels[0]?.box ?? page;
    expect(boxesTouch(map, panel)).toBe(false);
    expect(liesIn(map, page) && liesIn(panel, page)).toBe(true);
  });
});

test("no panel takes more than 35 % of the sheet", () => {
  forAnySheet(({ width, height, sides }) => {
    const { minX, minY, maxX, maxY } = sides[0].panels[0]?.box ?? boxOf([]);
    expect(Math.min((maxX - minX) / width, (maxY - minY) / height)).toBeLessThan(0.35);
  });
});

test("the corners' ground falls on the neatline's corners", () => {
  forAnySheet((sheet) => {
    const { box, projection, corners } = sheet.frames[0];
    const { forward } = paperProjection(projection);
    corners.forEach((corner, index) => {
      expect(distance(forward(corner), ringOfBox(box)[index] as PaperPoint)).toBeLessThan(0.01);
    });
  });
});

test("what is read reaches beyond the neatline on all sides", () => {
  forAnySheet((sheet) => {
    const { corners, extent } = sheet.frames[0];
    for (const [lon, lat] of corners) {
      expect(lon > extent.west && lon < extent.east && lat > extent.south && lat < extent.north).toBe(true);
    }
  });
});

test("the stated scale is the one measured along the parallel of the centre", () => {
  forAnySheet((sheet) => {
    const { projection, scaleDenominator } = sheet.frames[0];
    const [lon, lat] = projection.center;
    const { forward } = paperProjection(projection);
    const sine = Math.sin((lat * Math.PI) / 180);
    const parallelM =
      (6_378_137 * Math.cos((lat * Math.PI) / 180)) / Math.sqrt(1 - 0.00669437999014 * sine ** 2);
    const groundMm = parallelM * ((0.01 * Math.PI) / 180) * 1000;
    const paperMm = distance(forward([lon - 0.005, lat]), forward([lon + 0.005, lat]));
    expect(Math.abs((paperMm * scaleDenominator) / groundMm - 1)).toBeLessThan(0.0001);
  });
});

test("the same request gives the same sheet", () => {
  forAnySheet((sheet, request) => expect(planSheet(request)).toEqual(sheet));
});
