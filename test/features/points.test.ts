import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { pointInside } from "../../src/features/point-inside.ts";
import { BOUNDARY, build, ids, square } from "./sketch-extract.ts";

const polygon = (...coordinates: Polygon["coordinates"]): Polygon => ({ type: "Polygon", coordinates });

test("the point inside a square is its centre", () => {
  const ring = square(1, 1, 2).map((vertex) => [...vertex]);
  expect(pointInside(polygon(ring))).toEqual([2, 2]);
});

test("the point inside an L lies in the L", () => {
  const corner = polygon([
    [0, 0],
    [10, 0],
    [10, 1],
    [1, 1],
    [1, 10],
    [0, 10],
    [0, 0],
  ]);
  expect(booleanPointInPolygon(pointInside(corner), corner)).toBe(true);
});

test("the point of a school drawn as an area stands inside it", () => {
  const { points, areas } = build({
    ways: [{ id: 1, line: square(1, 1, 2), tags: { amenity: "school" } }],
  });
  expect(ids(areas.sites)).toEqual(["w1"]);
  expect(points.pois[0]?.geometry).toEqual({ type: "Point", coordinates: [2, 2] });
});

test("house numbers come from nodes and from buildings", () => {
  const { points } = build({
    nodes: [{ at: [5, 5], tags: { "addr:housenumber": "1", entrance: "yes" } }],
    ways: [{ id: 7, line: square(1, 1, 2), tags: { building: "yes", "addr:housenumber": "2" } }],
  });
  expect(ids(points.addresses)).toEqual(["n1", "w7"]);
});

test("an attraction drawn as an open way stands at its middle", () => {
  const { points } = build({
    ways: [
      {
        id: 1,
        line: [
          [1, 1],
          [2, 1],
          [3, 1],
        ],
        tags: { tourism: "attraction" },
      },
    ],
  });
  expect(points.pois[0]?.geometry.coordinates).toEqual([2, 1]);
});

test("a place drawn as an area gives way to the node of its name inside it", () => {
  const tags = { place: "village", name: "Kerlouan" };
  const { points } = build({
    nodes: [
      { at: [2, 2], tags },
      { at: [9, 9], tags: { place: "hamlet", name: "Lestr" } },
    ],
    ways: [
      { id: 5, line: square(1, 1, 2), tags },
      { id: 6, line: square(4, 4, 2), tags: { place: "hamlet", name: "Lestr" } },
    ],
  });
  expect(ids(points.places)).toEqual(["n1", "n2", "w6"]);
});

test("a place drawn as a relation stands at its label", () => {
  const { points } = build({
    nodes: [{ at: [2.5, 1.5], tags: {} }],
    ways: [{ id: 5, line: square(1, 1, 2) }],
    relations: [
      {
        id: 8,
        tags: { type: "boundary", boundary: "place", place: "quarter", name: "Le Port" },
        members: ["outer w5", "label n1"],
      },
    ],
  });
  expect(points.places.map(({ osm, geometry }) => [osm, geometry.coordinates])).toEqual([["r8", [2.5, 1.5]]]);
});

test("a bay drawn as an area is a place at a point inside and no water", () => {
  const { points, areas } = build({
    ways: [{ id: 1, line: square(1, 1, 2), tags: { natural: "bay", name: "Anse" } }],
  });
  expect(ids(points.places)).toEqual(["w1"]);
  expect(areas.water).toEqual([]);
});

const admin = (level: string) => ({ type: "boundary", boundary: "administrative", admin_level: level });
const BORDER = [
  { id: 1, line: square(1, 1, 4).slice(0, 3) },
  { id: 2, line: square(1, 1, 4).slice(2) },
  { id: 3, line: square(5, 1, 4).slice(0, 3), tags: { maritime: "yes" } },
];

test("a boundary way of several areas is one line with the highest level", () => {
  const { lines } = build({
    ways: BORDER,
    relations: [
      { id: 8, tags: admin("8"), members: ["outer w1", "outer w2"] },
      { id: 9, tags: admin("6"), members: ["outer w2"] },
      { id: 10, tags: admin("10"), members: ["outer w1"] },
    ],
  });
  expect(lines.boundaries.map(({ osm, tags }) => [osm, tags.admin_level])).toEqual([
    ["w1", "8"],
    ["w2", "6"],
  ]);
});

test("the commune's own boundary and borders at sea are not among the neighbours'", () => {
  const { lines } = build(
    {
      ways: BORDER,
      relations: [
        { id: 8, tags: admin("8"), members: ["outer w1"] },
        { id: 9, tags: admin("8"), members: ["outer w1", "outer w2", "outer w3"] },
      ],
    },
    { ...BOUNDARY, osmId: "r8", tags: admin("8") },
  );
  expect(ids(lines.boundaries)).toEqual(["w2"]);
});

test("themes are sorted by kind and id, and tags are verbatim", () => {
  const tags = { tourism: "hotel", name: "Hôtel « Ar Mor »" };
  const { points } = build({
    nodes: [{ at: [9, 9], tags }],
    ways: [
      { id: 3, line: square(1, 1, 1), tags },
      { id: 5, line: square(3, 3, 1), tags },
    ],
    relations: [{ id: 2, tags: { ...tags, type: "multipolygon" }, members: ["outer w5"] }],
  });
  expect(ids(points.pois)).toEqual(["n1", "w3", "r2"]);
  expect(points.pois[0]?.tags).toEqual(tags);
});
