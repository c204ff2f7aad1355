import type { IdRange } from "../elements.ts";
import type { NodeColumns } from "../node-table.ts";
import { newestDenseTimestamp, readDenseIds, readDensePlaces } from "./dense-nodes.ts";
import { infoOf, readInfo } from "./info.ts";
import { readPlainPlaces } from "./plain-nodes.ts";
import {
  type CoordinateGrid,
  DENSE_NODES,
  eachElement,
  NODES,
  type PrimitiveBlock,
  RELATIONS,
  WAYS,
} from "./primitive-block.ts";
import type { ProtobufReader } from "./protobuf.ts";
import { readWayPlaces, wayIdOf } from "./ways-and-relations.ts";

/** What the first pass takes from a block. */
export interface BlockScan {
  readonly places: readonly NodeColumns[];
  readonly wayPlaces: readonly NodeColumns[];
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
  readonly nodeIds: IdRange;
  readonly wayIds: IdRange;
  /** Whether each node's id is above that of the node before. */
  readonly isSorted: boolean;
  readonly newestMs: number;
}

export interface BlockWants {
  readonly timestamp: boolean;
  readonly places: boolean;
  readonly wayPlaces: boolean;
}

/** Counts a block's elements, and reads of them what is wanted. */
export function scanBlock(block: PrimitiveBlock, wants: BlockWants): BlockScan {
  const places = wants.places ? readPlaces(block) : [];
  const ids = wants.places ? places.map((columns) => columns.ids) : readNodeIds(block);
  const nodeIds = rangeOf(ids);
  const wayIds: number[] = [];
  const wayPlaces: NodeColumns[] = [];
  eachElement(block, WAYS, (way) => {
    const { position } = way;
    wayIds.push(wayIdOf(way));
    way.position = position;
    if (wants.wayPlaces) wayPlaces.push(readWayPlaces(way, block.grid));
  });
  let relations = 0;
  eachElement(block, RELATIONS, () => relations++);
  return {
    places,
    wayPlaces,
    nodes: ids.reduce((sum, column) => sum + column.length, 0),
    ways: wayIds.length,
    relations,
    nodeIds,
    wayIds: rangeOf([Float64Array.from(wayIds)]),
    isSorted: nodeIds.isSorted,
    newestMs: wants.timestamp ? newestMsOf(block) : 0,
  };
}

function rangeOf(columns: readonly Float64Array[]): IdRange & { readonly isSorted: boolean } {
  let first = Infinity;
  let last = -Infinity;
  let isSorted = true;
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const id = column[row] as number;
      if (id <= last) isSorted = false;
      else last = id;
      if (id < first) first = id;
    }
  }
  return { first, last, isSorted };
}

/** Places of all nodes of a block: dense ones first, then plain ones. */
export function readPlaces(block: PrimitiveBlock): readonly NodeColumns[] {
  const places: NodeColumns[] = [];
  eachElement(block, DENSE_NODES, (dense) => places.push(readDensePlaces(dense, block.grid)));
  const plain = plainNodesOf(block);
  return plain.length > 0 ? [...places, readPlainPlaces(plain, block.grid)] : places;
}

/** Ids of all nodes of a block, in the order of `readPlaces`. */
export function readNodeIds(block: PrimitiveBlock): readonly Float64Array[] {
  const ids: Float64Array[] = [];
  eachElement(block, DENSE_NODES, (dense) => ids.push(readDenseIds(dense)));
  const plain = plainNodesOf(block);
  return plain.length > 0 ? [...ids, readPlainPlaces(plain, NO_GRID).ids] : ids;
}

const NO_GRID: CoordinateGrid = { granularity: 1, lonUnitOffset: 0, latUnitOffset: 0 };

function plainNodesOf(block: PrimitiveBlock): readonly ProtobufReader[] {
  const plain: ProtobufReader[] = [];
  eachElement(block, NODES, (node) => plain.push(node));
  return plain;
}

function newestMsOf(block: PrimitiveBlock): number {
  let newest = 0;
  const note = (timestamp: number): void => {
    if (timestamp > newest) newest = timestamp;
  };
  eachElement(block, DENSE_NODES, (dense) => note(newestDenseTimestamp(dense)));
  for (const kind of [NODES, WAYS, RELATIONS]) {
    eachElement(block, kind, (element) => note(readInfo(infoOf(element)).timestamp));
  }
  return newest * block.dateGranularityMs;
}
