import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, boxHolds, boxOf, grow, type LonLat, type PaperPoint } from "../../src/core/geometry.ts";
import { paperProjection } from "../../src/core/projection.ts";
import type { Boundary } from "../../src/osm/boundary.ts";
import { chooseTurn, turnedBox } from "../../src/sheet/choose-turn.ts";
import { convexHull } from "../../src/sheet/convex-hull.ts";
import { planSheet } from "../../src/sheet/plan-sheet.ts";
import { groundDistance } from "../real/geodesic.ts";
import { communeOf, paperNamed, requestFor } from "./sheet-request.ts";

const A3 = { paper: paperNamed("A3") };

/** A strip 5.5 km by 1 km whose long side points so far clockwise from east. */
function stripTurned(degrees: number): Boundary {
  const place = paperProjection({
    kind: "transverse-mercator",
    center: [7.42, 43.74],
    origin: [0, 0],
    scaleDenominator: 1000,
    rotationDegrees: -degrees,
  });
  const corners: PaperPoint[] = [
    [-2750, -500],
    [2750, -500],
    [2750, 500],
    [-2750, 500],
    [-2750, -500],
  ];
  const ring = corners.map((corner) => [...place.inverse(corner)]);
  const { minX, minY, maxX, maxY } = boxOf(ring as unknown as LonLat[]);
  return {
    ...communeOf([[minX, minY, maxX, maxY]]),
    polygon: { type: "MultiPolygon", coordinates: [[ring]] },
  };
}

const outlineOf = ({ polygon }: Boundary) => (polygon.coordinates[0]?.[0] ?? []) as unknown as LonLat[];

describe("a turn that is asked for", () => {
  test("is where north points, clockwise from up", () => {
    const { rotationDegrees, projection } = planSheet(requestFor(stripTurned(0), { rotation: 40 })).frames[0];
    expect([rotationDegrees, projection.rotationDegrees]).toEqual([40, 40]);
    const { forward } = paperProjection(projection);
    const [lon, lat] = projection.center;
    const [x, y] = forward([lon, lat + 0.001]);
    const [x0, y0] = forward([lon, lat]);
    expect((Math.atan2(x - x0, y0 - y) * 180) / Math.PI).toBeCloseTo(40, 4);
  });

  test("turns the grid's north, and the arrow shows true north", () => {
    const upright = planSheet(requestFor(stripTurned(0), { projection: 2154 })).frames[0];
    const turned = planSheet(requestFor(stripTurned(0), { projection: 2154, rotation: 40 })).frames[0];
    expect(turned.projection.rotationDegrees).toBe(40);
    expect(turned.rotationDegrees - upright.rotationDegrees).toBeCloseTo(40, 2);
  });
});

describe("rotation: auto", () => {
  test("turns a slanting strip along the paper, where that gains a step of the scales", () => {
    const upright = planSheet(requestFor(stripTurned(30), A3)).frames[0];
    const turned = planSheet(requestFor(stripTurned(30), { ...A3, rotation: "auto" })).frames[0];
    expect(turned.scaleDenominator).toBeLessThan(upright.scaleDenominator);
    expect(turned.rotationDegrees).toBeLessThan(0);
    expect(turned.rotationDegrees).toBeGreaterThan(-60);
  });

  test("keeps north up where no turn gains a step", () => {
    const square = communeOf([[7.4, 43.7, 7.45, 43.736]]);
    expect(planSheet(requestFor(square, { ...A3, rotation: "auto" }))).toEqual(
      planSheet(requestFor(square, A3)),
    );
  });

  test("takes the smallest turn that gains most", () => {
    const stepOf = ({ minX, maxX }: Box) => (maxX - minX <= 10.1 ? 0 : maxX - minX <= 11 ? 1 : 2);
    const level: PaperPoint[] = [
      [0, 0],
      [20, 0],
    ];
    const steep: PaperPoint[] = [
      [0, 0],
      [0, 20],
    ];
    expect(chooseTurn(level, stepOf)).toBe(60);
    expect(chooseTurn(steep, stepOf)).toBe(0);
  });

  test("turns a commune that fits the scale asked for in no other way", () => {
    const request = requestFor(stripTurned(30), { ...A3, scale: 17_000, rotation: "auto" });
    expect(() => planSheet(requestFor(stripTurned(30), { ...A3, scale: 17_000 }))).toThrow();
    expect(planSheet(request).frames[0].scaleDenominator).toBe(17_000);
  });

  test("drops no exclave that the upright map shows", () => {
    const [main = []] = stripTurned(30).polygon.coordinates;
    const islet = communeOf([[7.44, 43.715, 7.441, 43.716]]).polygon.coordinates;
    const boundary: Boundary = {
      ...stripTurned(30),
      polygon: { type: "MultiPolygon", coordinates: [main, ...islet] },
    };
    const upright = requestFor(boundary, A3);
    const turned = requestFor(boundary, { ...A3, rotation: "auto" });
    planSheet(upright);
    planSheet(turned);
    expect(turned.warnings.list()).toEqual(upright.warnings.list());
  });
});

const anyTurn = fc.record({
  slant: fc.double({ min: -90, max: 90, noNaN: true }),
  rotation: fc.oneof(fc.constant("auto" as const), fc.double({ min: -180, max: 180, noNaN: true })),
  projection: fc.constantFrom(undefined, 2154, 32632),
});

const forAnyTurn = (check: (sheet: ReturnType<typeof planSheet>, boundary: Boundary) => void) =>
  fc.assert(
    fc.property(anyTurn, ({ slant, rotation, projection }) => {
      const boundary = stripTurned(slant);
      check(
        planSheet(requestFor(boundary, { ...A3, rotation, ...(projection && { projection }) })),
        boundary,
      );
    }),
    { numRuns: 60 },
  );

test("turned by any angle, the commune lies inside the neatline", () => {
  forAnyTurn((sheet, boundary) => {
    const { box, projection } = sheet.frames[0];
    const { forward } = paperProjection(projection);
    const inner = grow(box, -2.9);
    expect(outlineOf(boundary).every((corner) => boxHolds(inner, forward(corner)))).toBe(true);
  });
});

test("turned by any angle, the corners' ground agrees with the stated scale to 0.01 %", () => {
  forAnyTurn((sheet) => {
    const { box, corners, scaleDenominator } = sheet.frames[0];
    const [topLeft, topRight, bottomRight, bottomLeft] = corners;
    const across = ((box.maxX - box.minX) / 1000) * scaleDenominator;
    const down = ((box.maxY - box.minY) / 1000) * scaleDenominator;
    for (const [from, to, length] of [
      [topLeft, topRight, across],
      [topRight, bottomRight, down],
      [topLeft, bottomRight, Math.hypot(across, down)],
      [topRight, bottomLeft, Math.hypot(across, down)],
    ] as const) {
      expect(Math.abs(groundDistance(from, to) / length - 1)).toBeLessThan(1e-4);
    }
  });
});

test("the hull has the same box as its points, whichever way they are turned", () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: -90, max: 90 }),
      (all, turn) => {
        const [wanted, got] = [turnedBox(all, turn), turnedBox(convexHull(all), turn)];
        for (const side of ["minX", "minY", "maxX", "maxY"] as const)
          expect(got[side]).toBeCloseTo(wanted[side], 9);
      },
    ),
  );
});
