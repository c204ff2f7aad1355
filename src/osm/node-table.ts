import { rowAtOrAfter, type Shelves, shelve } from "./shelves.ts";

/**
 * The places of nodes, sorted by id, each id once. Coordinates are whole numbers of 1e-7 degree, as in the OSM
 * database: 16 bytes a node.
 */
export interface NodeTable {
  readonly ids: Float64Array;
  readonly lons: Int32Array;
  readonly lats: Int32Array;
  readonly shelves: Shelves;
  /** For each id that the file holds more than once, which of its nodes counts: its place in the file. */
  readonly winners: ReadonlyMap<number, number>;
  /** Nodes whose coordinates are no place on earth, by id: they have no row. */
  readonly offEarth: ReadonlySet<number>;
}

/** Units of the table in one degree. */
export const UNITS_PER_DEGREE = 1e7;

export const degreesOf = (units: number): number => units / UNITS_PER_DEGREE;

/** A stretch of nodes as read, in file order; rows match across the arrays. */
export interface NodeColumns {
  readonly ids: Float64Array;
  readonly lons: Int32Array;
  readonly lats: Int32Array;
  readonly versions: Int32Array;
}

export const nodeColumns = (count: number): NodeColumns => ({
  ids: new Float64Array(count),
  lons: new Int32Array(count),
  lats: new Int32Array(count),
  versions: new Int32Array(count),
});

/** Stands for a latitude where a node lies nowhere: further than any pole. */
const NOWHERE = 2 ** 31 - 1;

/** Writes where a node lies, in units; coordinates that are no place on earth are marked as such. */
export function setPlace({ lons, lats }: NodeColumns, row: number, place: readonly [number, number]): void {
  const lon = Math.round(place[0]);
  const lat = Math.round(place[1]);
  const isOnEarth = Math.abs(lon) <= 180 * UNITS_PER_DEGREE && Math.abs(lat) <= 90 * UNITS_PER_DEGREE;
  lons[row] = isOnEarth ? lon : 0;
  lats[row] = isOnEarth ? lat : NOWHERE;
}

/** The version of a place that only a way tells, where the file lacks the node: any real node counts more. */
export const TOLD_BY_WAY = -1;

/** One table of all the columns; of an id that occurs again the highest version counts, then the last. */
export function nodeTable(parts: readonly NodeColumns[]): NodeTable {
  const { ids, lons, lats, versions } = joinColumns(parts);
  if (isStrictlyAscending(ids) && !lats.includes(NOWHERE)) {
    return { ids, lons, lats, shelves: shelve(ids), winners: new Map(), offEarth: new Set() };
  }
  const order = new Uint32Array(ids.length).map((_, row) => row);
  order.sort((a, b) => at(ids, a) - at(ids, b) || at(versions, a) - at(versions, b) || a - b);
  const winners = new Map<number, number>();
  const offEarth = new Set<number>();
  const kept = order.filter((row, index) => {
    const id = at(ids, row);
    if (index > 0 && ids[order[index - 1] ?? 0] === id) winners.set(id, row);
    if (ids[order[index + 1] ?? -1] === id) return false;
    if (lats[row] === NOWHERE) offEarth.add(id);
    return lats[row] !== NOWHERE;
  });
  const sortedIds = new Float64Array(kept.length).map((_, i) => at(ids, kept[i]));
  return {
    ids: sortedIds,
    lons: new Int32Array(kept.length).map((_, i) => at(lons, kept[i])),
    lats: new Int32Array(kept.length).map((_, i) => at(lats, kept[i])),
    shelves: shelve(sortedIds),
    winners,
    offEarth,
  };
}

/** The row of a node, −1 where the table lacks it. A way's nodes often follow one another: give the row before. */
export function rowOf({ ids, shelves }: NodeTable, id: number, rowBefore = -1): number {
  if (ids[rowBefore + 1] === id) return rowBefore + 1;
  const row = rowAtOrAfter(shelves, id);
  return ids[row] === id ? row : -1;
}

/** Both tables of a file in one; of an id that both have, either counts. */
export const joinTables = (one: NodeTable, other: NodeTable): NodeTable => ({
  ...nodeTable([one, other].map(columnsOf)),
  offEarth: new Set([...one.offEarth, ...other.offEarth]),
});

const columnsOf = ({ ids, lons, lats }: NodeTable): NodeColumns => ({
  ...{ ids, lons, lats },
  versions: new Int32Array(ids.length),
});

function joinColumns(parts: readonly NodeColumns[]): NodeColumns {
  const joined = nodeColumns(parts.reduce((sum, part) => sum + part.ids.length, 0));
  let row = 0;
  for (const part of parts) {
    joined.ids.set(part.ids, row);
    joined.lons.set(part.lons, row);
    joined.lats.set(part.lats, row);
    joined.versions.set(part.versions, row);
    row += part.ids.length;
  }
  return joined;
}

function isStrictlyAscending(ids: Float64Array): boolean {
  for (let row = 1; row < ids.length; row++) if (at(ids, row) <= at(ids, row - 1)) return false;
  return true;
}

const at = (column: Float64Array | Int32Array, row: number | undefined): number => column[row ?? -1] ?? 0;
