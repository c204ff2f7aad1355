import { expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import { indexStreets } from "../../src/gazetteer/index-streets.ts";
import type { PaperNames } from "../../src/generalize/paper-features.ts";
import type { PlacedLabel } from "../../src/labels/labelling.ts";
import type { MapFrame, Sheet } from "../../src/sheet/sheet.ts";
import { lineOf, paperOf, placeOf, poiOf, SHEET, streetOf } from "./paper-of.ts";

/** In the lower right corner of the main map, twice its scale: E–F, 4–5 of 30 mm. */
const INSET: MapFrame = {
  ...SHEET.frames[0],
  id: "inset-1",
  box: { minX: 110, minY: 90, maxX: 170, maxY: 150 },
  scaleDenominator: 5000,
  grid: {
    squareMetres: 150,
    columns: [
      { label: "E", from: 110, to: 140 },
      { label: "F", from: 140, to: 170 },
    ],
    rows: [
      { label: "4", from: 90, to: 120 },
      { label: "5", from: 120, to: 150 },
    ],
  },
  inset: { title: "Bourg", footprint: { minX: 105, minY: 80, maxX: 180, maxY: 160 } },
};
const WITH_INSET: Sheet = { ...SHEET, frames: [SHEET.frames[0], INSET] };

function indexOf(main: Partial<PaperNames>, inset: Partial<PaperNames>, placed: readonly PlacedLabel[] = []) {
  const [first] = paperOf(main).frames;
  const [second] = paperOf(inset).frames;
  if (!first || !second) throw new Error("no frames");
  return indexStreets({
    paper: { frames: [first, { ...second, frame: "inset-1" }] },
    labelling: { placed },
    sheet: WITH_INSET,
    language: "fr",
    options: {},
  });
}

const along = (...line: PaperLine) => ({ lines: [lineOf(line)] });

test("a street that the inset shows whole is looked for there", () => {
  const name = "Rue de la Mairie";
  const { streets } = indexOf(
    { streets: [streetOf(name, along([20, 20], [30, 20]))] },
    { streets: [streetOf(name, along([115, 95], [135, 95]))] },
  );
  expect(streets.map(({ squares }) => squares)).toEqual(["E4 · Bourg"]);
});

test("a street of which the inset shows only an end is looked for on the main map", () => {
  const name = "Route de Brest";
  const { streets } = indexOf(
    { streets: [streetOf(name, along([20, 20], [100, 20]))] },
    { streets: [streetOf(name, along([160, 95], [200, 95]))] },
  );
  expect(streets.map(({ squares }) => squares)).toEqual(["A1–B1"]);
});

test("a street of a far part, which the main map does not show, is looked for in its inset", () => {
  const { streets } = indexOf({}, { streets: [streetOf("Rue Haute", along([115, 125], [160, 125]))] });
  expect(streets.map(({ squares }) => squares)).toEqual(["E5–F5 · Bourg"]);
});

test("places and useful addresses of both maps are listed once", () => {
  const { places, pois } = indexOf(
    { places: [placeOf("Kerzu", [20, 20])], pois: [poiOf("École", [30, 30])] },
    { places: [placeOf("Kerzu", [150, 100])], pois: [poiOf("École", [150, 140])] },
  );
  expect(places.map(({ squares }) => squares)).toEqual(["F4 · Bourg"]);
  expect(pois.map(({ squares }) => squares)).toEqual(["F5 · Bourg"]);
});
