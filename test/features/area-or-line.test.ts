import { expect, test } from "vitest";
import type { Tags } from "../../src/core/tag-filter.ts";
import { type Built, build, ids, square } from "./sketch-extract.ts";

const closedWay = (tags: Tags): Built => build({ ways: [{ id: 1, line: square(1, 1, 2), tags }] });

test("a closed hedge is a line", () => {
  const { lines, areas } = closedWay({ barrier: "hedge" });
  expect(ids(lines.barriers)).toEqual(["w1"]);
  expect(areas.landcover).toEqual([]);
});

test("a hedge with area=yes is a surface", () => {
  const { lines, areas } = closedWay({ barrier: "hedge", area: "yes" });
  expect(lines.barriers).toEqual([]);
  expect(ids(areas.landcover)).toEqual(["w1"]);
});

test("a meadow within a hedge is both, each in its theme", () => {
  const { lines, areas } = closedWay({ barrier: "hedge", landuse: "meadow" });
  expect(ids(lines.barriers)).toEqual(["w1"]);
  expect(ids(areas.landcover)).toEqual(["w1"]);
});

test("a closed street is a line", () => {
  const { lines, areas } = closedWay({ highway: "pedestrian" });
  expect(ids(lines.roads)).toEqual(["w1"]);
  expect(areas.squares).toEqual([]);
});

test("a pedestrian street with area=yes is a square and no line", () => {
  const { lines, areas } = closedWay({ highway: "pedestrian", area: "yes" });
  expect(lines.roads).toEqual([]);
  expect(ids(areas.squares)).toEqual(["w1"]);
});

test("a closed pier is a surface, an open one a line", () => {
  expect(ids(closedWay({ man_made: "pier" }).areas.piers)).toEqual(["w1"]);
  const open = build({
    ways: [
      {
        id: 1,
        line: [
          [1, 1],
          [2, 2],
        ],
        tags: { man_made: "pier" },
      },
    ],
  });
  expect(ids(open.lines["pier-lines"])).toEqual(["w1"]);
  expect(open.areas.piers).toEqual([]);
  expect(open.warned).toEqual([]);
});

test("a running track is a surface only where its tags say so", () => {
  expect(closedWay({ leisure: "track" }).areas.sites).toEqual([]);
  expect(ids(closedWay({ leisure: "track", area: "yes" }).areas.sites)).toEqual(["w1"]);
});

test("a wall is drawn along its outline even where it is area=yes", () => {
  expect(ids(closedWay({ barrier: "city_wall", area: "yes" }).lines.barriers)).toEqual(["w1"]);
});

test("a wood with area=no is no surface", () => {
  expect(closedWay({ natural: "wood", area: "no" }).areas.landcover).toEqual([]);
});

test("polygons turn counter-clockwise however they were drawn", () => {
  const { areas } = build({
    ways: [{ id: 1, line: square(1, 1, 2).toReversed(), tags: { building: "yes" } }],
  });
  expect(areas.buildings[0]?.geometry.coordinates).toEqual([square(1, 1, 2)]);
});
