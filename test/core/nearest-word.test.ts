import { expect, test } from "vitest";
import { editDistance, nearestWord } from "../../src/core/nearest-word.ts";

test("two swapped letters are one slip", () => {
  expect(editDistance("widht", "width")).toBe(1);
});

test("a word with a slip finds the word that was meant", () => {
  expect(nearestWord("widht", ["color", "width", "casing"])).toBe("width");
});

test("case is no slip", () => {
  expect(nearestWord("a2", ["A0", "A2"])).toBe("A2");
});

test("of equally near words none is the one that was meant", () => {
  expect(nearestWord("A9", ["A0", "A1"])).toBe("");
});

test("a wholly different word finds none", () => {
  expect(nearestWord("mountain", ["color", "width"])).toBe("");
});
