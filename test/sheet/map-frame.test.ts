import { expect, test } from "vitest";
import { boxHolds, grow } from "../../src/core/geometry.ts";
import { paperProjection } from "../../src/core/projection.ts";
import { mapFrame } from "../../src/sheet/map-frame.ts";

const NEATLINE = { minX: 14.6, minY: 14.6, maxX: 414.6, maxY: 314.6 };
const frameTurned = (rotationDegrees: number) =>
  mapFrame({
    id: "main",
    box: NEATLINE,
    center: [-4.73, 48.435],
    scaleDenominator: 10_000,
    plane: { rotationDegrees },
  });

test("the centre of the ground lies in the middle of the neatline", () => {
  const [x, y] = frameTurned(0).projection.origin;
  expect(x).toBeCloseTo(214.6, 9);
  expect(y).toBeCloseTo(164.6, 9);
});

test("corners run from the top left round to the bottom left", () => {
  const [topLeft, topRight, bottomRight, bottomLeft] = frameTurned(0).corners;
  expect(topLeft[0]).toBeLessThan(topRight[0]);
  expect(topLeft[1]).toBeGreaterThan(bottomLeft[1]);
  expect(bottomRight[0]).toBeGreaterThan(bottomLeft[0]);
});

test("with north at the right the top edge runs from south to north", () => {
  const [topLeft, topRight] = frameTurned(90).corners;
  expect(topLeft[0]).toBeCloseTo(topRight[0], 3);
  expect(topLeft[1]).toBeLessThan(topRight[1]);
});

test.each([0, 30, 90, -135])("turned by %d degrees, everything near the neatline is read", (turn) => {
  const { extent, projection } = frameTurned(turn);
  const { inverse } = paperProjection(projection);
  const read = { minX: extent.west, minY: extent.south, maxX: extent.east, maxY: extent.north };
  const { minX, minY, maxX, maxY } = grow(NEATLINE, 7.9);
  for (let share = 0; share <= 1; share += 0.01) {
    const [x, y] = [minX + share * (maxX - minX), minY + share * (maxY - minY)];
    for (const edge of [
      [x, minY],
      [x, maxY],
      [minX, y],
      [maxX, y],
    ] as const) {
      expect(boxHolds(read, inverse(edge))).toBe(true);
    }
  }
});
