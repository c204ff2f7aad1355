import { userError } from "../../core/user-error.ts";
import { type NodeColumns, nodeTable } from "../node-table.ts";
import type { ReadFile } from "../osm-file.ts";
import { isoOfSeconds } from "../timestamps.ts";
import { type BlobPlace, inBlob, listBlobs, unpackBlob } from "./blobs.ts";
import { newestDenseTimestamp, readDensePlaces } from "./dense-nodes.ts";
import { type HeaderBlock, readHeaderBlock } from "./header-block.ts";
import { infoOf, readInfo } from "./info.ts";
import type { PbfBlock } from "./pbf-content.ts";
import { readPlainPlaces } from "./plain-nodes.ts";
import {
  DENSE_NODES,
  eachElement,
  NODES,
  type PrimitiveBlock,
  RELATIONS,
  readPrimitiveBlock,
  WAYS,
} from "./primitive-block.ts";
import type { ProtobufReader } from "./protobuf.ts";
import { readWayPlaces } from "./ways-and-relations.ts";

/** What a file may demand of its reader that this one can do. */
const WAY_PLACES = "LocationsOnWays";
const KNOWN_FEATURES = ["OsmSchema-V0.6", "DenseNodes", WAY_PLACES];

/**
 * A node takes five bytes of a packed file and more; zeros, of which a few kilobytes hold ten million, none. Small
 * files may have more.
 */
const MAX_NODES = 1_000_000;

/** Looks through a whole PBF once: the places of its nodes, its counts, and which block holds what. */
export function readPbf(bytes: Uint8Array, path: string): ReadFile {
  const blobs = listBlobs(bytes, path);
  const header = readHeader(bytes, blobs, path);
  const wants = {
    timestamp: header.replicationSeconds === undefined,
    wayPlaces: header.features.includes(WAY_PLACES),
  };
  const blocks: PbfBlock[] = [];
  const places: NodeColumns[] = [];
  const wayPlaces: NodeColumns[] = [];
  const counts = { nodes: 0, ways: 0, relations: 0 };
  let newestMs = 0;
  for (const blob of blobs) {
    if (blob.type !== "OSMData") continue;
    const message = unpackBlob(bytes, blob, path);
    const place = { path, at: blob.at };
    const scan = inBlob(place, () => scanBlock(readPrimitiveBlock(message, place), wants));
    const isBomb = counts.nodes + scan.nodes > MAX_NODES + bytes.length;
    if (isBomb) throw userError(3, "osm-pbf-broken", { file: path, at: blob.at });
    places.push(...scan.places);
    wayPlaces.push(...scan.wayPlaces);
    const { nodes, ways, relations } = scan;
    blocks.push({ blob, firstPlace: counts.nodes, nodes, ways, relations });
    counts.nodes += nodes;
    counts.ways += ways;
    counts.relations += relations;
    newestMs = Math.max(newestMs, scan.newestMs);
  }
  const timestamp = isoOfSeconds(header.replicationSeconds ?? newestMs / 1000);
  return {
    counts,
    ...(timestamp && { timestamp }),
    ...(header.bounds && { bounds: header.bounds }),
    // Those of ways last: the others' rows are their places in the file.
    nodes: nodeTable([...places, ...wayPlaces]),
    content: { kind: "pbf", bytes, blocks },
  };
}

function readHeader(bytes: Uint8Array, blobs: readonly BlobPlace[], path: string): HeaderBlock {
  const blob = blobs.find(({ type }) => type === "OSMHeader");
  if (!blob) throw userError(3, "osm-pbf-broken", { file: path, at: 0 });
  const message = unpackBlob(bytes, blob, path);
  const header = inBlob({ path, at: blob.at }, () => readHeaderBlock(message));
  const unknown = header.requiredFeatures.filter((feature) => !KNOWN_FEATURES.includes(feature));
  if (unknown.length > 0) throw userError(3, "osm-pbf-feature", { file: path, features: unknown.join(", ") });
  return header;
}

/** What the first pass takes from a block. */
interface BlockScan {
  readonly places: readonly NodeColumns[];
  readonly wayPlaces: readonly NodeColumns[];
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
  readonly newestMs: number;
}

interface Wants {
  readonly timestamp: boolean;
  readonly wayPlaces: boolean;
}

function scanBlock(block: PrimitiveBlock, wants: Wants): BlockScan {
  const places: NodeColumns[] = [];
  const wayPlaces: NodeColumns[] = [];
  const plainNodes: ProtobufReader[] = [];
  let ways = 0;
  let relations = 0;
  eachElement(block, DENSE_NODES, (dense) => places.push(readDensePlaces(dense, block.grid)));
  eachElement(block, NODES, (node) => plainNodes.push(node));
  eachElement(block, WAYS, (way) => {
    ways++;
    if (wants.wayPlaces) wayPlaces.push(readWayPlaces(way, block.grid));
  });
  eachElement(block, RELATIONS, () => relations++);
  if (plainNodes.length > 0) places.push(readPlainPlaces(plainNodes, block.grid));
  const nodes = places.reduce((sum, { ids }) => sum + ids.length, 0);
  const newestMs = wants.timestamp ? newestMsOf(block) : 0;
  return { places, wayPlaces, nodes, ways, relations, newestMs };
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
