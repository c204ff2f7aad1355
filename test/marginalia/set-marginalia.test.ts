import { expect, test } from "vitest";
import type { Box } from "../../src/core/geometry.ts";
import { Warnings } from "../../src/core/warnings.ts";
import type { IndexEntry } from "../../src/gazetteer/street-index.ts";
import { type MarginaliaInput, setMarginalia } from "../../src/marginalia/set-marginalia.ts";
import type { LegendSample } from "../../src/symbols/symbols.ts";
import { fakeFurniture, fakeLettering, palette, street, textsOf, wordsOf } from "./fake-page.ts";

const A3 = { minX: 290, minY: 10, maxX: 410, maxY: 287 };
const LOW = { minX: 10, minY: 350, maxX: 287, maxY: 410 };
const BACK = { minX: 10, minY: 10, maxX: 410, maxY: 287 };
const streets = (count: number): IndexEntry[] =>
  Array.from({ length: count }, (_, i) =>
    street(`${String.fromCharCode(65 + (i % 20))}lbert ${i}`, "rue", "B2"),
  ).sort((a, b) => (a.key < b.key ? -1 : 1));

interface More {
  readonly edition?: string;
  readonly legend?: readonly LegendSample[];
  /** A panel in the pieces that folds leave of it. */
  readonly pieces?: readonly Box[];
}

const WOOD: LegendSample = { id: "wood", label: { fr: "Bois" }, items: [] };

function set(count: number, panel = A3, { edition, legend = [WOOD], pieces = [panel] }: More = {}) {
  const warnings = new Warnings();
  const grid = { squareMetres: 500, columns: [], rows: [] };
  const projection = { kind: "transverse-mercator" };
  const frame = { box: BACK, grid, scaleDenominator: 10_000, rotationDegrees: 0, projection };
  const input = {
    project: { language: ["fr"], imprint: {}, ...(edition && { edition }) },
    title: "Plouskouer",
    boundary: { name: "Plouskouer", tags: {}, streetNames: count },
    data: { timestamp: "2025-03-01T02:00:00Z" },
    sheet: {
      width: 420,
      height: 297,
      margin: 10,
      frames: [frame],
      sides: [
        { name: "front", panels: pieces.map((box) => ({ id: "marginalia", box })) },
        { name: "back", panels: [{ id: "overflow", box: BACK }] },
      ],
    },
    index: {
      streets: streets(count),
      keys: [],
      places: [],
      pois: [{ ...street("Mairie", ""), category: "services" }],
    },
    symbols: { drawings: {}, legend },
    style: { palette, furniture: fakeFurniture },
    lettering: fakeLettering,
    warnings,
  } as unknown as MarginaliaInput;
  return { ...setMarginalia(input), warnings };
}

const entriesOf = (items: Parameters<typeof textsOf>[0]) =>
  textsOf(items).filter(({ role, text }) => role === "index-entry" && text.startsWith("B2"));

test("a small commune has all on the front", () => {
  const { sides } = set(60);
  const words = wordsOf(sides[0]?.items ?? []);
  expect(sides.map(({ name }) => name)).toEqual(["front"]);
  expect(words).toEqual(
    expect.arrayContaining([
      "Plouskouer",
      "Plan de la commune",
      "Index des rues",
      "Adresses utiles",
      "Légende",
      "Bois",
    ]),
  );
});

test("the imprint credits OpenStreetMap and dates the data, without a clock", () => {
  const words = wordsOf(set(3).sides[0]?.items ?? []).join("\n");
  expect(words).toContain("© les contributeurs d’OpenStreetMap, ODbL · openstreetmap.org/copyright");
  expect(words).toContain("Données du 1er mars 2025 · Édition mars 2025");
  expect(wordsOf(set(3, A3, { edition: "été 2026" }).sides[0]?.items ?? []).join("\n")).toContain(
    "Édition été 2026",
  );
});

test.each([
  [A3, 200],
  [A3, 700],
  [LOW, 300],
  [LOW, 900],
])("every street is printed once, on one side or the other", (panel, count) => {
  const { sides, warnings } = set(count, panel);
  expect(sides.reduce((sum, { items }) => sum + entriesOf(items).length, 0)).toBe(count);
  expect(warnings.list()).toEqual([]);
});

test("an index that goes on overleaf says so on both sides", () => {
  const { sides } = set(700);
  expect(wordsOf(sides[0]?.items ?? [])).toContain("Index au verso");
  expect(wordsOf(sides[1]?.items ?? [])).toContain("Index");
});

test("an index that the back cannot hold goes on to further pages, and loses no entry", () => {
  const { sides, warnings } = set(4000);
  expect(sides.map(({ name }) => name).slice(0, 3)).toEqual(["front", "back", "more"]);
  expect(sides.reduce((sum, { items }) => sum + entriesOf(items).length, 0)).toBe(4000);
  expect(warnings.list()).toEqual([]);
});

test("the front holds a list whole or not at all", () => {
  for (const count of [150, 300, 450]) {
    const [front] = set(count, LOW).sides;
    expect([0, count]).toContain(entriesOf(front?.items ?? []).length);
  }
});

test("black text prints over what lies below, blue text does not", () => {
  const items = textsOf(set(20).sides[0]?.items ?? []);
  expect(items.filter(({ fill }) => fill.swatch === "text").every(({ overprint }) => overprint)).toBe(true);
  expect(items.some(({ fill, overprint }) => fill.swatch === "blue" && overprint)).toBe(false);
});

test.each([A3, LOW])("nothing leaves the panel", (panel) => {
  const items = textsOf(set(200, panel).sides[0]?.items ?? []).filter(({ role }) => role !== "artifact");
  for (const { runs } of items) {
    const [x, y] = runs[0]?.origin ?? [0, 0];
    const right = x + (runs[0]?.glyphs.at(-1)?.x ?? 0);
    expect(x).toBeGreaterThanOrEqual(panel.minX - 1e-6);
    expect(right).toBeLessThanOrEqual(panel.maxX);
    expect(y).toBeGreaterThan(panel.minY);
    expect(y).toBeLessThanOrEqual(panel.maxY + 1e-6);
  }
});

test("a legend in several pieces of a folded panel fills them alike, and says its heading's sequel", () => {
  const pieces = [10, 115, 220, 325].map((minX) => ({ minX, minY: 360, maxX: minX + 95, maxY: 410 }));
  const legend = Array.from({ length: 30 }, (_, i) => ({
    ...WOOD,
    id: `row-${i}`,
    label: { fr: `Rang ${i}` },
  }));
  const texts = textsOf(set(10, LOW, { legend, pieces }).sides[0]?.items ?? []);
  const rowsIn = ({ minX, maxX }: Box) =>
    texts.filter(({ role, runs }) => {
      const x = runs[0]?.origin[0] ?? 0;
      return role === "legend-entry" && x > minX && x < maxX;
    }).length;
  expect(pieces.map(rowsIn)).toEqual([0, 15, 15, 0]);
  expect(texts.map(({ text }) => text)).toContain("Légende (suite)");
});
