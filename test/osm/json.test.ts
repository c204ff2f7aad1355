import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import type { OsmExtract } from "../../src/osm/osm-extract.ts";
import { openBytes } from "./open-bytes.ts";

const EXTENT = { west: 0, south: 0, east: 1, north: 1 };

async function cutJson(root: object): Promise<OsmExtract> {
  return cutExtract(await openBytes(JSON.stringify(root)), EXTENT, new Warnings());
}

const place = (lon: number, lat: number) => ({ lon, lat });

test("the date is that of Overpass's database, the area that which was asked for", async () => {
  const file = await openBytes(
    JSON.stringify({
      osm3s: { timestamp_osm_base: "2024-05-01T00:00:00Z" },
      bounds: { minlat: 0, minlon: 0, maxlat: 1, maxlon: 2 },
      elements: [{ type: "node", id: 1, lon: 0, lat: 0 }],
    }),
  );
  expect(file.info.timestamp).toBe("2024-05-01T00:00:00Z");
  expect(file.bounds).toEqual({ west: 0, south: 0, east: 2, north: 1 });
});

test("with `out geom` ways bring the places of their nodes", async () => {
  const { nodes, ways } = await cutJson({
    elements: [
      { type: "way", id: 5, nodes: [1, 2, 3], geometry: [place(0.1, 0.1), place(0.2, 0.1), null] },
      { type: "way", id: 6, nodes: [2, 4], geometry: [place(0.2, 0.1), place(0.3, 0.3)] },
    ],
  });
  expect(nodes.map(({ id, lon }) => [id, lon])).toEqual([
    [1, 0.1],
    [2, 0.2],
    [4, 0.3],
  ]);
  expect(ways.map((way) => way.nodes)).toEqual([
    [1, 2],
    [2, 4],
  ]);
});

test("a node that is there itself keeps its tags and its own place", async () => {
  const { nodes } = await cutJson({
    elements: [
      { type: "node", id: 1, ...place(0.5, 0.5), tags: { highway: "crossing" } },
      { type: "way", id: 5, nodes: [1, 2], geometry: [place(0.1, 0.1), place(0.2, 0.1)] },
    ],
  });
  expect(nodes[0]).toEqual({ id: 1, lon: 0.5, lat: 0.5, tags: { highway: "crossing" } });
});

test("members that only a relation draws become ways that meet where their points are the same", async () => {
  const half = (ref: number, ...geometry: object[]) => ({ type: "way", ref, role: "outer", geometry });
  const { ways, relations } = await cutJson({
    elements: [
      {
        type: "relation",
        id: 9,
        tags: { type: "multipolygon", natural: "wood" },
        members: [
          half(7, place(0.1, 0.1), place(0.9, 0.1), place(0.9, 0.9)),
          half(8, place(0.9, 0.9), place(0.1, 0.9), place(0.1, 0.1)),
        ],
      },
    ],
  });
  expect(ways.map(({ id }) => id)).toEqual([7, 8]);
  expect([ways[0]?.nodes.at(-1), ways[1]?.nodes.at(-1)]).toEqual([ways[1]?.nodes[0], ways[0]?.nodes[0]]);
  expect(relations[0]?.members.map(({ role }) => role)).toEqual(["outer", "outer"]);
});

test("a label that only a relation places is known", async () => {
  const { relations, nodes } = await cutJson({
    elements: [
      { type: "node", id: 1, ...place(0.5, 0.5), tags: { place: "town" } },
      {
        type: "relation",
        id: 9,
        tags: { type: "boundary" },
        members: [{ type: "node", ref: 2, role: "label", ...place(0.4, 0.4) }],
      },
    ],
  });
  expect(relations.map(({ id }) => id)).toEqual([9]);
  expect(nodes.map(({ id }) => id)).toEqual([1]);
});

test("what is no element, and what was deleted, is passed over", async () => {
  const { nodes } = await cutJson({
    elements: [
      null,
      7,
      { type: "count", id: 0, tags: { nodes: "1" } },
      { type: "node", id: "1", ...place(0.5, 0.5), tags: { name: "id is a text" } },
      { type: "node", id: 2, visible: false, tags: { name: "deleted" } },
      { type: "node", id: 3, ...place(0.5, 0.5), tags: { name: "here", layer: 1, __proto__: "x" } },
    ],
  });
  expect(nodes).toEqual([{ id: 3, lon: 0.5, lat: 0.5, tags: { name: "here" } }]);
});
