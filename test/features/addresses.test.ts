import { expect, test } from "vitest";
import { type At, type Built, build, type Sketch } from "./sketch-extract.ts";

const house = (number: string, at: At, tags = {}) => ({ at, tags: { "addr:housenumber": number, ...tags } });
const RUE = { "addr:street": "Rue A" };

const addressesOf = (sketch: Sketch): readonly string[] => listed(build(sketch));
const listed = ({ points }: Built): readonly string[] =>
  points.addresses.map(
    ({ osm, tags, geometry }) =>
      `${osm} ${tags["addr:housenumber"]} ${tags["addr:street"] ?? "–"} ${geometry.coordinates.map((x) => x.toFixed(2))}`,
  );

const line = (id: number, kind: string, at: readonly At[]) => ({
  id,
  line: at,
  tags: { "addr:interpolation": kind },
});

test("a line of odd numbers stands for those between its ends, evenly along it", () => {
  const nodes = [house("1", [1, 0], RUE), house("7", [4, 0], RUE)];
  const way = line(9, "odd", [
    [1, 0],
    [4, 0],
  ]);
  expect(addressesOf({ nodes, ways: [way] })).toEqual([
    "n1 1 Rue A 1.00,0.00",
    "n2 7 Rue A 4.00,0.00",
    "w9 3 Rue A 2.00,0.00",
    "w9 5 Rue A 3.00,0.00",
  ]);
});

test("numbers count down as well, by any step, from house to house", () => {
  const nodes = [house("30", [0, 0], RUE), house("10", [2, 0], RUE), house("11", [4, 0], RUE)];
  const way = line(9, "10", [
    [0, 0],
    [2, 0],
    [4, 0],
  ]);
  expect(addressesOf({ nodes, ways: [way] }).slice(3)).toEqual(["w9 20 Rue A 1.00,0.00"]);
});

test.each([
  ["of no known kind", "alphabetic", "1", "7"],
  ["between numbers with letters", "odd", "1a", "7"],
  ["over thousands of numbers", "all", "1", "9000"],
])("a line %s stands for nothing", (_, kind, from, to) => {
  const nodes = [house(from, [1, 0], RUE), house(to, [4, 0], RUE)];
  const way = line(9, kind, [
    [1, 0],
    [4, 0],
  ]);
  expect(addressesOf({ nodes, ways: [way] })).toHaveLength(2);
});

test("a relation gives its houses the street, where they name none themselves", () => {
  const nodes = [house("1", [1, 1]), house("2", [2, 2], { "addr:place": "Kerlann" })];
  const relations = [
    { id: 5, tags: { type: "associatedStreet", name: "Rue B" }, members: ["house n1", "house n2"] },
  ];
  expect(addressesOf({ nodes, relations })).toEqual(["n1 1 Rue B 1.00,1.00", "n2 2 – 2.00,2.00"]);
});

test("a number without a street beside the same with one is the same house", () => {
  const nodes = [house("1", [1, 1], RUE), house("1", [1.000_1, 1]), house("1", [1.01, 1])];
  expect(addressesOf({ nodes }).map((text) => text.split(" ")[0])).toEqual(["n1", "n3"]);
});
