import type { WayElement } from "./elements.ts";
import type { IdList } from "./id-list.ts";
import { KnownTags } from "./known-tags.ts";
import { newer } from "./newer.ts";
import { type NodeTable, rowOf } from "./node-table.ts";
import type { OsmFile } from "./osm-file.ts";
import { visitElements } from "./visit-elements.ts";
import { ALL_SIDES } from "./window.ts";
import { type Zones, zoneOf } from "./zones.ts";

/** What one pass over the ways finds. */
export interface FoundWays {
  /** Ways that touch the window, or may: of some the zones of their nodes alone don't tell. */
  readonly near: ReadonlyMap<number, WayElement>;
  /** Those that have a node in the window. */
  readonly inside: ReadonlySet<number>;
  /** For each of the outlines asked for, all sides of the window that its nodes lie on. */
  readonly outlineSides: Uint8Array;
}

export interface WindowZones {
  /** The nodes in the window, at least. */
  readonly inside: NodeTable;
  readonly zones: Zones;
}

/** Sorts the file's ways by how they lie to the window; of a way that occurs again the newest counts. */
export async function findWays(file: OsmFile, outlines: IdList, at: WindowZones): Promise<FoundWays> {
  const near = new Map<number, WayElement>();
  const inside = new Set<number>();
  const outlineSides = new Uint8Array(outlines.length);
  await visitElements(file, {
    way(way) {
      const { id } = way;
      const { reach, sides } = roughReach(way.refs, at);
      if (reach === "inside") inside.add(id);
      if (reach !== "away" || near.has(id)) near.set(id, newer(near.get(id), keepable(way)));
      const row = outlines.rowOf(id);
      if (row >= 0) outlineSides[row] = (outlineSides[row] as number) | sides;
    },
  });
  return { near, inside, outlineSides };
}

/** The ways with these ids, as far as the file has them. */
export async function readWays(file: OsmFile, ids: IdList): Promise<Map<number, WayElement>> {
  const ways = new Map<number, WayElement>();
  await visitElements(file, {
    wantsWays: ({ first, last }) => ids.hasBetween(first, last),
    way(way) {
      if (ids.has(way.id)) ways.set(way.id, newer(ways.get(way.id), keepable(way)));
    },
  });
  return ways;
}

/** With its tags read: else it would keep the whole block that they stand in. */
const keepable = ({ id, version, refs, tags }: WayElement): WayElement => ({
  ...{ id, version, refs },
  tags: new KnownTags(tags.all()),
});

interface RoughReach {
  /** Certain but for "maybe": then it crosses the window or goes round it only where its places say so. */
  readonly reach: "inside" | "maybe" | "away";
  readonly sides: number;
}

/** Two nodes that share a side can't have the window between them; a way round it has nodes on all its sides. */
function roughReach(refs: readonly number[], { inside, zones }: WindowZones): RoughReach {
  let sides = 0;
  let sidesBefore = ALL_SIDES;
  let mayCross = false;
  let isInside = false;
  for (const ref of refs) {
    const here = zoneOf(zones, ref);
    if (here === 0) {
      // Maybe one that the file lacks.
      if (rowOf(inside, ref) < 0) continue;
      isInside = true;
      break;
    }
    mayCross ||= (here & sidesBefore) === 0;
    sidesBefore = here;
    sides |= here;
  }
  const isMaybe = mayCross || (sides === ALL_SIDES && refs[0] === refs.at(-1));
  return { reach: isInside ? "inside" : isMaybe ? "maybe" : "away", sides };
}
