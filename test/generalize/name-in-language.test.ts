import { expect, test } from "vitest";
import { nameInLanguage } from "../../src/generalize/name-in-language.ts";

test("the project's first language goes before the local name", () => {
  const tags = { name: "Straed an Iliz", "name:fr": "Rue de l’Église" };
  expect(nameInLanguage(tags, ["fr", "br"])).toEqual({ name: "Rue de l’Église", language: "fr" });
});

test("a local name is told its language where another tag repeats it", () => {
  expect(nameInLanguage({ name: "Hent ar Mor", "name:br": "Hent ar Mor" }, ["fr", "br"])?.language).toBe(
    "br",
  );
});

test("line breaks and control characters become one space", () => {
  expect(nameInLanguage({ name: "Rue\n\u0007du  Port" }, ["fr"])?.name).toBe("Rue du Port");
});

test("a name of spaces is none", () => {
  expect(nameInLanguage({ name: "  " }, ["fr"])).toBeUndefined();
});

test("a name as long as a letter is none", () => {
  expect(nameInLanguage({ name: "x".repeat(300) }, ["fr"])).toBeUndefined();
});
