import type { RelationElement, WayElement } from "../elements.ts";
import { type NodeColumns, nodeColumns, setPlace, TOLD_BY_WAY } from "../node-table.ts";
import type { OsmMember } from "../osm-extract.ts";
import { readInfo } from "./info.ts";
import { PairedTags } from "./pbf-tags.ts";
import type { CoordinateGrid } from "./primitive-block.ts";
import { BrokenPbf, emptyReader, type ProtobufReader } from "./protobuf.ts";
import type { StringTable } from "./string-table.ts";

/** Decodes a `Way` message of osmformat.proto; its tags stay undecoded. */
export function readWay(way: ProtobufReader, strings: StringTable): WayElement {
  let id = 0;
  let version = 0;
  let keys = emptyReader();
  let values = keys;
  let refs = keys;
  while (way.next()) {
    if (way.field === 1) id = way.integer();
    else if (way.field === 2) keys = way.list(keys);
    else if (way.field === 3) values = way.list(values);
    else if (way.field === 4) version = readInfo(way.message()).version;
    else if (way.field === 8) refs = way.list(refs);
    else way.skip();
  }
  return { id, version, refs: readDifferences(refs), tags: new PairedTags(strings, keys, values) };
}

/** Decodes a `Relation` message of osmformat.proto; its tags stay undecoded. */
export function readRelation(relation: ProtobufReader, strings: StringTable): RelationElement {
  const fields = { id: 0, version: 0, keys: emptyReader(), values: emptyReader() };
  const lists = { roles: emptyReader(), refs: emptyReader(), types: emptyReader() };
  while (relation.next()) {
    if (relation.field === 1) fields.id = relation.integer();
    else if (relation.field === 2) fields.keys = relation.list(fields.keys);
    else if (relation.field === 3) fields.values = relation.list(fields.values);
    else if (relation.field === 4) fields.version = readInfo(relation.message()).version;
    else if (relation.field === 8) lists.roles = relation.list(lists.roles);
    else if (relation.field === 9) lists.refs = relation.list(lists.refs);
    else if (relation.field === 10) lists.types = relation.list(lists.types);
    else relation.skip();
  }
  const { id, version, keys, values } = fields;
  return { id, version, members: readMembers(lists, strings), tags: new PairedTags(strings, keys, values) };
}

const MEMBER_TYPES = ["node", "way", "relation"] as const;

function readMembers(
  lists: { roles: ProtobufReader; refs: ProtobufReader; types: ProtobufReader },
  strings: StringTable,
): OsmMember[] {
  return readDifferences(lists.refs).map((ref) => {
    const type = MEMBER_TYPES[lists.types.varint()];
    if (!type) throw new BrokenPbf("unknown type of member");
    return { type, ref, role: strings.at(lists.roles.varint()) };
  });
}

/**
 * Where the nodes of a way lie, as files say it that were written with "LocationsOnWays" (osmium's
 * `add-locations-to-ways`), which may lack the nodes themselves; no rows for a way that doesn't say.
 */
export function readWayPlaces(way: ProtobufReader, grid: CoordinateGrid): NodeColumns {
  const fields = { refs: emptyReader(), lats: emptyReader(), lons: emptyReader() };
  while (way.next()) {
    if (way.field === 8) fields.refs = way.list(fields.refs);
    else if (way.field === 9) fields.lats = way.list(fields.lats);
    else if (way.field === 10) fields.lons = way.list(fields.lons);
    else way.skip();
  }
  const [ids, lats, lons] = [fields.refs, fields.lats, fields.lons].map(readDifferences);
  const columns = nodeColumns(Math.min(ids?.length ?? 0, lats?.length ?? 0, lons?.length ?? 0));
  columns.versions.fill(TOLD_BY_WAY);
  for (let row = 0; row < columns.ids.length; row++) {
    const [id, lat, lon] = [ids?.[row] ?? 0, lats?.[row] ?? 0, lons?.[row] ?? 0];
    columns.ids[row] = id;
    setPlace(columns, row, [
      grid.lonUnitOffset + grid.granularity * lon,
      grid.latUnitOffset + grid.granularity * lat,
    ]);
  }
  return columns;
}

/** The numbers of a list in which each is written as the difference to the one before. */
function readDifferences(differences: ProtobufReader): number[] {
  const numbers: number[] = [];
  let value = 0;
  while (differences.hasMore) {
    value += differences.zigzag();
    numbers.push(value);
  }
  return numbers;
}
