import { expect, test } from "vitest";
import type { IndexEntry } from "../../src/gazetteer/street-index.ts";
import { indexSections } from "../../src/marginalia/index/index-section.ts";
import { planKeyList } from "../../src/marginalia/index/plan-key-list.ts";
import { fakePage, street, textsOf, wordsOf } from "./fake-page.ts";

const FACE = { minX: 10, minY: 10, maxX: 300, maxY: 280 };
const keys = (count: number): IndexEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    ...street(`Lavoir ${i}`, "impasse du", "B2"),
    number: String(i + 1),
  }));

const setIn = (count: number, corner: Partial<typeof FACE>) =>
  planKeyList(keys(count), { box: { ...FACE, ...corner }, face: FACE }, fakePage())?.();

test("the list has a heading, and for each street its number, name and square", () => {
  const words = wordsOf(setIn(3, { maxX: 60, maxY: 60 }) ?? []);
  expect(words[0]).toBe("Petites voies");
  expect(words.slice(1, 5)).toEqual(["1", "Lavoir 0", "(impasse du)", "B2"]);
  expect(words.filter((word) => word === "B2")).toHaveLength(3);
});

test("numbers stand in a column of their own, left of all names", () => {
  const texts = textsOf(setIn(12, { maxX: 60, maxY: 80 }) ?? []);
  const numbers = texts.filter(({ text }) => /^\d+$/.test(text));
  const names = texts.filter(({ text }) => text.startsWith("Lavoir"));
  expect(new Set(names.map(({ runs }) => runs[0]?.origin[0])).size).toBe(1);
  const left = names[0]?.runs[0]?.origin[0] ?? 0;
  for (const { runs } of numbers) expect((runs[0]?.origin[0] ?? left) < left).toBe(true);
});

test.each([
  ["below", { minX: 250, minY: 100 }, "maxY"],
  ["above", { maxX: 60, maxY: 200 }, "minY"],
] as const)("a box %s keeps to its corner, and is no higher than its list", (_, corner, kept) => {
  const ground = setIn(5, corner)?.find(({ kind }) => kind === "area");
  const ring = ground?.kind === "area" ? (ground.polygons[0]?.[0] ?? []) : [];
  const ys = ring.map(([, y]) => y);
  expect(kept === "maxY" ? Math.max(...ys) : Math.min(...ys)).toBe(FACE[kept]);
  expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(40);
});

test("a corner too small for the list is left, and the list follows the streets in the index", () => {
  expect(setIn(60, { maxX: 50, maxY: 60 })).toBeUndefined();
  const index = { streets: [street("Port")], keys: keys(60), places: [], pois: [] };
  expect(indexSections(index, fakePage()).map(({ heading }) => heading)).toEqual([
    "Index des rues",
    "Petites voies",
  ]);
});
