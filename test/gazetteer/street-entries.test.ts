import { expect, test } from "vitest";
import type { PaperLine, PaperPoint } from "../../src/core/geometry.ts";
import { indexStreets } from "../../src/gazetteer/index-streets.ts";
import { checkThemes } from "../../src/gazetteer/themes.ts";
import type { NamedStreet, PaperNames } from "../../src/generalize/paper-features.ts";
import type { PlacedLabel } from "../../src/labels/labelling.ts";
import { lineOf, paperOf, placeOf, poiOf, SHEET, streetOf } from "./paper-of.ts";

const indexOf = (
  names: Partial<PaperNames>,
  more: { placed?: readonly PlacedLabel[]; themes?: string[] } = {},
) =>
  indexStreets({
    paper: paperOf(names),
    labelling: { placed: more.placed ?? [] },
    sheet: SHEET,
    language: "fr",
    options: more.themes ? { themes: more.themes } : {},
  });

const across = (x: number, y: number): PaperLine => [
  [x, y],
  [x + 5, y],
];

/** At 1:10 000, 400 m are 40 mm. */
const twice: Partial<NamedStreet> = { lines: [lineOf(across(20, 20)), lineOf(across(120, 120))] };
const villages = [placeOf("Kerdrein", [20, 25]), placeOf("Le Bourg", [120, 125], { osm: "n2" })];

test("two streets of one name are told apart by the settlement beside each", () => {
  const { streets } = indexOf({ streets: [streetOf("Rue de l’Église", twice)], places: villages });
  expect(streets.map(({ key, place, squares }) => [key, place, squares])).toEqual([
    ["Église", "Kerdrein", "A1"],
    ["Église", "Le Bourg", "C3"],
  ]);
});

test("namesakes that no settlement tells apart are one line with both squares", () => {
  const { streets } = indexOf({ streets: [streetOf("Rue de l’Église", twice)] });
  expect(streets.map(({ place, squares }) => [place, squares])).toEqual([[undefined, "A1, C3"]]);
});

test("a street that leaves the commune and comes back is one street", () => {
  const beyond = lineOf(
    [
      [25, 20],
      [120, 120],
    ],
    false,
  );
  const lines = [lineOf(across(20, 20)), beyond, lineOf(across(120, 120))];
  expect(
    indexOf({ streets: [streetOf("Route de Brest", { lines })], places: villages }).streets,
  ).toHaveLength(1);
});

test.each([
  ["namesakes of two communes are told apart by commune, even side by side", 30, ["Kerzu", "Brest"]],
  ["a street that runs from one commune into the other is one", 25, [undefined]],
])("%s", (_, x, places) => {
  const lines = [
    { ...lineOf(across(20, 20)), commune: "Kerzu" },
    { ...lineOf(across(x, 20)), commune: "Brest" },
  ];
  const { streets } = indexOf({ streets: [streetOf("Rue de l’Église", { lines })], places: villages });
  expect(new Set(streets.map(({ place }) => place))).toEqual(new Set(places));
});

test("namesakes within one of several communes are told apart by settlement", () => {
  const lines = [...(twice.lines ?? []).map((line) => ({ ...line, commune: "Kerzu" }))];
  const { streets } = indexOf({ streets: [streetOf("Rue de l’Église", { lines })], places: villages });
  expect(streets.map(({ place }) => place)).toEqual(["Kerdrein", "Le Bourg"]);
});

const disc = (text: string, center: PaperPoint): PlacedLabel =>
  ({ osm: "w1", name: "Rue de l’Église", text, language: "fr", disc: { center } }) as unknown as PlacedLabel;

test("a street bears the numbers that the map shows in its place, each namesake its own", () => {
  const placed = [disc("12", [121, 121]), disc("3", [22, 21])];
  const { streets } = indexOf(
    { streets: [streetOf("Rue de l’Église", twice)], places: villages },
    { placed },
  );
  expect(streets.map(({ keys }) => keys)).toEqual([["3"], ["12"]]);
});

test("a name in the second language leads to the entry of the first", () => {
  const also = [{ name: "Straed an Iliz", language: "br" }];
  const { streets } = indexOf({ streets: [streetOf("Rue de l’Église", { also })] });
  expect(streets.map(({ key, type, see }) => [key, type, see])).toEqual([
    ["Église", "rue de l’", undefined],
    ["Iliz", "straed an", "Église (rue de l’)"],
  ]);
});

test("a second name under the same word leads nowhere", () => {
  const also = [{ name: "Straed Voltaire", language: "br" }];
  expect(indexOf({ streets: [streetOf("Rue Voltaire", { also })] }).streets).toHaveLength(1);
});

test("a settlement is found under its second name, too", () => {
  const also = [{ name: "Kergozh", language: "br" }];
  const { places } = indexOf({ places: [placeOf("Kergoz", [20, 20], { also })] });
  expect(places.map(({ key, see }) => [key, see])).toEqual([
    ["Kergoz", undefined],
    ["Kergozh", "Kergoz"],
  ]);
});

test("short and long saints stand together", () => {
  const names = ["Rue Saint-Yves", "Rue St-Michel", "Rue Sainte-Anne", "Rue Stang"];
  const { streets } = indexOf({ streets: names.map((name, id) => streetOf(name, { osm: `w${id}` })) });
  expect(streets.map(({ key }) => key)).toEqual(["St-Michel", "Saint-Yves", "Sainte-Anne", "Stang"]);
});

const pois = [
  poiOf("Mairie", [20, 20], { osm: "n1", category: "services" }),
  poiOf("Boulangerie", [20, 20], { osm: "n2", category: "shops" }),
];

test("businesses are left out of the index unless they are asked for", () => {
  expect(indexOf({ pois }).pois.map(({ name }) => name)).toEqual(["Mairie"]);
  expect(indexOf({ pois }, { themes: ["shops"] }).pois.map(({ name }) => name)).toEqual(["Boulangerie"]);
});

test("a theme that the style does not know is the user's error", () => {
  const icons = [{ category: "shops" }] as unknown as Parameters<typeof checkThemes>[1]["icons"];
  expect(() => checkThemes({ themes: ["shop"] }, { icons })).toThrow(
    /index-unknown-theme.*"nearest":"shops"/,
  );
  expect(() => checkThemes({ themes: ["shops"] }, { icons })).not.toThrow();
});
