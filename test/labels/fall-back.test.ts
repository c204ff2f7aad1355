import { expect, test } from "vitest";
import { label, labelNamed, lettering, street } from "./sketch-map.ts";

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
