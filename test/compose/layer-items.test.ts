import { expect, test } from "vitest";
import { layerItems } from "../../src/compose/layer-items.ts";
import type { PaperLayer } from "../../src/generalize/paper-features.ts";

const line = (from: PaperLayer["from"], network = false): PaperLayer => ({
  id: "line",
  from,
  layer: "water",
  lines: {
    pen: { stroke: { paint: { swatch: "ink" }, width: 1, cap: "butt", join: "round" } },
    network,
    features: [
      {
        osm: "w1",
        line: [
          [0, 0],
          [1, 1],
        ],
        level: 0,
        structure: "ground",
      },
    ],
  },
});

test("a river is cut at the shore", () => {
  expect(layerItems(line("waterways"))[0]?.clip).toEqual(["land"]);
});

test("a hedge is cut by the neatline alone", () => {
  expect(layerItems(line("barriers"))[0]?.clip).toBeUndefined();
});

test("what belongs to the network is left to it", () => {
  expect(layerItems(line("roads", true))).toEqual([]);
});

test("an area knows its OSM object", () => {
  const square = [
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  ] as const;
  const layer: PaperLayer = {
    id: "wood",
    from: "landcover",
    layer: "ground",
    areas: { pen: { fill: { swatch: "wood" } }, features: [{ osm: "r7", polygons: square }] },
  };
  expect(layerItems(layer)).toMatchObject([{ kind: "area", osm: "r7", fill: { swatch: "wood" } }]);
});
