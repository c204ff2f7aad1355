import type { RelationElement, TagReader, WayElement } from "../elements.ts";
import { type NodeColumns, nodeColumns, setPlace, TOLD_BY_WAY } from "../node-table.ts";
import type { OsmMember } from "../osm-extract.ts";
import { type InFile, inBlob } from "./blobs.ts";
import { readInfo } from "./info.ts";
import { readNumbers } from "./packed-numbers.ts";
import { PairedTags } from "./pbf-tags.ts";
import type { CoordinateGrid } from "./primitive-block.ts";
import { BrokenPbf, emptyReader, ProtobufReader } from "./protobuf.ts";
import type { StringTable } from "./string-table.ts";

/** The id of a `Way` message, first of its fields as all writers have it. */
export function wayIdOf(way: ProtobufReader): number {
  while (way.next()) {
    if (way.field === 1) return way.integer();
    way.skip();
  }
  return 0;
}

/** Decodes a `Way` message of osmformat.proto; its tags and version stay undecoded. */
export function readWay(way: ProtobufReader, strings: StringTable): WayElement {
  const fields = {
    id: 0,
    keys: emptyReader(),
    values: emptyReader(),
    refs: emptyReader(),
    info: emptyReader(),
  };
  while (way.next()) {
    if (way.field === 1) fields.id = way.integer();
    else if (way.field === 2) fields.keys = way.list(fields.keys);
    else if (way.field === 3) fields.values = way.list(fields.values);
    else if (way.field === 4) fields.info = way.message();
    else if (way.field === 8) fields.refs = way.list(fields.refs);
    else way.skip();
  }
  return new PackedWay(fields, strings);
}

interface WayFields {
  readonly id: number;
  readonly keys: ProtobufReader;
  readonly values: ProtobufReader;
  readonly refs: ProtobufReader;
  readonly info: ProtobufReader;
}

class PackedWay implements WayElement {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: TagReader;
  readonly #info: ProtobufReader;
  readonly #place: InFile;

  constructor({ id, keys, values, refs, info }: WayFields, strings: StringTable) {
    this.id = id;
    this.refs = readNumbers(refs);
    this.tags = new PairedTags(strings, keys, values);
    this.#info = info;
    this.#place = strings.place;
  }

  /** Asked for only of ways that are kept. */
  get version(): number {
    return inBlob(this.#place, () => readInfo(again(this.#info)).version);
  }
}

/** Decodes a `Relation` message of osmformat.proto; its tags and members stay undecoded. */
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
  return new PackedRelation(fields, lists, strings);
}

const MEMBER_TYPES = ["node", "way", "relation"] as const;

interface RelationFields {
  readonly id: number;
  readonly version: number;
  readonly keys: ProtobufReader;
  readonly values: ProtobufReader;
}

interface MemberLists {
  readonly roles: ProtobufReader;
  readonly refs: ProtobufReader;
  readonly types: ProtobufReader;
}

/** A relation whose members stay undecoded: in a region's file they would be millions. */
class PackedRelation implements RelationElement {
  readonly id: number;
  readonly version: number;
  readonly tags: TagReader;
  readonly #lists: MemberLists;
  readonly #strings: StringTable;

  constructor({ id, version, keys, values }: RelationFields, lists: MemberLists, strings: StringTable) {
    this.id = id;
    this.version = version;
    this.tags = new PairedTags(strings, keys, values);
    this.#lists = lists;
    this.#strings = strings;
  }

  get members(): readonly OsmMember[] {
    return this.#located(() => {
      const { refs, roles, types } = this.#readers();
      return readNumbers(refs).map((ref) => ({
        type: typeOf(types.varint()),
        ref,
        role: this.#strings.at(roles.varint()),
      }));
    });
  }

  memberIds(sought: OsmMember["type"]): readonly number[] {
    return this.#located(() => {
      const { refs, types } = this.#readers();
      return readNumbers(refs).filter(() => typeOf(types.varint()) === sought);
    });
  }

  #readers(): MemberLists {
    const { refs, roles, types } = this.#lists;
    return { refs: again(refs), roles: again(roles), types: again(types) };
  }

  /** Members may be read long after the pass over their block, so they say themselves where they are broken. */
  #located<T>(read: () => T): T {
    return inBlob(this.#strings.place, read);
  }
}

const again = ({ bytes, position, end }: ProtobufReader): ProtobufReader =>
  new ProtobufReader(bytes, position, end);

function typeOf(number: number): OsmMember["type"] {
  const type = MEMBER_TYPES[number];
  if (!type) throw new BrokenPbf("unknown type of member");
  return type;
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
  const [ids, lats, lons] = [fields.refs, fields.lats, fields.lons].map(readNumbers);
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
