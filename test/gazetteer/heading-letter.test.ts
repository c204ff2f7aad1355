import { expect, test } from "vitest";
import { headingLetter } from "../../src/gazetteer/heading-letter.ts";

const french = new Intl.Collator("fr", { numeric: true });

test.each([
  ["Église", "E"],
  ["Œillets", "O"],
  ["ñandu", "N"],
  ["8 Mai 1945", "0–9"],
  ["« Là-haut »", "L"],
  ["★", "#"],
])("in French, %s stands under %s", (key, letter) => {
  expect(headingLetter(key, french)).toBe(letter);
});

test("in Swedish, Å is a letter of its own", () => {
  expect(headingLetter("Ågatan", new Intl.Collator("sv"))).toBe("Å");
});
