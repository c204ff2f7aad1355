import { expect, test } from "vitest";
import { markGround } from "../../src/compose/mark-ground.ts";
import type { AreaPen, LinePen } from "../../src/core/pen.ts";
import type { FrameFeatures, PaperLayer } from "../../src/generalize/paper-features.ts";
import type { Labelling, PlacedLabel } from "../../src/labels/labelling.ts";

const ink = { swatch: "ink" };
const square = (from: number, to: number) => [
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ] as const,
];
const pattern = { mark: "dot", paint: ink, size: 0.2, lineWidth: 0.1, spacing: 1 } as const;

const areas = (from: PaperLayer["from"], pen: AreaPen, polygon: ReturnType<typeof square>): PaperLayer => ({
  id: from,
  from,
  layer: "ground",
  areas: { pen, features: [{ osm: "w1", polygons: [polygon] }] },
});

const pen: LinePen = {
  stroke: { paint: ink, width: 1, cap: "round", join: "round" },
  casing: { paint: ink, width: 0.1 },
};
const road: PaperLayer = {
  id: "road",
  from: "roads",
  layer: "roads",
  lines: {
    pen,
    network: true,
    features: [
      {
        osm: "w2",
        line: [
          [0, 50],
          [100, 50],
        ],
        level: 0,
        structure: "ground",
      },
    ],
  },
};
const house = areas("buildings", { fill: ink }, square(20, 24));
const wood = areas("landcover", { fill: ink, pattern }, square(0, 100));

const name = {
  boxes: [{ center: [70, 20], halfWidth: 5, halfHeight: 1, angle: 0 }],
} as unknown as PlacedLabel;
const icon = { osm: "n1", icon: "menhir", at: [80, 80], size: 2 } as const;

const frame = { layers: [wood, road, house], shore: [], boundary: [] } as unknown as FrameFeatures;
const isFree = markGround(frame, { placed: [name], icons: [icon], missing: [] } satisfies Labelling);

test("open ground is free", () => {
  expect(isFree([50, 20], 0.5)).toBe(true);
});

test("a mark stands clear of a road and its casing", () => {
  expect([50.9, 51.1, 51.4].map((y) => isFree([30, y], 0.5))).toEqual([false, false, true]);
});

test("a mark stands clear of a house, and not in its middle", () => {
  expect([isFree([22, 22], 0.1), isFree([24.2, 22], 0.1), isFree([24.4, 22], 0.1)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a mark stands clear of names and icons", () => {
  expect([isFree([70, 20], 0.1), isFree([80.9, 80], 0.1)]).toEqual([false, false]);
});

test("a mark stands clear of the edge of another area", () => {
  expect(isFree([99.9, 30], 0.1)).toBe(false);
});
