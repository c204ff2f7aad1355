import { expect, test } from "vitest";
import { label, labelNamed, lettering, poi, street } from "./sketch-map.ts";

const named = (name: string) =>
  street(name, [
    [20, 20],
    [120, 20],
  ]);

test("a name with letters that its font lacks is set in the first font that has them, and told", () => {
  const hebrew = named("רחוב הרצל");
  const labelling = label({ streets: [hebrew] });
  expect(labelNamed(labelling, "רחוב הרצל")).toMatchObject({ font: "Hebrew", as: "full" });
  expect(labelling.warnings.list()).toMatchObject([{ code: "labels-font-fallback", examples: [hebrew.osm] }]);
});

test("a name read from right to left begins at its right end", () => {
  const glyphOf = (letter: string) => lettering.shape(letter, { font: "Hebrew", sizePt: 6 }).glyphs[0]?.id;
  const run = labelNamed(label({ streets: [named("רחוב")] }), "רחוב")?.runs[0];
  const fromLeft = run?.glyphs.toSorted((a, b) => a.x - b.x).map(({ id }) => id);
  expect(fromLeft).toEqual([..."רחוב"].reverse().map(glyphOf));
});

test("names that their own font can write stay in it", () => {
  const labelling = label({ streets: [named("Łódź, Οδός, Улица")] });
  expect(labelNamed(labelling, "Łódź, Οδός, Улица")?.font).toBe("Regular");
  expect(labelling.warnings.list()).toEqual([]);
});

test("a name that no font can write is missing for that reason", () => {
  const labelling = label({ streets: [named("漢字")] });
  expect(labelling.missing).toMatchObject([{ reason: "no-glyphs" }]);
  expect(labelling.warnings.list()).toMatchObject([{ code: "labels-no-glyphs" }]);
});

test("a number that its font cannot write falls back, too, and one that no font can is told", () => {
  const house = { street: "", rule: "number", inside: true } as const;
  const labelling = label({
    numbers: [
      { ...house, osm: "n1", number: "א", at: [50, 50] },
      { ...house, osm: "n2", number: "十", at: [80, 50] },
    ],
  });
  expect(labelling.placed.map(({ text, font }) => [text, font])).toEqual([["א", "Hebrew"]]);
  expect(labelling.warnings.list()).toMatchObject([
    { code: "labels-font-fallback", examples: ["n1"] },
    { code: "labels-no-glyphs", examples: ["n2"] },
  ]);
});

test("an icon keeps its place though no font can write its name", () => {
  const labelling = label({ pois: [poi("漢字", [50, 50], { osm: "n3" })] });
  expect(labelling.icons).toMatchObject([{ osm: "n3" }]);
  expect(labelling.missing).toMatchObject([{ osm: "n3", reason: "no-glyphs" }]);
});

test("a name beside an icon falls back", () => {
  expect(labelNamed(label({ pois: [poi("בית", [50, 50])] }), "בית")?.font).toBe("Hebrew");
});
