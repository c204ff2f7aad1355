import { describe, expect, test } from "vitest";
import { polygonOfGeojson } from "../../src/config/polygon-of-geojson.ts";
import { UserError } from "../../src/core/user-error.ts";

type Place = readonly number[];

/** Counter-clockwise, closed. */
const square = (west: number, south: number, size = 1): Place[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...coordinates: unknown[]) => ({ type: "Polygon", coordinates });
const feature = (geometry: unknown, properties: unknown = null) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const read = (value: unknown) => polygonOfGeojson(value, "zone.geojson");

function refusal(value: unknown) {
  try {
    read(value);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [fault] = error.faults;
    return { code: fault?.code, values: fault?.values };
  }
  return undefined;
}

const SQUARE = { name: "", polygon: { type: "MultiPolygon", coordinates: [[square(0, 0)]] } };

test.each([
  ["a bare geometry", polygon(square(0, 0))],
  ["a feature", feature(polygon(square(0, 0)))],
  ["a collection of one", collection(feature(polygon(square(0, 0))))],
  ["a geometry collection", { type: "GeometryCollection", geometries: [polygon(square(0, 0))] }],
  ["a multipolygon", { type: "MultiPolygon", coordinates: [[square(0, 0)]] }],
  [
    "a polygon beside a point",
    collection(feature({ type: "Point", coordinates: [9, 9] }), feature(polygon(square(0, 0)))),
  ],
  ["an unclosed ring", polygon(square(0, 0).slice(0, 4))],
  ["a ring that turns the other way", polygon(square(0, 0).toReversed())],
  ["heights", polygon(square(0, 0).map((place) => [...place, 12]))],
  ["a place told twice", polygon(square(0, 0).flatMap((place) => [place, place]))],
])("%s is read", (_, value) => {
  const found = read(value);
  expect(found.name).toBe("");
  expect(found.polygon.coordinates[0]?.[0]).toHaveLength(5);
  expect(new Set(found.polygon.coordinates[0]?.[0]?.map(String))).toEqual(
    new Set(SQUARE.polygon.coordinates[0]?.[0]?.map(String)),
  );
});

test("a hole turns clockwise, and one without an area is dropped", () => {
  const found = read(
    polygon(square(0, 0, 4), square(1, 1), [
      [2, 2],
      [3, 3],
      [2, 2],
    ]),
  );
  expect(found.polygon.coordinates).toEqual([[square(0, 0, 4), square(1, 1).toReversed()]]);
});

describe("several surfaces", () => {
  test("of one name are its parts", () => {
    const parts = [square(0, 0), square(5, 0)].map((ring) => feature(polygon(ring), { name: " Les îles " }));
    expect(read(collection(...parts))).toEqual({
      name: "Les îles",
      polygon: { type: "MultiPolygon", coordinates: [[square(0, 0)], [square(5, 0)]] },
    });
  });

  test("of several names are refused by name", () => {
    const parts = ["Nord", "Sud", ""].map((name, at) => feature(polygon(square(at, 0)), { name }));
    expect(refusal(collection(...parts))).toMatchObject({
      code: "polygon-several",
      values: { names: "Nord, Sud, ?" },
    });
  });
});

test.each<[unknown, string, string]>([
  [{ type: "LineString", coordinates: square(0, 0) }, "polygon-none", "LineString"],
  [collection(feature({ type: "Point", coordinates: [0, 0] })), "polygon-none", "Point"],
  [
    polygon([
      [0, 0],
      [1, 1],
    ]),
    "polygon-none",
    "",
  ],
  [polygon(), "polygon-none", ""],
  [collection(), "polygon-none", ""],
  [null, "polygon-none", ""],
  [[1, 2], "polygon-none", ""],
  [polygon(square(652_000, 6_862_000)), "polygon-off-globe", "[652000, 6862000]"],
  [
    polygon([
      ["a", "b"],
      ["c", "d"],
      [1, 2],
      [3, 4],
    ]),
    "polygon-off-globe",
    "?",
  ],
  [polygon(square(48, 120)), "polygon-swapped", "[48, 120]"],
])("%o is refused: %s", (value, code, found) => {
  expect(refusal(value)).toMatchObject({ code, values: { found, file: "zone.geojson" } });
});

test("features nested without end are no area", () => {
  let nested: unknown = polygon(square(0, 0));
  for (let depth = 0; depth < 10_000; depth++) nested = feature(nested);
  expect(refusal(nested)).toMatchObject({ code: "polygon-none" });
});

test("an outline of too many corners is refused before it costs hours", () => {
  const ring = Array.from({ length: 100_001 }, (_, at) => [at / 1e6, (at % 2) / 1e6]);
  expect(refusal(polygon(ring))).toMatchObject({ code: "polygon-too-fine", values: { limit: 100_000 } });
});
