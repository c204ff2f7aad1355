import { expect, test } from "vitest";
import { fitEntry, measureEntry } from "../../src/marginalia/index/index-row.ts";
import { fakePage, street } from "./fake-page.ts";

const page = fakePage();
const fitRow = (key: string, type: string, columnWidth: number) =>
  fitEntry(measureEntry(street(key, type), page), { columnWidth, sizePt: 6.4 }, page);
const linesOf = (key: string, type: string, columnWidth: number) =>
  fitRow(key, type, columnWidth).lines.map((line) => line.map(({ text }) => text).join("|"));

test("a street stands as its key with the type in brackets", () => {
  expect(linesOf("Grimaldi", "rue", 50)).toEqual(["Grimaldi|(rue)"]);
});

test("a name without a type has no brackets", () => {
  expect(linesOf("Corniche", "", 50)).toEqual(["Corniche"]);
});

test("an entry a little too long shrinks", () => {
  // 20 letters of 1.129 mm are 22.6 mm; two for the square and 2.4 mm of leader leave 21.8.
  const row = fitRow("Abcdefghijklmn", "rue", 26.5);
  expect(row.lines.length).toBe(1);
  expect(row.sizePt).toBeGreaterThan(6);
  expect(row.sizePt).toBeLessThan(6.4);
});

test("a longer entry turns over before its type, at its usual size", () => {
  expect(linesOf("Princesse Antoinette", "boulevard de la", 30)).toEqual([
    "Princesse Antoinette",
    "(boulevard de la)",
  ]);
  expect(fitRow("Princesse Antoinette", "boulevard de la", 30).sizePt).toBe(6.4);
});

test("a word longer than the column is broken rather than lost", () => {
  expect(linesOf("A".repeat(60), "", 30).join("")).toBe("A".repeat(60));
});

test("no entry is ever set below 6 pt", () => {
  expect(fitRow("Mot ".repeat(40).trim(), "rue", 30).sizePt).toBe(6);
});

const piecesOf = (more: object) =>
  measureEntry({ ...street("Église", "rue de l’"), ...more }, page).pieces.map(({ text }) => text);

test("a namesake says where it lies, a keyed street its numbers", () => {
  expect(piecesOf({ place: "Kerdrein", keys: ["7", "12"] })).toEqual([
    "Église",
    "(rue de l’) · Kerdrein",
    "7",
    "12",
  ]);
});

test("a cross-reference has an arrow in place of its square", () => {
  const measured = measureEntry({ ...street("Iliz", "straed an"), see: "Église (rue de l’)" }, page);
  expect(measured.pieces.at(-1)?.text).toBe("→ Église (rue de l’)");
  expect(measured.squaresWidth).toBe(0);
});
