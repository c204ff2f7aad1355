import { expect, test } from "vitest";
import { ringOfBox } from "../../src/core/geometry.ts";
import type { Features } from "../../src/features/features.ts";
import type { NameContext } from "../../src/generalize/name-context.ts";
import { namedAreas } from "../../src/generalize/named-areas.ts";
import type { NamedStreet } from "../../src/generalize/paper-features.ts";

const SQUARE = [[ringOfBox({ minX: 10, minY: 10, maxX: 20, maxY: 20 })]];

const CONTEXT = {
  cutter: { polygons: () => SQUARE },
  isInside: () => true,
  languages: ["fr"],
  ruleOf: () => ({ id: "square" }),
  style: { layers: [] },
} as unknown as NameContext;

const areas = (theme: string, name: string) =>
  ({ areas: { [theme]: [{ osm: "w1", tags: { name } }] } }) as unknown as Features;

/** A street that runs from x to the right, 5 mm long, in the middle of the square's height. */
const street = (name: string, x: number) =>
  ({
    name,
    lines: [
      {
        line: [
          [x, 15],
          [x + 5, 15],
        ],
      },
    ],
  }) as unknown as NamedStreet;

const namesOf = (features: Features, streets: readonly NamedStreet[]) =>
  namedAreas(features, streets, CONTEXT).map(({ name }) => name);

test("a square has a name of its own", () => {
  expect(namesOf(areas("roads", "Place d’Armes"), [street("Rue du Port", 12)])).toEqual(["Place d’Armes"]);
});

test("a square that the street of its name runs through is named once, as the street", () => {
  expect(namesOf(areas("roads", "Place d’Armes"), [street("Place d’Armes", 12)])).toEqual([]);
});

test("a street of the same name elsewhere does not take the square's name away", () => {
  expect(namesOf(areas("roads", "Place d’Armes"), [street("Place d’Armes", 40)])).toEqual(["Place d’Armes"]);
});

test("a park beside the street that is called after it keeps its name", () => {
  expect(namesOf(areas("landuse", "Parc Jules Ferry"), [street("Parc Jules Ferry", 12)])).toEqual([
    "Parc Jules Ferry",
  ]);
});
