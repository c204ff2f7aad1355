import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import type { Extent } from "../../src/core/geometry.ts";
import { seededRandom } from "../../src/core/seeded-random.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import { cutByOsmium } from "./osmium.ts";

const REGION = join(process.env.CARTE_EXTRACTS ?? "../shared/data", "region-merged.osm.pbf");

/** Corners of the places that the file has: Liechtenstein, Andorra, Monaco, San Francisco. */
const PLACES: readonly Extent[] = [
  { west: 9.47, south: 47.05, east: 9.63, north: 47.27 },
  { west: 1.41, south: 42.43, east: 1.78, north: 42.65 },
  { west: 7.4, south: 43.72, east: 7.44, north: 43.75 },
  { west: -122.51, south: 37.71, east: -122.39, north: 37.81 },
];

const chance = seededRandom(29177);

/** A box of up to a quarter of a place. */
function boxIn({ west, south, east, north }: Extent): Extent {
  const [width, height] = [(east - west) * (0.05 + chance() / 5), (north - south) * (0.05 + chance() / 5)];
  const [x, y] = [west + chance() * (east - west - width), south + chance() * (north - south - height)];
  const rounded = (degrees: number): number => Number(degrees.toFixed(7));
  return { west: rounded(x), south: rounded(y), east: rounded(x + width), north: rounded(y + height) };
}

const boxes = Array.from({ length: 10 }, (_, i) => boxIn(PLACES[i % PLACES.length] as Extent));
const file = await openOsmFile(REGION);
/** The same as if it were too large to be held. */
const largeFile = await openOsmFile(REGION, { heldBytes: 0, tabledNodes: 0 });

test.each(boxes)("all of osmium's smart extract of %j is in ours, alike", async (box) => {
  const ours = await cutExtract(file, box, new Warnings());
  expect(isDeepStrictEqual(await cutExtract(largeFile, box, new Warnings()), ours)).toBe(true);
  const theirs = cutByOsmium(REGION, box);
  // Osmium completes areas with their members that are nodes, too: capitals and label points far away.
  const members = theirs.relations.flatMap((relation) => relation.members);
  const nodeMembers = new Set(members.filter(({ type }) => type === "node").map(({ ref }) => ref));
  for (const kind of ["nodes", "ways", "relations"] as const) {
    const kept = new Map<number, unknown>(ours[kind].map((one) => [one.id, one]));
    const lacking = theirs[kind].filter((one) => !isDeepStrictEqual(kept.get(one.id), one));
    expect(lacking.filter(({ id }) => kind !== "nodes" || kept.has(id) || !nodeMembers.has(id))).toEqual([]);
  }
});
