import { expect, test } from "vitest";
import type { Tags } from "../../src/core/tag-filter.ts";
import { classify, isSurface } from "../../src/features/classify.ts";
import { THEME_TABLE } from "../../src/features/theme-table.ts";

const themes = (tags: Tags): readonly string[] => [
  ...new Set(
    classify(tags)
      .map(({ theme }) => theme)
      .sort(),
  ),
];

test("every alternative of the table asks for a value of its first key", () => {
  for (const rule of THEME_TABLE)
    for (const [first] of rule.where) expect(first?.anyOf.length, rule.theme).toBeGreaterThan(0);
});

test("an object stands in every theme that its tags name", () => {
  expect(themes({ building: "school", amenity: "school", "addr:housenumber": "3" })).toEqual([
    "addresses",
    "buildings",
    "pois",
    "sites",
  ]);
});

test("tags of which no map is made give nothing", () => {
  expect(themes({ natural: "tree", source: "survey" })).toEqual([]);
});

test.each<[string, Tags]>([
  ["a sidewalk", { highway: "footway", footway: "sidewalk" }],
  ["a crossing", { highway: "footway", footway: "crossing" }],
  ["a parking aisle", { highway: "service", service: "parking_aisle" }],
  ["a corridor", { highway: "corridor" }],
  ["an indoor footway", { highway: "footway", indoor: "yes" }],
  ["a road that is being built", { highway: "construction", construction: "primary" }],
  ["a planned road", { highway: "proposed", proposed: "primary" }],
])("%s is no road", (_, tags) => {
  expect(themes(tags)).not.toContain("roads");
});

test.each(["motorway", "trunk_link", "residential", "pedestrian", "living_street", "track", "steps", "path"])(
  "highway=%s is a road",
  (highway) => {
    expect(themes({ highway })).toContain("roads");
  },
);

test.each<[string, Tags]>([
  ["building=no", { building: "no" }],
  ["a building underground", { building: "yes", location: "underground" }],
  ["a building at a negative layer", { building: "garage", layer: "-1" }],
  ["a part of a building", { "building:part": "yes" }],
])("%s is not drawn as a building", (_, tags) => {
  expect(themes(tags)).not.toContain("buildings");
});

test("a building at a negative layer but on the surface is drawn", () => {
  expect(themes({ building: "yes", layer: "-1", location: "surface" })).toContain("buildings");
});

test("a car park is a site, one below ground is not", () => {
  expect(themes({ amenity: "parking" })).toContain("sites");
  expect(themes({ amenity: "parking", parking: "underground" })).not.toContain("sites");
});

test("a bay is lettered as a place and not painted as water", () => {
  expect(themes({ natural: "bay", name: "Anse de la Grue" })).toEqual(["places"]);
});

test.each<[string, Tags]>([
  ["a dolmen", { historic: "archaeological_site", site_type: "megalith", megalith_type: "dolmen" }],
  ["a calvary", { historic: "wayside_cross" }],
  ["a lavoir", { amenity: "lavoir" }],
  ["a seaweed kiln", { historic: "kiln" }],
  ["a lighthouse", { man_made: "lighthouse" }],
])("%s is a place of interest", (_, tags) => {
  expect(themes(tags)).toContain("pois");
});

test("street furniture is no place of interest", () => {
  expect(themes({ amenity: "bench" })).toEqual([]);
});

test("abandoned rails are not drawn", () => {
  expect(themes({ railway: "rail" })).toContain("rail");
  expect(themes({ railway: "abandoned" })).toEqual([]);
});

test("area=yes and area=no overrule what the table says of closed ways", () => {
  expect(isSurface({}, "area")).toBe(true);
  expect(isSurface({ area: "no" }, "area")).toBe(false);
  expect(isSurface({}, "line")).toBe(false);
  expect(isSurface({ area: "yes" }, "line")).toBe(true);
  expect(isSurface({ area: "yes" }, "outline")).toBe(false);
});
