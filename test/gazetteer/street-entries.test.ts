import { expect, test } from "vitest";
import type { PaperLine, PaperPoint } from "../../src/core/geometry.ts";
import { indexStreets } from "../../src/gazetteer/index-streets.ts";
import { checkThemes } from "../../src/gazetteer/themes.ts";
import type { PaperNames } from "../../src/generalize/paper-features.ts";
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

const namesakes = [
  streetOf("Rue de l’Église", { osm: "w1", lines: [lineOf(across(20, 20))], locality: "Kerdrein" }),
  streetOf("Rue de l’Église", { osm: "w2", lines: [lineOf(across(120, 120))], locality: "Le Bourg" }),
];

test("two streets of one name are told apart by the settlement beside each", () => {
  const { streets } = indexOf({ streets: namesakes });
  expect(streets.map(({ key, place, squares }) => [key, place, squares])).toEqual([
    ["Église", "Kerdrein", "A1"],
    ["Église", "Le Bourg", "C3"],
  ]);
});

test("two streets of one name that no settlement tells apart are told apart by their squares", () => {
  const { streets } = indexOf({ streets: namesakes.map(({ locality, ...street }) => street) });
  expect(streets.map(({ place, squares }) => [place, squares])).toEqual([
    [undefined, "A1"],
    [undefined, "C3"],
  ]);
});

test("what lies beyond the boundary is not listed", () => {
  const lines = [lineOf(across(20, 20)), lineOf(across(120, 120), false)];
  expect(indexOf({ streets: [streetOf("Route de Brest", { lines })] }).streets[0]?.squares).toBe("A1");
});

const disc = (osm: string, text: string, center: PaperPoint): PlacedLabel =>
  ({ osm, name: "Rue de l’Église", text, language: "fr", disc: { center } }) as unknown as PlacedLabel;

test("a street bears the numbers that the map shows in its place, each namesake its own", () => {
  const placed = [disc("w2", "12", [121, 121]), disc("w1", "3", [22, 21])];
  const { streets, keys } = indexOf({ streets: namesakes }, { placed });
  expect(streets.map((entry) => entry.keys)).toEqual([["3"], ["12"]]);
  expect(keys.map(({ number, place }) => `${number} ${place}`)).toEqual(["3 Kerdrein", "12 Le Bourg"]);
});

test("namesakes share one line that leads to them from the second language", () => {
  const also = [{ name: "Straed an Iliz", language: "br" }];
  const { streets } = indexOf({ streets: namesakes.map((street) => ({ ...street, also })) });
  expect(streets.filter(({ see }) => see).map(({ squares }) => squares)).toEqual(["A1, C3"]);
});

test("a name in the second language leads to the entry of the first", () => {
  const also = [{ name: "Straed an Iliz", language: "br" }];
  const { streets } = indexOf({ streets: [streetOf("Rue de l’Église", { also })] });
  expect(streets.map(({ key, type, see }) => [key, type, see])).toEqual([
    ["Église", "rue de l’", undefined],
    ["Iliz", "straed an", "Église (rue de l’)"],
  ]);
});

test("a boundary street stands under the name of each side", () => {
  const sides = ["Rue du Port", "Avenue de la Gare"].map((name) => ({ name, language: "fr" }));
  const { streets } = indexOf({ streets: [streetOf("Rue du Port / Avenue de la Gare", { sides })] });
  expect(streets.map(({ key }) => key)).toEqual(["Gare", "Port"]);
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
