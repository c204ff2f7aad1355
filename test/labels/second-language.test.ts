import { expect, test } from "vitest";
import type { NamedPoint } from "../../src/generalize/paper-features.ts";
import { nameBlocks } from "../../src/labels/name-blocks.ts";
import type { LabelRule } from "../../src/style/style.ts";
import { label, labelNamed, lettering, street } from "./sketch-map.ts";

/** Of a rule, what blocks read. */
const SKETCH_RULE = { font: "Regular", tracking: 0, case: "as-is", maxLetters: 18, maxLines: 1 } as LabelRule;

const plouarzel: NamedPoint = {
  osm: "n1",
  name: "Plouarzel",
  language: "fr",
  second: { name: "Plouarzhel", language: "br" },
  inside: true,
  rule: "place",
  kind: "place",
  at: [100, 100],
};

test("a place bears its second name below the first, smaller, in its own font and language", () => {
  const placed = labelNamed(label({ places: [plouarzel] }), "Plouarzel");
  expect(placed).toMatchObject({ text: "Plouarzel", language: "fr" });
  expect(placed?.second).toMatchObject({ text: "Plouarzhel", language: "br", font: "Italic" });
  expect(placed?.second?.sizePt).toBeCloseTo(9.6);
  expect([placed?.runs.length, placed?.second?.runs.length, placed?.boxes.length]).toEqual([1, 1, 2]);
});

test("where the style has no font for it, or no font its letters, the first name stands alone", () => {
  const hill: NamedPoint = { ...plouarzel, rule: "wood" };
  expect(labelNamed(label({ places: [hill] }), "Plouarzel")?.second).toBeUndefined();
  const chinese: NamedPoint = { ...plouarzel, second: { name: "漢字", language: "zh" } };
  expect(labelNamed(label({ places: [chinese] }), "Plouarzel")?.second).toBeUndefined();
});

test("a second name that its font cannot write falls back by itself: the first name keeps its font", () => {
  const hebrew: NamedPoint = { ...plouarzel, second: { name: "שדרות", language: "he" } };
  const placed = labelNamed(label({ places: [hebrew] }), "Plouarzel");
  expect([placed?.font, placed?.second?.font]).toEqual(["Regular", "Hebrew"]);
});

test("a second name without room is left out before the first: such blocks come last, and are dearer", () => {
  const type = { rule: { ...SKETCH_RULE, second: { font: "Italic", size: 0.8 } }, sizePt: 12 };
  const blocks = [...nameBlocks(plouarzel, type, { lettering, factors: [1] })];
  expect(blocks.map(({ second }) => second?.text)).toEqual(["Plouarzhel", undefined]);
  expect(blocks[1]?.cost).toBeGreaterThan(blocks[0]?.cost ?? 0);
});

test("a long street is named in its second language by turns, and counts as one street", () => {
  const rue = {
    ...street("Rue de Brest", [
      [5, 100],
      [195, 100],
    ]),
    second: { name: "Straed Brest", language: "br" },
  };
  const { placed } = label({ streets: [rue] });
  const inFrench = placed.filter(({ language }) => language === "fr");
  expect(inFrench.map(({ text }) => text)).toEqual(["Rue de Brest"]);
  const inBreton = placed.filter(({ language }) => language === "br");
  expect(inBreton.length).toBeGreaterThan(0);
  for (const { text } of inBreton) expect(["Straed Brest", "Str. Brest"]).toContain(text);
  expect(new Set(placed.map(({ name }) => name))).toEqual(new Set(["Rue de Brest"]));
});
