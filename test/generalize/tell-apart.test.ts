import { expect, test } from "vitest";
import { tellApart } from "../../src/generalize/tell-apart.ts";

/** Ten millimetres from x on; at 1:10 000, 300 m are 30 mm. */
const way = (x: number, inside = true, communes: readonly string[] = []) => ({
  inside,
  communes,
  lines: [
    [
      [x, 0],
      [x + 10, 0],
    ],
  ] as const,
});
const village = (name: string, x: number, inside = true) => ({ name, at: [x, 5], inside }) as const;
const localities = (...task: Parameters<typeof tellApart<ReturnType<typeof way>>>) =>
  tellApart(...task).map(({ locality }) => locality);

const villages = [village("Kerdrein", 0), village("Le Bourg", 100)];

test("ways of a name in two villages are two streets, told apart by the nearer village", () => {
  expect(localities([way(0), way(100)], villages, 30)).toEqual(["Kerdrein", "Le Bourg"]);
});

test("a gap of 300 m is within one street, which needs no village", () => {
  expect(localities([way(0), way(40)], villages, 30)).toEqual([undefined]);
});

test("both carriageways, and the roundabout between them, are one street", () => {
  expect(localities([way(0), way(11), way(11), way(22)], villages, 30)).toEqual([undefined]);
});

test("parts of a name near one and the same village are a street with a gap", () => {
  expect(localities([way(0), way(100)], [village("Kerdrein", 50)], 30)).toEqual([undefined]);
});

test("without any village each part is a street of its own", () => {
  expect(localities([way(0), way(100)], [], 30)).toEqual([undefined, undefined]);
});

test("a neighbour's street of the same name is another one; ours is then the only one of its name", () => {
  expect(localities([way(0), way(100, false)], [...villages, village("Brélès", 100, false)], 30)).toEqual([
    undefined,
    undefined,
  ]);
});

test("a street of the commune is in one of its own villages, even where a neighbour's is nearer", () => {
  const places = [village("Kerdrein", 0), village("Lanriou", 60), village("Brélès", 82, false)];
  expect(localities([way(0), way(80)], places, 30)).toEqual(["Kerdrein", "Lanriou"]);
});

test("namesakes of two communes are told apart by commune, even side by side", () => {
  expect(localities([way(0, true, ["Kerzu"]), way(15, true, ["Brest"])], villages, 30)).toEqual([
    "Kerzu",
    "Brest",
  ]);
});

test("a street that runs from one commune into the other is one", () => {
  expect(localities([way(0, true, ["Kerzu"]), way(10, true, ["Brest"])], villages, 30)).toEqual([undefined]);
});

test("namesakes within one of several communes are told apart by settlement", () => {
  expect(localities([way(0, true, ["Kerzu"]), way(100, true, ["Kerzu"])], villages, 30)).toEqual([
    "Kerdrein",
    "Le Bourg",
  ]);
});
