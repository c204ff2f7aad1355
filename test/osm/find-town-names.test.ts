import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { findTownNames } from "../../src/osm/find-town-names.ts";
import { openSpec } from "./open-bytes.ts";
import { boundary, node, ringWay, square, way } from "./osm-spec.ts";

async function namesOf() {
  const file = await openSpec({
    nodes: [
      ...square(10, 0, 0, 1),
      node(20, 0.2, 0.2),
      node(21, 0.5, 0.5),
      node(22, 1.5, 0.5),
      node(23, 1.6, 0.5),
      node(30, 0.4, 0.4, { place: "hamlet", name: "Kerzu" }),
      node(31, 2, 2, { place: "hamlet", name: "Kerven" }),
      node(32, 0.3, 0.3, { place: "square", name: "Place Verte" }),
      node(33, 0.3, 0.4, { place: "farm" }),
      ...square(40, 0.6, 0.6, 0.2),
    ],
    ways: [
      ringWay(11, 10),
      way(50, [20, 21, 22], { highway: "residential", name: "Rue Haute" }),
      way(51, [22, 23], { highway: "residential", name: "Rue de Brest" }),
      way(52, [20, 21], { highway: "service" }),
      ringWay(53, 40, { place: "quarter", name: "Le Port" }),
    ],
    relations: [boundary(1, [11], { name: "Kerzu" })],
  });
  return findTownNames(file, await findBoundary(file, { kind: "only" }, new Warnings()));
}

test("streets inside the commune are found with a node of theirs inside", async () => {
  expect((await namesOf()).streets).toEqual([{ name: "Rue Haute", at: [0.5, 0.5] }]);
});

test("places that people are at are found, of nodes and of areas", async () => {
  const { places } = await namesOf();
  expect(places.map(({ name, kind }) => [name, kind])).toEqual([
    ["Kerzu", "hamlet"],
    ["Le Port", "quarter"],
  ]);
});
