import { expect, test } from "vitest";
import {
  nameInLanguage,
  namesOfSides,
  otherNames,
  secondName,
  shortName,
} from "../../src/generalize/name-in-language.ts";

test("the project's first language goes before the local name", () => {
  const tags = { name: "Straed an Iliz", "name:fr": "Rue de l’Église" };
  expect(nameInLanguage(tags, ["fr", "br"])).toEqual({ name: "Rue de l’Église", language: "fr" });
});

test("a local name is told its language where another tag repeats it", () => {
  expect(nameInLanguage({ name: "Hent ar Mor", "name:br": "Hent ar Mor" }, ["fr", "br"])?.language).toBe(
    "br",
  );
});

test("what officials write stands where people on the spot write nothing", () => {
  expect(nameInLanguage({ official_name: "Place de la République" }, ["fr"])?.name).toBe(
    "Place de la République",
  );
});

test("a street without a name on the spot has none, whatever officials write", () => {
  expect(nameInLanguage({ noname: "yes", official_name: "Voie communale 12" }, ["fr"])).toBeUndefined();
});

test("a number or a name among neighbours is no name to print", () => {
  expect(nameInLanguage({ ref: "D 28", loc_name: "La Descente" }, ["fr"])).toBeUndefined();
});

const french = { name: "Rue de l’Église", language: "fr" };

test("a street is looked for under its other languages, then under what else it is called", () => {
  const tags = {
    name: "Rue de l’Église",
    "name:br": "Straed an Iliz",
    alt_name: "Rue du Bourg; Grand-Rue;Rue de l’Église",
  };
  expect(otherNames(tags, ["fr", "br"], french)).toEqual([
    { name: "Straed an Iliz", language: "br" },
    { name: "Rue du Bourg", language: "fr" },
    { name: "Grand-Rue", language: "fr" },
  ]);
});

test("a short name counts where it is shorter, and of the name that is printed", () => {
  const tags = { name: "Rue du Général de Gaulle", short_name: "Rue de Gaulle" };
  expect(shortName(tags, { name: "Rue du Général de Gaulle", language: "fr" })).toBe("Rue de Gaulle");
  expect(shortName({ ...tags, short_name: "Rue du Général Charles de Gaulle" }, french)).toBeUndefined();
  expect(shortName(tags, { name: "Straed ar Jeneral de Gaulle", language: "br" })).toBeUndefined();
});

test("a boundary street has a name on each side", () => {
  const tags = { "name:left": "Rue A", "name:right": "Rue B", "name:right:br": "Straed B" };
  expect(namesOfSides(tags, ["fr"]).map(({ name }) => name)).toEqual(["Rue A", "Rue B"]);
  expect(namesOfSides(tags, ["br"])[1]).toEqual({ name: "Straed B", language: "br" });
});

test("sides of one name are one name", () => {
  expect(namesOfSides({ "name:left": "Rue A", "name:right": "Rue A" }, ["fr"])).toHaveLength(1);
});

test("a name stands on the map in the second language where it is another", () => {
  const tags = { name: "Plouarzel", "name:br": "Plouarzhel" };
  const printed = { name: "Plouarzel", language: "fr" };
  expect(secondName(tags, printed, { second: "br" })).toEqual({
    second: { name: "Plouarzhel", language: "br" },
  });
  expect(secondName({ "name:br": "PLOUARZEL" }, printed, { second: "br" })).toEqual({});
  expect(secondName(tags, printed, {})).toEqual({});
});
