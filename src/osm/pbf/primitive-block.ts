import type { InFile } from "./blobs.ts";
import { BrokenPbf, ProtobufReader } from "./protobuf.ts";
import { StringTable } from "./string-table.ts";

/** What each kind of element is called in a `PrimitiveGroup` (osmformat.proto). */
export const NODES = 1;
export const DENSE_NODES = 2;
export const WAYS = 3;
export const RELATIONS = 4;

/** One data block, its elements not yet decoded. */
export interface PrimitiveBlock {
  readonly strings: StringTable;
  /** A message each; `eachElement` walks them. */
  readonly groups: readonly ProtobufReader[];
  readonly grid: CoordinateGrid;
  /** Milliseconds in one unit of a timestamp. */
  readonly dateGranularityMs: number;
}

/** How the block's numbers become places, in the units of a NodeTable: `offset + granularity × number`. */
export interface CoordinateGrid {
  readonly granularity: number;
  readonly lonUnitOffset: number;
  readonly latUnitOffset: number;
}

/** The format counts in nanodegrees, 100 by default to a step. */
const NANODEGREES_PER_UNIT = 100;
const DEFAULT_GRANULARITY = 1;
const DEFAULT_DATE_GRANULARITY_MS = 1000;

/** Splits the message of an "OSMData" blob; the scalars may stand after the groups that need them. */
export function readPrimitiveBlock(message: Uint8Array, place: InFile): PrimitiveBlock {
  const reader = new ProtobufReader(message);
  const groups: ProtobufReader[] = [];
  let strings = new StringTable(new ProtobufReader(message, 0, 0), place);
  const grid = { granularity: DEFAULT_GRANULARITY, lonUnitOffset: 0, latUnitOffset: 0 };
  let dateGranularityMs = DEFAULT_DATE_GRANULARITY_MS;
  while (reader.next()) {
    if (reader.field === 1) strings = new StringTable(reader.message(), place);
    else if (reader.field === 2) groups.push(groupIn(reader, groups.length));
    else if (reader.field === 17) grid.granularity = reader.integer() / NANODEGREES_PER_UNIT;
    else if (reader.field === 18) dateGranularityMs = reader.integer();
    else if (reader.field === 19) grid.latUnitOffset = reader.integer() / NANODEGREES_PER_UNIT;
    else if (reader.field === 20) grid.lonUnitOffset = reader.integer() / NANODEGREES_PER_UNIT;
    else reader.skip();
  }
  return { strings, groups, grid, dateGranularityMs };
}

/** Writers put 8000 elements into a block; empty ones, a million to a kilobyte, would fill the memory. */
const MAX_ELEMENTS = 1_000_000;

function groupIn(reader: ProtobufReader, groupsBefore: number): ProtobufReader {
  if (groupsBefore >= MAX_ELEMENTS) throw new BrokenPbf("too many groups");
  return reader.message();
}

/** Calls `read` with each element of one kind in the block, kind as in NODES, WAYS and so on. */
export function eachElement(
  block: PrimitiveBlock,
  kind: number,
  read: (element: ProtobufReader) => void,
): void {
  let count = 0;
  for (const { bytes, position, end } of block.groups) {
    const group = new ProtobufReader(bytes, position, end);
    while (group.next()) {
      if (++count > MAX_ELEMENTS) throw new BrokenPbf("too many elements");
      if (group.field === kind) read(group.message());
      else group.skip();
    }
  }
}
