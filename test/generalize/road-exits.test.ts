import { describe, expect, test } from "vitest";
import type { PaperPoint } from "../../src/core/geometry.ts";
import type { Tags } from "../../src/core/tag-filter.ts";
import type { Features, LineFeature, PointFeature } from "../../src/features/features.ts";
import type { NameContext } from "../../src/generalize/name-context.ts";
import { roadExits } from "../../src/generalize/road-exits.ts";

/** 1 mm is 100 m: a map of 1:100 000, whose ground is its paper. */
const NEATLINE = { minX: 0, minY: 0, maxX: 200, maxY: 200 };
const CONTEXT = {
  cutter: { point: ([x, y]: readonly number[]) => [x, y], mmPerMetre: 0.01 },
  languages: ["fr"],
  communeNames: ["Plouskouer"],
  neatline: NEATLINE,
  isOnMap: ([x, y]: PaperPoint) => x >= 0 && x <= 200 && y >= 0 && y <= 200,
  ruleOf: ({ tags }: { tags: Tags }) =>
    ["motorway", "trunk", "primary", "secondary"].includes(tags.highway ?? "") ? { id: "far" } : undefined,
} as unknown as NameContext;

let id = 0;
const place = (name: string, kind: string, at: PaperPoint): PointFeature => ({
  osm: `n${++id}`,
  tags: { place: kind, name },
  geometry: { type: "Point", coordinates: [...at] },
});
const road = (tags: Tags, line: readonly PaperPoint[]): LineFeature => ({
  osm: `w${++id}`,
  tags: { highway: "primary", ...tags },
  geometry: { type: "LineString", coordinates: line.map((at) => [...at]) },
});

const EAST = road({ ref: "D 5" }, [
  [100, 100],
  [220, 100],
]);

function exits(roads: readonly LineFeature[], places: readonly PointFeature[], context = CONTEXT) {
  const features = { lines: { roads }, points: { places: [] }, surroundings: places } as unknown as Features;
  return roadExits(features, context);
}
const signs = (...given: Parameters<typeof exits>) =>
  exits(...given).map(({ name, distanceKm }) => `${name} ${distanceKm}`);

describe("the place that a road leads to", () => {
  test("lies ahead, its distance counted from the neatline in whole kilometres", () => {
    const [exit] = exits([EAST], [place("Kerzu", "village", [234, 100])]);
    expect(exit).toMatchObject({ name: "Kerzu", distanceKm: 3, at: [200, 100], heading: 0, rule: "far" });
  });

  test("is the same whichever way the road was drawn in", () => {
    const back = road({ ref: "D 5" }, [
      [220, 100],
      [100, 100],
    ]);
    const places = [place("Kerzu", "village", [234, 100])];
    expect(exits([back], places)).toEqual(exits([EAST], places));
  });

  test("is none aside of it, none beyond 25 km, none at the very edge", () => {
    const places = [
      place("Aside", "city", [230, 130]),
      place("Far", "city", [451, 100]),
      place("Near", "village", [204, 100]),
    ];
    expect(signs([EAST], places)).toEqual([]);
  });

  test("is a town rather than a village that is a little nearer", () => {
    const places = [place("Kerzu", "village", [260, 100]), place("Brest", "town", [350, 100])];
    expect(signs([EAST], places)).toEqual(["Brest 15"]);
    expect(signs([EAST], [...places, place("Kerven", "village", [240, 100])])).toEqual(["Kerven 4"]);
  });

  test("is no village on a motorway", () => {
    const motorway = { ...EAST, tags: { highway: "motorway" } };
    const places = [place("Kerzu", "village", [230, 100]), place("Brest", "city", [440, 100])];
    expect(signs([motorway], places)).toEqual(["Brest 24"]);
  });

  test("is none whose name stands on the map, nor the commune itself", () => {
    const features = {
      lines: { roads: [EAST] },
      points: { places: [place("Kerzu", "village", [50, 50])] },
      surroundings: [place("Kerzu", "town", [230, 100]), place("Plouskouer", "town", [240, 100])],
    } as unknown as Features;
    expect(roadExits(features, CONTEXT)).toEqual([]);
  });

  test("is the one on the road's signs where that is known", () => {
    const places = [place("Kerzu", "village", [230, 100]), place("Brest", "city", [260, 160])];
    const out = { ...EAST, tags: { ...EAST.tags, oneway: "yes", destination: "Nowhere; Brest" } };
    expect(signs([out], places)).toEqual(["Brest 8"]);
    const both = { ...EAST, tags: { ...EAST.tags, "destination:backward": "Brest" } };
    expect(signs([both], places)).toEqual(["Kerzu 3"]);
  });
});

describe("of the roads that leave the map", () => {
  const beside = (tags: Tags, y: number) =>
    road(tags, [
      [100, y],
      [220, y],
    ]);
  const places = [place("Kerzu", "village", [280, 100]), place("Kerven", "village", [280, 180])];

  test("one speaks within 60 mm, the greatest", () => {
    const roads = [
      beside({ highway: "secondary", ref: "D 9" }, 80),
      beside({ highway: "trunk", ref: "N 12" }, 120),
    ];
    expect(exits(roads, [place("Brest", "city", [300, 100])]).map(({ at }) => at[1])).toEqual([120]);
  });

  test("each speaks farther apart", () => {
    expect(signs([beside({ ref: "D 9" }, 100), beside({ ref: "D 8" }, 180)], places)).toEqual([
      "Kerzu 8",
      "Kerven 8",
    ]);
  });

  test("lesser ones say nothing, and none does on an inset or where no place is known", () => {
    const { neatline: _, ...inset } = CONTEXT;
    expect(signs([beside({ highway: "tertiary" }, 100)], places)).toEqual([]);
    expect(signs([EAST], places, inset)).toEqual([]);
    expect(signs([EAST], [])).toEqual([]);
  });
});
