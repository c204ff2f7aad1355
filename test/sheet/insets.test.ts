import fc from "fast-check";
import { expect, test } from "vitest";
import type { InsetRequest, SheetOptions } from "../../src/config/project.ts";
import { type Box, boxesTouch, boxHolds, boxOf, grow, type LonLat } from "../../src/core/geometry.ts";
import { paperProjection } from "../../src/core/projection.ts";
import { UserError } from "../../src/core/user-error.ts";
import { planSheet, type SheetRequest } from "../../src/sheet/plan-sheet.ts";
import type { MapFrame, Sheet } from "../../src/sheet/sheet.ts";
import { communeOf, paperNamed, planOrRefuse, requestFor } from "./sheet-request.ts";

/** 9 km by 4.5 km: on A2 at 1:25 000 a third of the map's height is free. */
const LONG = communeOf([[-4.82, 48.4, -4.7, 48.44]]);

/** So many streets, each with a name of its own, on a square round a point. */
const town = ([lon, lat]: LonLat, count: number, side: number) =>
  Array.from({ length: count }, (_, i) => {
    const columns = Math.ceil(Math.sqrt(count));
    return {
      name: `Rue ${i}`,
      at: [
        lon + ((i % columns) / columns - 0.5) * side,
        lat + (Math.floor(i / columns) / columns - 0.5) * side,
      ] as const,
    };
  });

const BOURG: LonLat = [-4.76, 48.42];

function requestWith(
  insets: SheetOptions["insets"],
  {
    boundary = LONG,
    streets = town(BOURG, 80, 0.012),
    ...options
  }: Partial<SheetOptions> & {
    boundary?: SheetRequest["boundary"];
    streets?: ReturnType<typeof town>;
  } = {},
): SheetRequest {
  const places = [{ name: "Le Bourg", kind: "hamlet", at: BOURG }];
  return {
    ...requestFor(boundary, { ...options, ...(insets && { insets }) }),
    town: { names: { streets, places }, language: "fr" },
  };
}

const footprintOf = ({ inset }: MapFrame): Box => inset?.footprint ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 };
const squaresOf = ({ grid }: MapFrame): string[] =>
  grid.columns.flatMap((column) => grid.rows.map((row) => `${column.label}${row.label}`));
const communeOnMain = ({ frames: [main] }: Sheet, { boundary }: SheetRequest): Box =>
  boxOf(
    boundary.polygon.coordinates.flat(2).map((at) => paperProjection(main.projection).forward(at as never)),
  );

test("auto shows a dense bourg at a scale at least 1.6 times larger", () => {
  const [main, inset] = planSheet(requestWith("auto")).frames;
  expect(inset?.inset?.title).toBe("Bourg");
  expect(main.scaleDenominator / (inset?.scaleDenominator ?? 0)).toBeGreaterThanOrEqual(1.6);
});

test("its ground has most of the streets", () => {
  const request = requestWith("auto");
  const [, inset] = planSheet(request).frames;
  if (!inset) throw new Error("no inset");
  const { forward } = paperProjection(inset.projection);
  const held = request.town?.names.streets.filter(({ at }) => boxHolds(inset.box, forward(at)));
  expect(held?.length).toBeGreaterThan(50);
});

test("auto makes no inset of a commune whose streets the map can name", () => {
  expect(planSheet(requestWith("auto", { streets: town(BOURG, 80, 0.035) })).frames).toHaveLength(1);
});

test("a far part of the commune gets an inset, and is left out no more", () => {
  const boundary = communeOf([
    [-4.82, 48.4, -4.7, 48.44],
    [-4.3, 48.4, -4.29, 48.405],
  ]);
  const request = requestWith("auto", { boundary, streets: [] });
  expect(planSheet(request).frames.map(({ inset }) => inset?.title)).toEqual([undefined, "Exclave"]);
  expect(request.warnings.list()).toEqual([]);
  const without = requestWith(undefined, { boundary });
  planSheet(without);
  expect(without.warnings.list().map(({ code }) => code)).toEqual(["sheet-part-left-out"]);
});

test("an inset of a place is asked for by name, however it is typed", () => {
  const asked: InsetRequest[] = [{ ground: { kind: "place", name: "le bourg" }, scale: 10_000 }];
  const [, inset] = planSheet(requestWith(asked)).frames;
  expect([inset?.inset?.title, inset?.scaleDenominator]).toEqual(["Le Bourg", 10_000]);
});

