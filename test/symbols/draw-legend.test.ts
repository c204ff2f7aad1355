import { expect, test } from "vitest";
import type { FrameFeatures, PaperLayer } from "../../src/generalize/paper-features.ts";
import type { IconRule, Style } from "../../src/style/style.ts";
import { drawLegend } from "../../src/symbols/draw-legend.ts";

const paint = { swatch: "ink" };
const path = { osm: "w1", line: [], level: 0, structure: "ground" } as const;

function road(id: string, width: number, label: string, features: readonly object[] = [path]): PaperLayer {
  const pen = { stroke: { paint, width, cap: "round", join: "round" } } as const;
  return {
    id,
    from: "roads",
    layer: "roads",
    legend: { fr: label },
    lines: { pen, network: true, features: features as never },
  };
}

const wood: PaperLayer = {
  id: "wood",
  from: "landcover",
  layer: "ground",
  legend: { fr: "Bois" },
  areas: { pen: { fill: paint }, features: [{ osm: "w2", polygons: [] }] },
};

const frame = (layers: PaperLayer[], more: Partial<FrameFeatures> = {}) =>
  ({ layers, builtUp: [], sea: [], shore: [], boundary: [], ...more }) as unknown as FrameFeatures;

const furniture = {
  boundary: { width: 0.28, paint, dash: [3, 1], band: { width: 1.1, paint }, legend: { fr: "Limite" } },
  builtUp: { fill: paint },
  sea: { fill: paint, shore: { width: 0.15, paint }, legend: { fr: "Mer" } },
};
const style = { furniture } as unknown as Style;
const labelsOf = (frames: FrameFeatures[], icons: IconRule[] = []) =>
  drawLegend({ frames }, style, icons).map(({ label }) => label.fr);

test("roads stand first, the widest above", () => {
  expect(labelsOf([frame([wood, road("street", 1, "Rue"), road("primary", 2, "Route")])])).toEqual([
    "Route",
    "Rue",
    "Bois",
  ]);
});

test("two layers of one label share a row", () => {
  expect(labelsOf([frame([road("a", 1, "Rue"), road("b", 1.2, "Rue")])])).toEqual(["Rue"]);
});

test("a layer without words has no row", () => {
  const { legend: _, ...silent } = wood;
  expect(labelsOf([frame([silent])])).toEqual([]);
});

test("a class of road that lies in tunnels alone has no row", () => {
  expect(labelsOf([frame([road("a", 1, "Rue", [{ ...path, structure: "tunnel" }])])])).toEqual([]);
});

test("sea and boundary have rows where the sheet shows them", () => {
  const shown = frame([wood], {
    sea: [[]],
    boundary: [
      [
        [0, 0],
        [1, 0],
      ],
    ],
  });
  expect(labelsOf([shown])).toEqual(["Limite", "Bois", "Mer"]);
});

test("icons come last, in the order of the style", () => {
  const icon = (id: string) => ({ id, icon: `own:${id}`, legend: { fr: id } }) as unknown as IconRule;
  expect(labelsOf([frame([wood])], [icon("mairie"), icon("gare")])).toEqual(["Bois", "mairie", "gare"]);
});

test("a road wider than a row is shown narrower", () => {
  const [sample] = drawLegend({ frames: [frame([road("a", 8, "Rue")])] }, style, []);
  expect(sample?.items[0]).toMatchObject({ stroke: { width: 2.6, cap: "butt" } });
});
