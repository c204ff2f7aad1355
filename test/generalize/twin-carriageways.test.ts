import { expect, test } from "vitest";
import type { LineFeature } from "../../src/features/features.ts";
import type { FrameCutter } from "../../src/generalize/frame-cutter.ts";
import { closeTwinGaps } from "../../src/generalize/twin-carriageways.ts";

/** The road's ribbon in mm; millimetres stand in for degrees. */
const WIDTH = 1;
const CUTTER = {
  line: ({ coordinates }: { coordinates: unknown }) => [coordinates],
} as unknown as FrameCutter;

type Points = readonly (readonly [number, number])[];

const carriageway = (points: Points, tags: Record<string, string> = {}): LineFeature => ({
  osm: "w1",
  tags: { highway: "secondary", oneway: "yes", name: "Boulevard", ...tags },
  geometry: { type: "LineString", coordinates: points.map(([x, y]) => [x, y]) },
});

const THERE: Points = [
  [0, 0],
  [20, 0],
];
const backAt = (gap: number): Points => [
  [20, WIDTH + gap],
  [0, WIDTH + gap],
];

const gapsOf = (...roads: LineFeature[]) => closeTwinGaps(roads, WIDTH, CUTTER);

test("carriageways 0.2 mm apart are closed by a line in their middle", () => {
  const [middle, ...others] = gapsOf(carriageway(THERE), carriageway(backAt(0.2)));
  expect(others).toEqual([]);
  for (const [, y] of middle?.line ?? []) expect(y).toBeCloseTo(0.6);
  expect(middle?.line.length).toBeGreaterThan(30);
});

test("carriageways 0.3 mm apart stay two ribbons", () => {
  expect(gapsOf(carriageway(THERE), carriageway(backAt(0.3)))).toEqual([]);
});

test("neighbouring streets are not one", () => {
  expect(gapsOf(carriageway(THERE), carriageway(backAt(0.2), { name: "Avenue" }))).toEqual([]);
});

test("streets that are driven both ways have no carriageways", () => {
  expect(gapsOf(carriageway(THERE, { oneway: "no" }), carriageway(backAt(0.2)))).toEqual([]);
});

test("a motorway without a name is known by its number", () => {
  const tags = { highway: "motorway", name: "", ref: "A 84" };
  const { name: _, ...unnamed } = tags;
  const road = (points: Points): LineFeature => ({ ...carriageway(points), tags: unnamed });
  expect(gapsOf(road(THERE), road(backAt(0.1)))).toHaveLength(1);
});

test("a side street of the same name is no carriageway", () => {
  const side: Points = [
    [10, 0.5],
    [10, 9],
  ];
  expect(gapsOf(carriageway(THERE), carriageway(side))).toEqual([]);
});

test("where carriageways part round an island, the gap is closed before and behind it", () => {
  const round: Points = [
    [20, 1.2],
    [13, 1.2],
    [12, 3],
    [8, 3],
    [7, 1.2],
    [0, 1.2],
  ];
  const runs = gapsOf(carriageway(THERE), carriageway(round));
  expect(runs).toHaveLength(2);
  for (const [x] of runs.flatMap(({ line }) => line)) expect(Math.abs(x - 10)).toBeGreaterThan(2.5);
});

test("a street that turns round at its end is closed as well", () => {
  const hairpin: Points = [
    [0, 0],
    [20, 0],
    [20, 1.2],
    [0, 1.2],
  ];
  expect(gapsOf(carriageway(hairpin)).length).toBeGreaterThan(0);
});
