import fc from "fast-check";
import { expect, test } from "vitest";
import { indexStreets } from "../../src/gazetteer/index-streets.ts";
import type { PaperNames } from "../../src/generalize/paper-features.ts";
import type { PlacedLabel } from "../../src/labels/labelling.ts";
import { lineOf, paperOf, placeOf, poiOf, SHEET, streetOf } from "./paper-of.ts";

const request = {
  labelling: { placed: [] as readonly PlacedLabel[] },
  sheet: SHEET,
  language: "fr",
  options: {},
};

const indexOf = (names: Partial<PaperNames>, language = "fr") =>
  indexStreets({ ...request, paper: paperOf(names), language });

const keysOf = (names: readonly string[], language = "fr") =>
  indexOf(
    { streets: names.map((name, id) => streetOf(name, { osm: `w${id}`, language })) },
    language,
  ).streets.map(({ key, type }) => (type ? `${key} (${type})` : key));

test("a street is listed under its own word with its square", () => {
  expect(indexOf({ streets: [streetOf("Rue de la Mairie")] }).streets).toEqual([
    { osm: "w1", name: "Rue de la Mairie", key: "Mairie", type: "rue de la", letter: "M", squares: "A1" },
  ]);
});

test("streets are sorted by the word that people look for, accents aside, numbers first and by value", () => {
  expect(
    keysOf([
      "Rue des Écoles",
      "Rue du 11 Novembre",
      "Rue Émile Zola",
      "Rue du 8 Mai 1945",
      "Rue Édith Piaf",
      "Quai E",
    ]),
  ).toEqual([
    "8 Mai 1945 (rue du)",
    "11 Novembre (rue du)",
    "E (quai)",
    "Écoles (rue des)",
    "Édith Piaf (rue)",
    "Émile Zola (rue)",
  ]);
});

test("streets of one word are sorted by their type", () => {
  expect(keysOf(["Place des Moulins", "Boulevard des Moulins"])).toEqual([
    "Moulins (boulevard des)",
    "Moulins (place des)",
  ]);
});

test("English and German names are printed as they stand", () => {
  expect(keysOf(["Church Street", "Avenue Road"], "en")).toEqual(["Avenue Road", "Church Street"]);
  expect(keysOf(["Im Städtle", "Herrengasse"], "de")).toEqual(["Herrengasse", "Im Städtle"]);
});

test("a name of unknown language is split by the grammar of the index", () => {
  expect(indexOf({ streets: [streetOf("Rue du Port", { language: "und" })] }).streets[0]?.key).toBe("Port");
});

test("a Breton name on a French sheet is split by its own grammar", () => {
  expect(indexOf({ streets: [streetOf("Straed an Iliz", { language: "br" })] }).streets[0]?.type).toBe(
    "straed an",
  );
});

test("only the lines inside the commune count", () => {
  const outside = lineOf(
    [
      [120, 120],
      [130, 120],
    ],
    false,
  );
  const inside = lineOf([
    [20, 20],
    [70, 20],
  ]);
  expect(
    indexOf({ streets: [streetOf("Rue du Port", { lines: [outside, inside] })] }).streets[0]?.squares,
  ).toBe("A1–B1");
});

test("streets of the neighbours and streets beyond the neatline are left out", () => {
  const beyond = [
    lineOf([
      [200, 20],
      [205, 20],
    ]),
  ];
  const streets = [streetOf("Rue A", { inside: false }), streetOf("Rue B", { lines: beyond })];
  expect(indexOf({ streets }).streets).toEqual([]);
});

test("a place is listed in its square, its article behind it", () => {
  expect(indexOf({ places: [placeOf("Le Bourg", [100, 100])] }).places[0]).toMatchObject({
    key: "Bourg",
    type: "le",
    letter: "B",
    squares: "B2",
  });
});

test("two places of one name stay apart, in the order of their OSM ids", () => {
  const places = [
    placeOf("Kergoff", [100, 100], { osm: "n10" }),
    placeOf("Kergoff", [20, 20], { osm: "n9" }),
  ];
  expect(indexOf({ places }).places.map(({ osm }) => osm)).toEqual(["n9", "n10"]);
});

test("the same name twice in one square is one line", () => {
  const places = [placeOf("Kergoff", [21, 20], { osm: "n10" }), placeOf("Kergoff", [20, 20], { osm: "n9" })];
  expect(indexOf({ places }).places.map(({ osm }) => osm)).toEqual(["n9"]);
});

test("points of interest keep their names whole and stand by category, drawn or not", () => {
  const pois = [
    poiOf("La Poste", [20, 20], { osm: "n1", category: "services" }),
    poiOf("École du Port", [20, 20], { osm: "n2", category: "education", drawn: false }),
  ];
  expect(indexOf({ pois }).pois.map(({ category, key, type }) => [category, key, type])).toEqual([
    ["education", "École du Port", ""],
    ["services", "La Poste", ""],
  ]);
});

test("a point of interest without a name is left out", () => {
  expect(indexOf({ pois: [poiOf("", [20, 20])] }).pois).toEqual([]);
});

test("every key number of the map is listed once, by its number, with the square that it stands in", () => {
  const key = (name: string, text: string, center: readonly [number, number]) =>
    ({ osm: `w${text}`, name, text, language: "fr", disc: { center } }) as unknown as PlacedLabel;
  const named = {
    osm: "w9",
    name: "Rue du Port",
    text: "Rue du Port",
    language: "fr",
  } as unknown as PlacedLabel;
  const placed = [key("Rue du Four", "10", [70, 20]), named, key("Impasse du Lavoir", "2", [20, 70])];
  const { keys } = indexStreets({ ...request, paper: paperOf({}), labelling: { placed } });
  expect(keys.map(({ number, key: word, type, squares }) => [number, word, type, squares])).toEqual([
    ["2", "Lavoir", "impasse du", "A2"],
    ["10", "Four", "rue du", "B1"],
  ]);
});

test("a sheet whose main map has no data has an empty index", () => {
  const empty = { streets: [], places: [], pois: [], keys: [] };
  expect(indexStreets({ ...request, paper: { frames: [] } })).toEqual(empty);
});

test("every heading letter stands once, whatever the names and their order", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.oneof(name, fc.constantFrom("Rue Œdipe", "Quai Émile", "« Là »"))), (names) => {
      const streets = names.map((text, id) => streetOf(text, { osm: `w${id}` }));
      const { streets: entries } = indexOf({ streets });
      const latin = entries.map(({ letter }) => letter).filter((letter) => /^[A-Z0]/.test(letter));
      const headings = latin.filter((letter, index) => letter !== latin[index - 1]);
      expect(new Set(headings).size).toBe(headings.length);
      expect(indexOf({ streets: streets.toReversed() }).streets).toEqual(entries);
    }),
    { examples: [[["𞅀 ", "㊀", "Rue Œdipe"]], [["𐒠 ", "Ⅴ ", "Rue Œdipe"]], [["① ", "〸 ", "Rue Œdipe"]]] },
  );
});