test("a place that is not known is the user's error, with the names most like it", () => {
  const asked: InsetRequest[] = [{ ground: { kind: "place", name: "Le Bour" }, scale: "auto" }];
  expect(() => planSheet(requestWith(asked))).toThrow(UserError);
  try {
    planSheet(requestWith(asked));
  } catch (error) {
    expect((error as UserError).faults[0]).toMatchObject({
      code: "inset-place-unknown",
      values: { nearest: "Le Bourg" },
    });
  }
});

test("a size that is asked for is kept", () => {
  const ground = {
    kind: "bbox",
    extent: { west: -4.77, south: 48.415, east: -4.75, north: 48.425 },
  } as const;
  const [, inset] = planSheet(
    requestWith([{ title: "Centre", ground, scale: 10_000, size: { width: 100, height: 80 } }]),
  ).frames;
  const { minX, minY, maxX, maxY } = inset?.box ?? footprintOf({} as MapFrame);
  expect([maxX - minX, maxY - minY]).toEqual([expect.closeTo(100), expect.closeTo(80)]);
});

test("an inset without room is named in a warning, and the map is made without it", () => {
  const square = communeOf([[-4.79, 48.4, -4.7302, 48.4282]]);
  const ground = { kind: "bbox", extent: { west: -4.78, south: 48.41, east: -4.74, north: 48.42 } } as const;
  const request = requestWith([{ title: "Centre", ground, scale: 2000 }], { boundary: square });
  expect(planSheet(request).frames).toHaveLength(1);
  expect(request.warnings.list()).toMatchObject([{ code: "inset-no-room", examples: ["Centre"] }]);
});

test("its ground on the main map is the neatline's", () => {
  const [main, inset] = planSheet(requestWith("auto")).frames;
  const ring = inset?.inset?.onMain?.ring ?? [];
  const { inverse } = paperProjection(main.projection);
  ring.slice(0, 4).forEach((at, i) => {
    const [lon, lat] = inset?.corners[i] ?? [0, 0];
    expect(inverse(at)[0]).toBeCloseTo(lon, 9);
    expect(inverse(at)[1]).toBeCloseTo(lat, 9);
  });
});

test("on any paper insets lie on the main map, clear of the commune and of one another, each square named once", () => {
  const anyTown = fc.record({
    width: fc.double({ min: 0.02, max: 0.15, noNaN: true }),
    height: fc.double({ min: 0.02, max: 0.1, noNaN: true }),
    paper: fc.constantFrom("A4", "A3", "A2", "A1").map(paperNamed),
    rotation: fc.integer({ min: -60, max: 60 }),
    far: fc.boolean(),
  });
  fc.assert(
    fc.property(anyTown, ({ width, height, paper, rotation, far }) => {
      const exclave = far ? ([[-4.2, 48.4, -4.19, 48.405]] as const) : [];
      const boundary = communeOf([[-4.8, 48.4, -4.8 + width, 48.4 + height], ...exclave]);
      const middle: LonLat = [-4.8 + width / 2, 48.4 + height / 2];
      const options = { paper, rotation, boundary, streets: town(middle, 60, width / 8) };
      const request = requestWith("auto", options as never);
      const sheet = planOrRefuse(request);
      if (!sheet) return;
      const [main, ...insets] = sheet.frames;
      const commune = far || rotation !== 0 ? undefined : communeOnMain(sheet, request);
      insets.forEach((inset, i) => {
        const footprint = footprintOf(inset);
        expect(boxHolds(grow(main.box, 1e-6), [footprint.minX, footprint.minY])).toBe(true);
        expect(boxHolds(grow(main.box, 1e-6), [footprint.maxX, footprint.maxY])).toBe(true);
        for (const other of insets.slice(i + 1))
          expect(boxesTouch(footprint, footprintOf(other))).toBe(false);
        if (commune) expect(boxesTouch(footprint, commune)).toBe(false);
      });
      if (commune) expect(boxHolds(grow(main.box, -2.9), [commune.minX, commune.minY])).toBe(true);
      const names = sheet.frames.flatMap(squaresOf);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 25 },
  );
});
