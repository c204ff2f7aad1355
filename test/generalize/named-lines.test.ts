import { expect, test } from "vitest";
import type { LineFeature } from "../../src/features/features.ts";
import type { NameContext } from "../../src/generalize/name-context.ts";
import { roadRefs } from "../../src/generalize/named-lines.ts";

const CONTEXT = {
  cutter: { line: ({ coordinates }: { coordinates: unknown }) => [coordinates] },
  ruleOf: ({ tags }: { tags: Record<string, string> }) => ({ id: `plate-${tags.ref?.[0]}` }),
} as unknown as NameContext;

const road = (tags: Record<string, string>): LineFeature => ({
  osm: "w1",
  tags: { highway: "trunk", ...tags },
  geometry: {
    type: "LineString",
    coordinates: [
      [0, 0],
      [9, 0],
    ],
  },
});

const platesOf = (tags: Record<string, string>) =>
  roadRefs([road(tags)], CONTEXT).map(({ ref, rule }) => `${ref}: ${rule}`);

test("each number of a road is asked for by itself", () => {
  expect(platesOf({ ref: "N 12;D 5" })).toEqual(["N 12: plate-N", "D 5: plate-D"]);
});

test("a number of a European road stands after the country's", () => {
  expect(platesOf({ ref: "N 12", int_ref: "E 50" })).toEqual(["N 12: plate-N", "E 50: plate-E"]);
});

test("a number said twice is one", () => {
  expect(platesOf({ ref: "E 50", int_ref: "E 50; " })).toEqual(["E 50: plate-E"]);
});
