import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import type { OsmMember } from "../../src/osm/osm-extract.ts";
import { openBytes, openSpec, refusalOf } from "./open-bytes.ts";
import { node, type OsmSpec, way, wayMember } from "./osm-spec.ts";
import { writeJson } from "./write-json.ts";

const EXTENT = { west: 0, south: 0, east: 1, north: 1 };
const relationMember = (ref: number): OsmMember => ({ type: "relation", ref, role: "" });
const LINE: OsmSpec = { nodes: [node(1, 0.5, 0.5), node(2, 9, 9)], ways: [way(3, [1, 2])] };

test("relations that hold one another, or themselves, are each kept once", async () => {
  const relations = [
    { id: 5, members: [wayMember(3), relationMember(7)], tags: { type: "network" } },
    { id: 6, members: [relationMember(5), relationMember(6)], tags: { type: "network" } },
    { id: 7, members: [relationMember(6)], tags: { type: "network" } },
  ];
  const cut = await cutExtract(await openSpec({ ...LINE, relations }), EXTENT, new Warnings());
  expect(cut.relations.map(({ id }) => id)).toEqual([5, 6, 7]);
});

test("a chain of ten thousand relations, each in the next, is kept without a crash", async () => {
  const relations = Array.from({ length: 10_000 }, (_, index) => ({
    id: index + 1,
    members: [index === 0 ? wayMember(3) : relationMember(index)],
    tags: { type: "network" },
  }));
  const cut = await cutExtract(await openSpec({ ...LINE, relations }), EXTENT, new Warnings());
  expect(cut.relations).toHaveLength(10_000);
});

test.each([
  ["XML", (spec: OsmSpec) => openSpec(spec)],
  ["JSON", (spec: OsmSpec) => openBytes(writeJson(spec))],
])("ids at the end of what a number holds are ids like any other: %s", async (_, open) => {
  const last = Number.MAX_SAFE_INTEGER;
  const spec = {
    nodes: [node(last, 0.5, 0.5), node(last - 1, 0.6, 0.5)],
    ways: [way(last, [last, last - 1])],
  };
  const cut = await cutExtract(await open(spec), EXTENT, new Warnings());
  expect(cut.nodes.map(({ id }) => id)).toEqual([last - 1, last]);
  expect(cut.ways).toEqual([{ id: last, nodes: [last, last - 1], tags: {} }]);
});

test("nodes with ids beyond 2^53, which no number tells apart, are left out", async () => {
  const huge = [node(2 ** 53, 0.5, 0.5), node(2 ** 63, 0.6, 0.5)];
  expect((await openSpec({ nodes: [node(1, 0, 0), ...huge] })).info.nodes).toBe(1);
  expect(await refusalOf(openSpec({ nodes: huge }))).toMatchObject({ exitCode: 3, code: "osm-no-nodes" });
});
