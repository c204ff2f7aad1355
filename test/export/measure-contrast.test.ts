import { describe, expect, test } from "vitest";
import type { AreaItem, Plate, PlateItem, TextItem } from "../../src/core/plate.ts";
import { contrastRatio } from "../../src/export/access/contrast-ratio.ts";
import { measureContrast } from "../../src/export/access/measure-contrast.ts";
import { box } from "./sample-plate.ts";

describe("the contrast of two colors", () => {
  test("is 21 of black and white, whichever comes first", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrastRatio("#ffffff", "#000000")).toBeCloseTo(21);
  });
  test("is 4.54 of the grey #767676 on white", () => {
    expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});

const COLORS: Readonly<Record<string, string>> = { grey: "#888888", black: "#000000", night: "#202020" };
const text = (more: Partial<TextItem> = {}): TextItem => ({
  kind: "text",
  layer: "names",
  role: "name",
  text: "Kerzu",
  font: "sans",
  sizePt: 8,
  fill: { swatch: "grey" },
  runs: [{ origin: [20, 20], angle: 0, glyphs: [] }],
  ...more,
});
const ground: AreaItem = {
  kind: "area",
  layer: "ground",
  role: "artifact",
  polygons: [[box(10, 10, 20)]],
  fill: { swatch: "night" },
};
const contrastOf = (...items: PlateItem[]) => {
  const plate: Plate = {
    side: "front",
    width: 100,
    height: 100,
    bleed: 0,
    title: "Kerzu",
    language: "fr",
    clips: {},
    symbols: {},
    items,
  };
  return measureContrast([plate], ({ swatch }) => COLORS[swatch] ?? "#ffffff");
};

describe("text on a sheet", () => {
  test("without anything below stands on the page", () => {
    expect(contrastOf(text(), text()).below).toEqual([
      { swatch: "grey", ground: "page", ratio: 3.54, texts: 2, example: "Kerzu" },
    ]);
  });
  test("stands on the area drawn below it", () => {
    expect(contrastOf(ground, text())).toEqual({ least: 4.59, below: [] });
  });
  test("stands on nothing that is drawn over it later, or beside it", () => {
    expect(contrastOf(text(), ground).below[0]?.ground).toBe("page");
    const beside = text({ runs: [{ origin: [50, 20], angle: 0, glyphs: [] }] });
    expect(contrastOf(ground, beside).below[0]?.ground).toBe("page");
  });
  test("with a halo stands on that", () => {
    const halo = { paint: { swatch: "black" }, width: 0.4 };
    expect(contrastOf(ground, text({ halo })).least).toBe(5.92);
  });
});
