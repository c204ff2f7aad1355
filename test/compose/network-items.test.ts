import { expect, test } from "vitest";
import { networkItems } from "../../src/compose/network-items.ts";
import type { LineItem } from "../../src/core/plate.ts";
import type { PaperLayer, PaperPath } from "../../src/generalize/paper-features.ts";
import type { Furniture } from "../../src/style/style.ts";

const furniture = {
  bridge: { edge: { swatch: "edge" }, extra: 0.06 },
  tunnel: { edge: { swatch: "dash" }, width: 0.1, dash: [0.8, 0.6], portal: 0.3, shortest: 3.5 },
} as unknown as Furniture;

const layer = (id: string, width: number, paths: Partial<PaperPath>[]): PaperLayer => ({
  id,
  from: "roads",
  layer: "roads",
  lines: {
    network: true,
    pen: {
      stroke: { paint: { swatch: id }, width, cap: "round", join: "round" },
      casing: { paint: { swatch: "casing" }, width: 0.1 },
    },
    features: paths.map((path) => ({
      osm: "w1",
      line: [
        [0, 0],
        [20, 0],
      ],
      level: 0,
      structure: "ground",
      ...path,
    })),
  },
});

const drawn = (...layers: PaperLayer[]) =>
  networkItems(layers, furniture).map((item) => (item as LineItem).stroke);
const swatches = (...layers: PaperLayer[]) => drawn(...layers).map(({ paint }) => paint.swatch);

test("on one storey all casings lie below all ribbons, so that crossings are open", () => {
  expect(swatches(layer("street", 1, [{}]), layer("main", 2, [{}]))).toEqual([
    "casing",
    "casing",
    "street",
    "main",
  ]);
});

test("a storey is finished before the next one begins", () => {
  const bridge: Partial<PaperPath> = { level: 1, structure: "bridge" };
  expect(swatches(layer("street", 1, [{}, bridge]))).toEqual(["casing", "street", "edge", "street"]);
});

test("a bridge ends square and has a heavier edge", () => {
  const [edge] = drawn(layer("street", 1, [{ level: 1, structure: "bridge" }]));
  expect(edge).toMatchObject({ cap: "butt", width: 1 + 2 * (0.1 + 0.06) });
});

test("a tunnel has two dashed edges and no ribbon", () => {
  const [item] = networkItems(
    [layer("street", 0.8, [{ level: -1, structure: "tunnel" }])],
    furniture,
  ) as LineItem[];
  expect(item?.lines).toEqual([
    [
      [0, 0.4],
      [20, 0.4],
    ],
    [
      [0, -0.4],
      [20, -0.4],
    ],
  ]);
});

test("a tunnel too short for its dashes is drawn as a street", () => {
  const short: Partial<PaperPath> = {
    line: [
      [0, 0],
      [3, 0],
    ],
    level: -1,
    structure: "tunnel",
  };
  expect(swatches(layer("street", 1, [short]))).toEqual(["casing", "street"]);
});

test("a wide road comes out of its tunnel with a bar at each end", () => {
  const items = networkItems(
    [layer("main", 2, [{ level: -1, structure: "tunnel" }])],
    furniture,
  ) as LineItem[];
  expect(items[1]?.lines).toHaveLength(2);
});
