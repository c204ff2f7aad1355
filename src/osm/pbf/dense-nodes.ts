import type { TaggedNode } from "../elements.ts";
import { type NodeColumns, nodeColumns, setPlace } from "../node-table.ts";
import { readDifferences } from "./packed-numbers.ts";
import { DenseTags } from "./pbf-tags.ts";
import type { CoordinateGrid } from "./primitive-block.ts";
import { BrokenPbf, countPacked, emptyReader, type ProtobufReader } from "./protobuf.ts";
import type { StringTable } from "./string-table.ts";

/** `DenseNodes` of osmformat.proto: one list a property, most numbers the difference to the one before. */
interface DenseFields {
  readonly ids: ProtobufReader;
  readonly lons: ProtobufReader;
  readonly lats: ProtobufReader;
  /** The `DenseInfo` message. */
  readonly info: ProtobufReader;
  readonly keysAndValues: ProtobufReader;
}

function denseFields(dense: ProtobufReader): DenseFields {
  const absent = emptyReader();
  const fields = { ids: absent, lons: absent, lats: absent, info: absent, keysAndValues: absent };
  while (dense.next()) {
    if (dense.field === 1) fields.ids = dense.list(fields.ids);
    else if (dense.field === 5) fields.info = dense.message();
    else if (dense.field === 8) fields.lats = dense.list(fields.lats);
    else if (dense.field === 9) fields.lons = dense.list(fields.lons);
    else if (dense.field === 10) fields.keysAndValues = dense.list(fields.keysAndValues);
    else dense.skip();
  }
  return fields;
}

/** Coordinates of one message, before they become places; room for as many as writers put into a block. */
let steps = { lons: new Float64Array(8000), lats: new Float64Array(8000) };

/** Ids, places and versions of all nodes in a `DenseNodes` message. */
export function readDensePlaces(dense: ProtobufReader, grid: CoordinateGrid): NodeColumns {
  const { ids, lons, lats, info } = denseFields(dense);
  const count = countPacked(ids);
  if (countPacked(lons) !== count || countPacked(lats) !== count)
    throw new BrokenPbf("nodes without a place");
  const columns = nodeColumns(count);
  readDifferences(ids, columns.ids);
  if (steps.lons.length < count) steps = { lons: new Float64Array(count), lats: new Float64Array(count) };
  readDifferences(lons, steps.lons);
  readDifferences(lats, steps.lats);
  const { granularity, lonUnitOffset, latUnitOffset } = grid;
  for (let row = 0; row < count; row++) {
    const lon = lonUnitOffset + granularity * (steps.lons[row] as number);
    setPlace(columns, row, [lon, latUnitOffset + granularity * (steps.lats[row] as number)]);
  }
  const versions = infoList(info, 1);
  // Unlike the other lists, versions aren't differences.
  for (let row = 0; row < count && versions.hasMore; row++) columns.versions[row] = versions.integer();
  return columns;
}

/** Ids of all nodes in a `DenseNodes` message. */
export function readDenseIds(dense: ProtobufReader): Float64Array {
  const { ids } = denseFields(dense);
  const columns = new Float64Array(countPacked(ids));
  readDifferences(ids, columns);
  return columns;
}

/** Calls `visit` with each node that has tags; `firstPlace` nodes stand before in the file. Returns the count of all. */
export function visitTaggedDense(
  dense: ProtobufReader,
  strings: StringTable,
  { firstPlace, visit }: { firstPlace: number; visit: (node: TaggedNode) => void },
): number {
  const { ids, keysAndValues } = denseFields(dense);
  const count = countPacked(ids);
  let id = 0;
  // Where no node of the group has tags the list is absent; else a 0 ends each node's numbers.
  for (let place = firstPlace; keysAndValues.hasMore && ids.hasMore; place++) {
    id += ids.zigzag();
    let number = keysAndValues.varint();
    if (number === 0) continue;
    const numbers: number[] = [];
    for (; number !== 0; number = keysAndValues.varint()) numbers.push(number);
    visit({ id, place, tags: new DenseTags(strings, numbers) });
  }
  return count;
}

/** The newest timestamp in a `DenseNodes` message, in the block's units; 0 where it has none. */
export function newestDenseTimestamp(dense: ProtobufReader): number {
  const timestamps = infoList(denseFields(dense).info, 2);
  let timestamp = 0;
  let newest = 0;
  while (timestamps.hasMore) {
    timestamp += timestamps.zigzag();
    if (timestamp > newest) newest = timestamp;
  }
  return newest;
}

function infoList(info: ProtobufReader, field: number): ProtobufReader {
  let list = emptyReader();
  while (info.next()) {
    if (info.field === field) list = info.list(list);
    else info.skip();
  }
  return list;
}
