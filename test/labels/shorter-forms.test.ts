import { expect, test } from "vitest";
import { shorterForms } from "../../src/labels/shorter-forms.ts";

test("the short name that people use comes before the tables' abbreviations, which then shorten it", () => {
  const name = "Rue du Général de Gaulle";
  expect(shorterForms({ name, language: "fr", short: "Rue de Gaulle" })).toEqual([
    "Rue de Gaulle",
    "R. de Gaulle",
  ]);
  expect(shorterForms({ name, language: "fr" })[0]).toBe("R. du Général de Gaulle");
});

test("both names of a boundary street are shortened together", () => {
  expect(shorterForms({ name: "Rue du Port / Avenue de la Gare", language: "fr" })).toEqual([
    "R. du Port / Av. de la Gare",
  ]);
});
