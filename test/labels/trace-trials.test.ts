import { expect, test } from "vitest";
import { frameOf, label, labelFrame, labelNamed, street } from "./sketch-map.ts";

const long = street("Rue du Port", [
  [20, 20],
  [120, 20],
]);
const short = street(
  "Impasse du Lavoir",
  [
    [20, 50],
    [24, 50],
  ],
  { rule: "lane" },
);
const chinese = street("漢字", [
  [20, 80],
  [120, 80],
]);
const crossing = street("Rue de la Croix", [
  [70, 10],
  [70, 40],
]);

test("what was tried is kept only where it is asked for", () => {
  expect(label({ streets: [long] }).trials).toBeUndefined();
});

test("a name is told with its candidates, the best first found among them", () => {
  const { trials, placed } = labelFrame(frameOf({ streets: [long] }), true);
  const told = trials?.names.find(({ name }) => name === "Rue du Port");
  expect(told).toMatchObject({ as: "full", osm: long.osm });
  expect(told).not.toHaveProperty("reason");
  expect(told?.candidates.map(({ boxes }) => boxes)).toContainEqual(placed[0]?.boxes);
});

test("a keyed street is told with the reason why its name does not stand in its place", () => {
  const labelling = labelFrame(frameOf({ streets: [short] }), true);
  expect(labelNamed(labelling, "Impasse du Lavoir")).toMatchObject({ as: "keyed", reason: "too-short" });
  expect(labelling.trials?.names).toMatchObject([{ as: "keyed", reason: "too-short" }]);
});

test("a name that no font can write is told at its place, though nothing was tried for it", () => {
  const { trials } = labelFrame(frameOf({ streets: [chinese] }), true);
  expect(trials?.names).toEqual([
    { osm: chinese.osm, name: "漢字", as: "missing", reason: "no-glyphs", at: [120, 80], candidates: [] },
  ]);
});

test("the stretches of a street that lie in a junction are told", () => {
  const { trials } = labelFrame(frameOf({ streets: [long, crossing] }), true);
  const across = trials?.junctions.map((line) => line.map(([x, y]) => [Math.round(x), Math.round(y)]));
  expect(across).toEqual([
    [
      [69, 20],
      [71, 20],
    ],
    [
      [70, 19],
      [70, 21],
    ],
  ]);
});
