import { userError } from "../../core/user-error.ts";
import type { FileBytes } from "../file-bytes.ts";
import { type NodeColumns, nodeTable } from "../node-table.ts";
import type { ReadFile } from "../osm-file.ts";
import { isoOfSeconds } from "../timestamps.ts";
import { type BlobPlace, eachBlob, type InFile, inBlob, unpackBlobs } from "./blobs.ts";
import { type BlockScan, scanBlock } from "./block-scan.ts";
import { type HeaderBlock, readHeaderBlock } from "./header-block.ts";
import type { PbfBlock } from "./pbf-content.ts";
import { readPrimitiveBlock } from "./primitive-block.ts";

/** What a file may demand of its reader that this one can do. */
const WAY_PLACES = "LocationsOnWays";
const KNOWN_FEATURES = ["OsmSchema-V0.6", "DenseNodes", WAY_PLACES];

/**
 * A node takes five bytes of a packed file and more; zeros, of which a few kilobytes hold ten million, none. Small
 * files may have more.
 */
const MAX_NODES = 1_000_000;

/** How much of a file is kept in memory. */
export interface TableLimit {
  /** Of a file with more nodes, their places are read where they are needed (`readNodes`). */
  readonly tabledNodes: number;
}

/**
 * Looks through a whole PBF once: the places of its nodes, its counts, and which block holds what. Of a file that is
 * large, and sorted as all large ones are, the places are left where they are.
 */
export async function readPbf(
  bytes: FileBytes,
  path: string,
  { tabledNodes }: TableLimit,
): Promise<ReadFile> {
  const scan = await scanFile(bytes, path, tabledNodes);
  return scan.isSorted || scan.columns
    ? finish(scan, bytes)
    : finish(await scanFile(bytes, path, Infinity), bytes);
}

interface FileScan {
  header?: HeaderBlock;
  readonly blocks: PbfBlock[];
  readonly counts: { nodes: number; ways: number; relations: number };
  /** Whether each node's id is above that of the node before. */
  isSorted: boolean;
  lastNodeId: number;
  /** Undefined where there were too many; those of ways last, as the others' rows are their places in the file. */
  columns?: { readonly nodes: NodeColumns[]; readonly ways: NodeColumns[] } | undefined;
  newestMs: number;
}

async function scanFile(bytes: FileBytes, path: string, tabledNodes: number): Promise<FileScan> {
  const scan: FileScan = {
    blocks: [],
    counts: { nodes: 0, ways: 0, relations: 0 },
    isSorted: true,
    lastNodeId: -Infinity,
    columns: { nodes: [], ways: [] },
    newestMs: 0,
  };
  for await (const { blob, message } of unpackBlobs(bytes, eachBlob(bytes, path), path)) {
    const place = { path, at: blob.at };
    if (blob.type === "OSMHeader") scan.header ??= readHeader(message, place);
    if (!scan.header) break;
    if (blob.type === "OSMHeader") continue;
    const { features, replicationSeconds } = scan.header;
    const wants = {
      timestamp: replicationSeconds === undefined,
      places: scan.columns !== undefined,
      wayPlaces: features.includes(WAY_PLACES),
    };
    addBlock(
      scan,
      blob,
      inBlob(place, () => scanBlock(readPrimitiveBlock(message, place), wants)),
    );
    const isBomb = scan.counts.nodes > MAX_NODES + bytes.size;
    if (isBomb) throw userError(3, "osm-pbf-broken", { file: path, at: blob.at });
    const isTooMuch = scan.counts.nodes > tabledNodes && scan.isSorted && !wants.wayPlaces;
    if (isTooMuch) scan.columns = undefined;
  }
  if (!scan.header) throw userError(3, "osm-pbf-broken", { file: path, at: 0 });
  return scan;
}

function addBlock(scan: FileScan, blob: BlobPlace, block: BlockScan): void {
  const { counts, blocks } = scan;
  const { nodes, ways, relations, nodeIds, wayIds, newestMs } = block;
  blocks.push({ ...blob, firstPlace: counts.nodes, nodes, ways, relations, nodeIds, wayIds });
  scan.isSorted &&= block.isSorted && scan.lastNodeId < nodeIds.first;
  scan.lastNodeId = Math.max(scan.lastNodeId, nodeIds.last);
  scan.columns?.nodes.push(...block.places);
  scan.columns?.ways.push(...block.wayPlaces);
  counts.nodes += nodes;
  counts.ways += ways;
  counts.relations += relations;
  scan.newestMs = Math.max(scan.newestMs, newestMs);
}

function finish({ header, counts, blocks, columns, newestMs }: FileScan, bytes: FileBytes): ReadFile {
  const timestamp = isoOfSeconds(header?.replicationSeconds ?? newestMs / 1000);
  return {
    counts,
    ...(timestamp && { timestamp }),
    ...(header?.bounds && { bounds: header.bounds }),
    ...(columns && { allNodes: nodeTable([...columns.nodes, ...columns.ways]) }),
    content: { kind: "pbf", bytes, blocks },
  };
}

function readHeader(message: Uint8Array, place: InFile): HeaderBlock {
  const header = inBlob(place, () => readHeaderBlock(message));
  const unknown = header.requiredFeatures.filter((feature) => !KNOWN_FEATURES.includes(feature));
  if (unknown.length === 0) return header;
  throw userError(3, "osm-pbf-feature", { file: place.path, features: unknown.join(", ") });
}
