import { expect, test } from "vitest";
import { boxHolds, boxOf, type PaperLine } from "../../src/core/geometry.ts";
import { Warnings } from "../../src/core/warnings.ts";
import type { FrameFeatures, NamedStreet } from "../../src/generalize/paper-features.ts";
import { placeLabels } from "../../src/labels/place-labels.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import { FACE, frameOf, lettering, STYLE, street } from "./sketch-map.ts";

const ROWS = [50, 100, 150, 200].map((to, i) => ({ label: String(i + 1), from: to - 50, to }));
const FOOTPRINT = { minX: FACE.maxX - 80, minY: FACE.minY, maxX: FACE.maxX, maxY: FACE.minY + 80 };
const TAG = { minX: FACE.minX + 10, minY: FACE.maxY - 20, maxX: FACE.minX + 22, maxY: FACE.maxY - 16 };
const BOX = { minX: FOOTPRINT.minX + 5, minY: 12, maxX: FOOTPRINT.maxX - 5, maxY: 75 };

const SHEET = {
  frames: [
    { id: "main", box: FACE, scaleDenominator: 10_000, grid: { rows: ROWS, columns: [] } },
    {
      id: "inset-1",
      box: BOX,
      scaleDenominator: 5000,
      grid: { rows: ROWS, columns: [] },
      inset: { title: "Bourg", footprint: FOOTPRINT, onMain: { ring: [], tag: TAG } },
    },
  ],
} as unknown as Sheet;

function labelBoth(main: readonly NamedStreet[], inset: readonly NamedStreet[]) {
  const second: FrameFeatures = { ...frameOf({ streets: inset }), frame: "inset-1" };
  return placeLabels({
    paper: { frames: [frameOf({ streets: main }), second] },
    sheet: SHEET,
    style: STYLE,
    lettering,
    search: "default",
    warnings: new Warnings(),
  });
}

/** One street of both maps: what it is known by is the main map's. */
const sameStreet = (one: NamedStreet, line: PaperLine): NamedStreet => ({
  ...one,
  lines: one.lines.map((drawn) => ({ ...drawn, line })),
});

const level = (x: number, y: number, length: number): PaperLine => [
  [x, y],
  [x + length, y],
];

test("a short street that the inset names gets no number on the main map", () => {
  const short = street("Rue de la Petite Fontaine", level(20, 40, 5));
  const { placed, missing } = labelBoth([short], [sameStreet(short, level(BOX.minX + 5, 40, 50))]);
  expect(placed.map(({ as, inset }) => [as, inset])).toEqual([["full", "inset-1"]]);
  expect(missing).toEqual([]);
});

test("a street of which the inset shows an end gets its name on the main map, and no number in the inset", () => {
  const long = street("Route de Brest", level(20, 120, 80));
  const { placed } = labelBoth([long], [sameStreet(long, level(BOX.maxX - 6, 40, 30))]);
  expect(placed.map(({ as, inset }) => [as, inset])).toEqual([["full", undefined]]);
});

test("nothing of the main map stands under an inset or its tag", () => {
  const under = street("Rue du Port", level(FOOTPRINT.minX - 20, 30, 60));
  const tagged = street("Rue du Lavoir", level(TAG.minX - 8, TAG.minY + 2, 60));
  const { placed } = labelBoth([under, tagged], []);
  const points = placed.flatMap(({ boxes }) => boxes.map(({ center }) => center));
  expect(placed.map(({ name }) => name).sort()).toEqual(["Rue du Lavoir", "Rue du Port"]);
  expect(points.filter((at) => boxHolds(FOOTPRINT, at) || boxHolds(TAG, at))).toEqual([]);
});

test("names of an inset stand within its neatline", () => {
  const { placed } = labelBoth([], [street("Rue Haute", level(BOX.minX - 20, 40, 60))]);
  const { minX, maxX } = boxOf(placed.flatMap(({ boxes }) => boxes.map(({ center }) => center)));
  expect(placed).toHaveLength(1);
  expect([minX >= BOX.minX, maxX <= BOX.maxX]).toEqual([true, true]);
});

test("key numbers are given once on the sheet, the inset's first", () => {
  const shorts = [1, 2].map((i) =>
    street(`Impasse du Vieux Moulin ${i}`, level(30 * i, 60, 6), { rule: "lane" }),
  );
  const inside = street("Passage de la Poste aux Chevaux", level(BOX.minX + 20, 40, 6), {
    rule: "lane",
  });
  const { placed } = labelBoth(shorts, [inside]);
  const keys = placed.filter(({ as }) => as === "keyed").map(({ text, inset }) => [text, inset]);
  expect(keys.sort()).toEqual([
    ["1", "inset-1"],
    ["2", undefined],
    ["3", undefined],
  ]);
});
