import { expect, test } from "vitest";
import { entryPlaces } from "../../src/export/entry-places.ts";
import type { IndexEntry } from "../../src/gazetteer/street-index.ts";

const band = (label: string, from: number, to: number) => ({ label, from, to });
const grid = {
  squareMetres: 500,
  columns: [band("A", 10, 60), band("B", 60, 110)],
  rows: [band("1", 20, 70), band("2", 70, 120)],
};
const entry = (osm: string, squares: string): IndexEntry => ({
  osm,
  squares,
  name: "Rue",
  key: "Rue",
  type: "",
  letter: "R",
});
const placesOf = (...streets: IndexEntry[]) => entryPlaces({ streets, places: [], pois: [], keys: [] }, grid);

test("an entry leads to its square", () => {
  expect(placesOf(entry("w1", "B1")).get("w1")).toEqual({ minX: 60, minY: 20, maxX: 110, maxY: 70 });
});

test("an entry of several squares leads to all of them", () => {
  expect(placesOf(entry("w1", "A1–B2")).get("w1")).toEqual({ minX: 10, minY: 20, maxX: 110, maxY: 120 });
});

test("an entry without squares leads nowhere", () => {
  expect(placesOf(entry("w1", "")).size).toBe(0);
});
