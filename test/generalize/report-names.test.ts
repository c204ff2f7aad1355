import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import type { Features } from "../../src/features/features.ts";
import { reportNames } from "../../src/generalize/report-names.ts";

test("a name that cannot be printed is told, once for each object", () => {
  const school = { osm: "w1", tags: { name: " \u200b" } };
  const street = { osm: "w2", tags: { name: "x".repeat(300) } };
  const good = { osm: "w3", tags: { name: "Rue du Port" } };
  const features = {
    areas: { sites: [school], buildings: [school] },
    lines: { roads: [street, good] },
    points: {},
  } as unknown as Features;
  const warnings = new Warnings();
  reportNames(features, warnings);
  expect(warnings.list()).toEqual([{ code: "names-not-a-name", count: 2, examples: ["w1", "w2"] }]);
});
