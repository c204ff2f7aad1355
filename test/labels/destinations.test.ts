import { expect, test } from "vitest";
import type { PaperPoint } from "../../src/core/geometry.ts";
import type { RoadExit } from "../../src/generalize/paper-features.ts";
import { cornersOf, solidBox } from "../../src/labels/oriented-box.ts";
import { FACE, label, labelNamed, street } from "./sketch-map.ts";

const exit = (at: PaperPoint, degrees: number, name = "Brest"): RoadExit => ({
  osm: "n9",
  name,
  language: "fr",
  distanceKm: 14,
  at,
  heading: (degrees * Math.PI) / 180,
  rule: "destination",
});

const signOf = (at: PaperPoint, degrees: number) =>
  labelNamed(label({ exits: [exit(at, degrees)] }), "Brest");

test.each([
  ["right", [200, 100], 0, "Brest 14 km ›", 0],
  ["left", [0, 100], 180, "‹ Brest 14 km", 0],
  ["top, read upwards", [100, 0], -90, "Brest 14 km ›", -90],
  ["bottom, read upwards", [100, 200], 90, "‹ Brest 14 km", -90],
] as const)("at the %s the sign's point is at the edge", (_, at, heading, text, angle) => {
  const sign = signOf(at, heading);
  expect(sign?.text).toBe(text);
  expect(((sign?.runs[0]?.angle ?? 9) * 180) / Math.PI).toBeCloseTo(angle, 6);
});

test("whichever way the road heads, the sign stands inside the neatline, near its road, and not upside down", () => {
  for (let degrees = -75; degrees <= 75; degrees += 5) {
    const sign = signOf([200, 100], degrees);
    const corners = (sign?.boxes ?? []).flatMap((box) => cornersOf(solidBox(box)));
    expect(corners).toHaveLength(4);
    expect(Math.max(...corners.map(([x]) => x))).toBeLessThan(FACE.maxX);
    expect(Math.min(...corners.map(([x, y]) => Math.hypot(x - 200, y - 100)))).toBeLessThan(8);
    expect(Math.cos(sign?.runs[0]?.angle ?? Math.PI)).toBeGreaterThan(0.15);
  }
});

test("the sign keeps off its road", () => {
  const main = street("Route de Brest", [
    [60, 100],
    [199, 100],
  ]);
  const sign = labelNamed(label({ streets: [main], exits: [exit([200, 100], 0)] }), "Brest");
  const ys = (sign?.boxes ?? []).flatMap((box) => cornersOf(solidBox(box)).map(([, y]) => Math.abs(y - 100)));
  expect(Math.min(...ys)).toBeGreaterThan(0.525);
});

test("two signs to one place are not near each other, and none is missed", () => {
  const { placed, missing } = label({ exits: [exit([200, 50], 0), exit([200, 120], 0)] });
  expect(placed.filter(({ name }) => name === "Brest")).toHaveLength(1);
  expect(missing).toEqual([]);
});
