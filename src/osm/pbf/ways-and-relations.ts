import type { RelationElement, WayElement } from "../elements.ts";
import type { OsmMember } from "../osm-extract.ts";
import { readInfo } from "./info.ts";
import { PairedTags } from "./pbf-tags.ts";
import { BrokenPbf, emptyReader, type ProtobufReader } from "./protobuf.ts";
import type { StringTable } from "./string-table.ts";

/** Decodes a `Way` message of osmformat.proto; its tags stay undecoded. */
export function readWay(way: ProtobufReader, strings: StringTable): WayElement {
  let id = 0;
  let version = 0;
  let keys = emptyReader();
  let values = keys;
  const refs: number[] = [];
  while (way.next()) {
    if (way.field === 1) id = way.integer();
    else if (way.field === 2) keys = way.message();
    else if (way.field === 3) values = way.message();
    else if (way.field === 4) version = readInfo(way.message()).version;
    else if (way.field === 8) readDifferences(way.message(), refs);
    else way.skip();
  }
  return { id, version, refs, tags: new PairedTags(strings, keys, values) };
}

/** Decodes a `Relation` message of osmformat.proto; its tags stay undecoded. */
export function readRelation(relation: ProtobufReader, strings: StringTable): RelationElement {
  const fields = { id: 0, version: 0, keys: emptyReader(), values: emptyReader() };
  const lists = { roles: emptyReader(), refs: emptyReader(), types: emptyReader() };
  while (relation.next()) {
    if (relation.field === 1) fields.id = relation.integer();
    else if (relation.field === 2) fields.keys = relation.message();
    else if (relation.field === 3) fields.values = relation.message();
    else if (relation.field === 4) fields.version = readInfo(relation.message()).version;
    else if (relation.field === 8) lists.roles = relation.message();
    else if (relation.field === 9) lists.refs = relation.message();
    else if (relation.field === 10) lists.types = relation.message();
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
  const refs: number[] = [];
  readDifferences(lists.refs, refs);
  return refs.map((ref) => {
    const type = MEMBER_TYPES[lists.types.varint()];
    if (!type) throw new BrokenPbf("unknown type of member");
    return { type, ref, role: strings.at(lists.roles.varint()) };
  });
}

/** Appends the numbers of a list in which each is written as the difference to the one before. */
function readDifferences(differences: ProtobufReader, into: number[]): void {
  let value = 0;
  while (differences.hasMore) {
    value += differences.zigzag();
    into.push(value);
  }
}
