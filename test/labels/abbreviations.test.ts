import { describe, expect, test } from "vitest";
import { abbreviationsOf } from "../../src/labels/abbreviations.ts";

describe("abbreviations", () => {
  test.each([
    ["Avenue du Général Leclerc", "fr", ["Av. du Général Leclerc", "Av. du Gal Leclerc"]],
    ["Rue de la Mairie", "fr", ["R. de la Mairie"]],
    ["Boulevard Albert 1er", "fr", ["Bd Albert 1er"]],
    ["Place Sainte-Dévote", "fr", ["Pl. Sainte-Dévote", "Pl. Ste-Dévote"]],
    ["Rue Jean-Charles Rey", "fr", ["R. Jean-Charles Rey", "R. J.-Ch. Rey"]],
    ["Rue Anne de Bretagne", "fr", ["R. Anne de Bretagne"]],
    ["Rue Blanche Fontaine", "fr", ["R. Blanche Fontaine"]],
    ["Straed ar Mor", "br", ["Str. ar Mor"]],
    ["Church Street", "en", ["Church St"]],
    ["Franz-Josef-Strasse", "de", ["Franz-Josef-Str."]],
    ["Bergstraße", "de", ["Bergstr."]],
    ["Sankt Florinsgasse", "de", ["St. Florinsgasse"]],
  ])("%s (%s), least change first", (name, language, forms) => {
    expect(abbreviationsOf(name, language)).toEqual(forms);
  });

  test("where nobody says the language, the words of the name tell it", () => {
    expect(abbreviationsOf("Rue Grimaldi", "und")).toEqual(["R. Grimaldi"]);
    expect(abbreviationsOf("Landstrasse", "und")).toEqual(["Landstr."]);
    expect(abbreviationsOf("Pont Sainte-Dévote", "und")).toEqual(["Pont Ste-Dévote"]);
  });

  test("a name of one word keeps its kind: there is nothing else in it", () => {
    expect(abbreviationsOf("Rue", "fr")).toEqual([]);
  });

  test("a title that is itself the name stays whole", () => {
    expect(abbreviationsOf("Square du Docteur", "fr")).toEqual(["Sq. du Docteur"]);
  });

  test("a street called like a built-in property is left alone", () => {
    expect(abbreviationsOf("constructor toString", "fr")).toEqual([]);
  });

  test("a language without a table has no abbreviations", () => {
    expect(abbreviationsOf("Улица Ленина", "ru")).toEqual([]);
  });
});
