import { describe, expect, test } from "vitest";
import { csvField, exportCsv } from "../../src/export/csv/export-csv.ts";
import type { IndexEntry } from "../../src/gazetteer/street-index.ts";

const headings = {
  part: "Rubrique",
  name: "Nom",
  squares: "Carrés",
  category: "Catégorie",
  osm: "OSM",
  place: "Lieu",
  number: "Numéro",
  streets: "Rues",
  places: "Lieux-dits",
  pois: "Services",
  categories: { health: "Santé" },
};

const entry = (name: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  osm: "w1",
  name,
  key: name,
  type: "",
  letter: "A",
  squares: "B3",
  ...more,
});

const linesOf = (csv: string): string[] => csv.slice(1).split("\r\n");

describe("a table of the index", () => {
  const csv = exportCsv(
    {
      streets: [entry("Rue de l’Église", { squares: "B3–C4", place: "Kerzu", keys: ["7", "12"] })],
      places: [entry("Trézien", { osm: "n2" })],
      keys: [],
      pois: [entry("Pharmacie", { osm: "n3", category: "health" })],
    },
    headings,
  );

  test("begins with the mark that makes spreadsheets read UTF-8", () =>
    expect(csv.charCodeAt(0)).toBe(0xfeff));

  test("has a line an entry, under its headings", () => {
    expect(linesOf(csv)).toEqual([
      "Rubrique;Nom;Carrés;Catégorie;OSM;Lieu;Numéro",
      "Rues;Rue de l’Église;B3–C4;;w1;Kerzu;7, 12",
      "Lieux-dits;Trézien;B3;;n2;;",
      "Services;Pharmacie;B3;Santé;n3;;",
      "",
    ]);
  });
});

describe("a field", () => {
  test.each(["=1+1", "+33 2", "-1", "@SUM(A1)", "\tx"])(
    "that a spreadsheet would run is a text: %j",
    (value) => {
      expect(csvField(value)).toBe(`'${value}`);
    },
  );
  test("with a semicolon or a quote is quoted", () => expect(csvField('a;"b"')).toBe('"a;""b"""'));
  test("with a line break is quoted", () => expect(csvField("a\nb")).toBe('"a\nb"'));
  test("with neither stands as it is", () => expect(csvField("Rue d’Ys")).toBe("Rue d’Ys"));
});
