import { expect, test } from "vitest";
import { mapItems } from "../../src/compose/map-items.ts";
import type { PlateItem } from "../../src/core/plate.ts";
import type { FrameFeatures, PaperLayer } from "../../src/generalize/paper-features.ts";
import type { Furniture } from "../../src/style/style.ts";
import { NO_NAMES } from "../generalize/no-names.ts";

const paint = (swatch: string) => ({ swatch });
const furniture = {
  land: { fill: paint("land") },
  builtUp: { fill: paint("town") },
  sea: {
    fill: paint("sea"),
    vignette: [{ reach: 1, paint: paint("band") }],
    shore: { width: 0.1, paint: paint("shore") },
  },
  boundary: { width: 0.3, paint: paint("boundary"), dash: [], band: { width: 1, paint: paint("border") } },
  veil: { paint: paint("veil"), opacity: 0.5 },
  bridge: { edge: paint("edge"), extra: 0 },
  tunnel: { edge: paint("tunnel"), width: 0.1, dash: [], portal: 0.3, shortest: 3 },
} as unknown as Furniture;

const box = { minX: 0, minY: 0, maxX: 100, maxY: 100 };
const square = [
  [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ],
  ],
] as const;
const layer = (swatch: string, rest: Pick<PaperLayer, "from" | "layer">): PaperLayer => ({
  id: swatch,
  ...rest,
  areas: { pen: { fill: paint(swatch) }, features: [{ osm: "w1", polygons: square }] },
});

const features = (rest: Partial<FrameFeatures>): FrameFeatures => ({
  frame: "main",
  layers: [],
  builtUp: [],
  sea: [],
  shore: [],
  commune: [],
  boundary: [],
  names: NO_NAMES,
  ...rest,
});

const swatchOf = (item: PlateItem): string =>
  item.kind === "area" ? item.fill.swatch : item.kind === "line" ? item.stroke.paint.swatch : item.kind;
const drawn = (rest: Partial<FrameFeatures>) => mapItems(features(rest), { box, furniture });

test("the sea covers the fields, the shore lies on the beach and under the lake", () => {
  const layers = [
    layer("field", { from: "landcover", layer: "ground" }),
    layer("beach", { from: "landcover", layer: "water" }),
    layer("lake", { from: "water", layer: "water" }),
  ];
  const order = drawn({
    layers,
    sea: square,
    shore: [
      [
        [0, 0],
        [9, 9],
      ],
    ],
  }).map(swatchOf);
  expect(order).toEqual(["land", "field", "sea", "band", "beach", "shore", "lake"]);
});

test("the sea is drawn though no layer is printed with the water", () => {
  const layers = [layer("field", { from: "landcover", layer: "ground" })];
  expect(drawn({ layers, sea: square }).map(swatchOf)).toContain("sea");
});

test("the veil lies over the neighbours' land alone", () => {
  const veil = drawn({ commune: square }).find((item) => swatchOf(item) === "veil");
  expect(veil?.clip).toEqual(["neatline", "land", "neighbours"]);
});

test("a map of a rectangle has no boundary and no veil", () => {
  expect(drawn({}).map(swatchOf)).toEqual(["land"]);
});

test("everything is cut to the neatline", () => {
  const items = drawn({ sea: square, commune: square, builtUp: square });
  expect(items.every(({ clip }) => clip?.[0] === "neatline")).toBe(true);
});
