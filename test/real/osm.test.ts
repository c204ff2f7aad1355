import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { Extent } from "../../src/core/geometry.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openOsmFile, readDataInfo } from "../../src/osm/open-osm-file.ts";
import { refusalOf } from "../osm/open-bytes.ts";
import { converted, cutByOsmium, fileInfo, withWayLocations } from "./osmium.ts";

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const MONACO = join(EXTRACTS, "monaco-2025-02-15.osm.pbf");
const LIECHTENSTEIN = join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf");
const REGION = join(EXTRACTS, "region-merged.osm.pbf");
const LORIENT = join(EXTRACTS, "lorient-2019-07.osm.gz");

test.each([MONACO, LIECHTENSTEIN, REGION, LORIENT])("counts and date of %s are osmium's", async (path) => {
  expect(readDataInfo(await openOsmFile(path))).toMatchObject(fileInfo(path));
});

const MONTE_CARLO: Extent = { west: 7.42, south: 43.735, east: 7.435, north: 43.745 };
const VADUZ: Extent = { west: 9.4820763, south: 47.0780567, east: 9.6246778, north: 47.2030393 };

test.each<[string, string, Extent]>([
  ["Monaco", MONACO, { west: 7.3960279, south: 43.7157599, east: 7.4528704, north: 43.7609173 }],
  ["Vaduz", LIECHTENSTEIN, VADUZ],
  ["Vaduz out of a region", REGION, VADUZ],
])("the cut of %s is osmium's, object by object", async (_, path, extent) => {
  const ours = await cutExtract(await openOsmFile(path), extent, new Warnings());
  const theirs = cutByOsmium(path, extent);
  expect(firstDifference(ours.nodes, theirs.nodes)).toBeUndefined();
  expect(firstDifference(ours.ways, theirs.ways)).toBeUndefined();
  expect(firstDifference(ours.relations, theirs.relations)).toBeUndefined();
});

test.each([
  ["XML in bzip2", "osm.bz2", []],
  ["XML without metadata", "osm", ["-f", "osm,add_metadata=false"]],
  ["PBF with plain nodes", "osm.pbf", ["-f", "pbf,pbf_dense_nodes=false"]],
])("the cut of Monaco is the same out of %s", async (_, ending, options) => {
  const ours = await cutExtract(
    await openOsmFile(converted(MONACO, ending, options)),
    MONTE_CARLO,
    new Warnings(),
  );
  const theirs = await cutExtract(await openOsmFile(MONACO), MONTE_CARLO, new Warnings());
  expect(isDeepStrictEqual(ours, theirs)).toBe(true);
});

test("the cut of Monaco is the same where only its ways say where their nodes lie", async () => {
  const file = await openOsmFile(withWayLocations(MONACO));
  expect(file.info.nodes).toBeLessThan(file.allNodes?.ids.length ?? 0);
  const ours = await cutExtract(file, MONTE_CARLO, new Warnings());
  const theirs = await cutExtract(await openOsmFile(MONACO), MONTE_CARLO, new Warnings());
  expect(isDeepStrictEqual(ours, theirs)).toBe(true);
});

/** Comparing a hundred thousand objects at once takes the test runner a quarter of a minute. */
function firstDifference<T>(
  ours: readonly T[],
  theirs: readonly T[],
): readonly [ours: T | undefined, theirs: T | undefined] | undefined {
  const length = Math.max(ours.length, theirs.length);
  for (let i = 0; i < length; i++) if (!isDeepStrictEqual(ours[i], theirs[i])) return [ours[i], theirs[i]];
  return undefined;
}

/**
 * Where areas cover the extent without touching it we keep more than osmium; it keeps more than we only of
 * nodes: those in members of areas that lie elsewhere, such as a country's capital.
 */
test.each<[string, string, Extent]>([
  ["Planken", LIECHTENSTEIN, { west: 9.511455, south: 47.1470628, east: 9.6044268, north: 47.2015027 }],
  ["Lorient", LORIENT, { west: -3.36, south: 47.745, east: -3.35, north: 47.75 }],
  ["a farm", LIECHTENSTEIN, { west: 9.53, south: 47.2, east: 9.532, north: 47.202 }],
])("the cut of %s lacks none of osmium's but far members of areas", async (_, path, extent) => {
  const ours = await cutExtract(await openOsmFile(path), extent, new Warnings());
  const theirs = cutByOsmium(path, extent);
  const lacking = (kind: "nodes" | "ways" | "relations"): number[] => {
    const kept = new Set(ours[kind].map(({ id }) => id));
    return theirs[kind].map(({ id }) => id).filter((id) => !kept.has(id));
  };
  const members = theirs.relations.flatMap((relation) =>
    relation.members.filter(({ type }) => type === "node"),
  );
  const memberIds = new Set(members.map(({ ref }) => ref));
  expect(lacking("ways")).toEqual([]);
  expect(lacking("relations")).toEqual([]);
  expect(lacking("nodes").filter((id) => !memberIds.has(id))).toEqual([]);
});

describe("boundaries", () => {
  test("Monaco is the only whole commune of its extract; 267 street names lie in it", async () => {
    const boundary = await findBoundary(await openOsmFile(MONACO), { kind: "only" }, new Warnings());
    expect(boundary).toMatchObject({ name: "Monaco", osmId: "r2220322", streetNames: 267 });
  });

  test("its neighbour Beausoleil is there in part only", async () => {
    const request = { kind: "commune", query: "beausoleil" } as const;
    const refusal = await refusalOf(findBoundary(await openOsmFile(MONACO), request, new Warnings()));
    expect(refusal).toMatchObject({ exitCode: 4, code: "area-incomplete", values: { missing: "w37794433" } });
  });

  test("Liechtenstein has eleven communes to choose from", async () => {
    const file = await openOsmFile(LIECHTENSTEIN);
    const refusal = await refusalOf(findBoundary(file, { kind: "only" }, new Warnings()));
    expect(refusal).toMatchObject({ exitCode: 2, code: "area-several", values: { count: 11 } });
  });

  test("Vaduz has seven parts and 178 street names", async () => {
    const request = { kind: "commune", query: "VADUZ" } as const;
    const boundary = await findBoundary(await openOsmFile(REGION), request, new Warnings());
    expect(boundary).toMatchObject({ osmId: "r1155956", streetNames: 178 });
    expect(boundary.polygon.coordinates).toHaveLength(7);
  });

  test("Andorra's communes are its parishes at level 7", async () => {
    const request = { kind: "commune", query: "Andorra la Vella" } as const;
    const boundary = await findBoundary(await openOsmFile(REGION), request, new Warnings());
    expect(boundary).toMatchObject({ osmId: "r2804753", ref: "5" });
  });

  test("Lorient has no whole commune; a bbox that would do is named", async () => {
    const refusal = await refusalOf(
      findBoundary(await openOsmFile(LORIENT), { kind: "only" }, new Warnings()),
    );
    expect(refusal).toMatchObject({
      exitCode: 4,
      code: "area-none-whole",
      values: { bbox: "-3.3654,47.743,-3.3454,47.7554" },
    });
  });
});
