import type { TaggedNode } from "../elements.ts";
import { type NodeColumns, nodeColumns, setPlace } from "../node-table.ts";
import { readInfo } from "./info.ts";
import { PairedTags } from "./pbf-tags.ts";
import type { CoordinateGrid } from "./primitive-block.ts";
import { emptyReader, type ProtobufReader } from "./protobuf.ts";
import type { StringTable } from "./string-table.ts";

/** `Node` of osmformat.proto: one message a node, as some small programs write them. */
function nodeFields(node: ProtobufReader) {
  const fields = { id: 0, lon: 0, lat: 0, keys: emptyReader(), values: emptyReader(), info: emptyReader() };
  while (node.next()) {
    if (node.field === 1) fields.id = node.zigzag();
    else if (node.field === 2) fields.keys = node.list(fields.keys);
    else if (node.field === 3) fields.values = node.list(fields.values);
    else if (node.field === 4) fields.info = node.message();
    else if (node.field === 8) fields.lat = node.zigzag();
    else if (node.field === 9) fields.lon = node.zigzag();
    else node.skip();
  }
  return fields;
}

/** Ids, places and versions of `Node` messages. */
export function readPlainPlaces(nodes: readonly ProtobufReader[], grid: CoordinateGrid): NodeColumns {
  const { granularity, lonUnitOffset, latUnitOffset } = grid;
  const columns = nodeColumns(nodes.length);
  nodes.forEach((node, row) => {
    const { id, lon, lat, info } = nodeFields(node);
    columns.ids[row] = id;
    setPlace(columns, row, [lonUnitOffset + granularity * lon, latUnitOffset + granularity * lat]);
    columns.versions[row] = readInfo(info).version;
  });
  return columns;
}

/** Calls `visit` with the node if it has tags; `place` nodes stand before it in the file. */
export function visitTaggedPlain(
  node: ProtobufReader,
  strings: StringTable,
  { place, visit }: { place: number; visit: (node: TaggedNode) => void },
): void {
  const { id, keys, values } = nodeFields(node);
  if (keys.hasMore) visit({ id, place, tags: new PairedTags(strings, keys, values) });
}
