import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { userError } from "../core/user-error.ts";
import { bunzip2, isBzip2 } from "./bunzip2.ts";
import { type Chunks, join, peek, slices, upTo } from "./chunks.ts";
import { type FileBytes, heldBytes as heldBytesOf, storedBytes } from "./file-bytes.ts";
import { formatOf } from "./file-format.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import { readJson } from "./json/read-json.ts";
import type { DataInfo } from "./osm-extract.ts";
import type { OsmFile, ReadFile } from "./osm-file.ts";
import { startsAsPbf } from "./pbf/blobs.ts";
import { readPbf, type TableLimit } from "./pbf/read-pbf.ts";
import { readXml } from "./xml/read-xml.ts";

const BYTES_PER_MB = 1024 ** 2;
/** The largest that is read: a region of France is 500 MB at most, a country is too much. */
const MAX_FILE_BYTES = 1024 * BYTES_PER_MB;
/** Enough to tell a PBF by. */
const HEAD_BYTES = 64;
const HASHED_BYTES = 4 * BYTES_PER_MB;
/** Of a packed file, unpacked: a department's XML fits, a file that was made to fill the memory doesn't. */
const MAX_UNPACKED_BYTES = 2048 * BYTES_PER_MB;

/** How much of a file is held in memory. */
export interface HeldLimits extends TableLimit {
  /** A longer PBF stays on disk. */
  readonly heldBytes: number;
}

/** What lies below is read faster at once than piece by piece: 64 MB and, of the nodes' places, 32 MB. */
const HELD: HeldLimits = { heldBytes: 64 * BYTES_PER_MB, tabledNodes: 2_000_000 };

/**
 * Opens an OSM file, told apart by its content (PBF, XML, JSON, each in gzip or bzip2), and looks through it once.
 * Throws a UserError (3) that names what is wrong with a file that can't be read.
 */
export async function openOsmFile(path: string, limits: HeldLimits = HELD): Promise<OsmFile> {
  const bytes = await readBytes(path, limits);
  const read = await readContent(bytes, path, limits);
  const { counts, timestamp, bounds, allNodes, content } = read;
  if (allNodes?.ids.length === 0) throw userError(3, "osm-no-nodes", { file: path });
  const info = {
    source: basename(path),
    ...(timestamp && { timestamp }),
    sha256: sha256Of(bytes),
    ...counts,
  };
  return { path, info, ...(bounds && { bounds }), ...(allNodes && { allNodes }), content };
}

function sha256Of(bytes: FileBytes): string {
  const hash = createHash("sha256");
  for (let at = 0; at < bytes.size; at += HASHED_BYTES) hash.update(bytes.read(at, at + HASHED_BYTES));
  return hash.digest("hex");
}

/** Where the data came from: name, date, hash and the counts of the whole file. */
export const readDataInfo = ({ info }: OsmFile): DataInfo => info;

async function readBytes(path: string, { heldBytes }: HeldLimits): Promise<FileBytes> {
  const { size } = await unlessUnreadable(path, () => stat(path));
  if (size > MAX_FILE_BYTES) {
    throw userError(3, "osm-file-too-large", { file: path, limitMb: MAX_FILE_BYTES / BYTES_PER_MB });
  }
  const stored = size > heldBytes ? storedBytes(path) : undefined;
  if (stored && startsAsPbf(stored.read(0, HEAD_BYTES))) return stored;
  return heldBytesOf(await unlessUnreadable(path, () => readFile(path)));
}

async function unlessUnreadable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw userError(3, "osm-file-unreadable", { file: path });
  }
}

async function readContent(file: FileBytes, path: string, limits: HeldLimits): Promise<ReadFile> {
  if (startsAsPbf(file.read(0, HEAD_BYTES))) return readPbf(file, path, limits);
  const bytes = file.read(0, file.size);
  const unpacked = unpack(bytes, path);
  const { head, chunks } = await peek(unpacked ?? slices(bytes));
  const format = formatOf(head);
  if (format === "xml") return readXml(chunks, path);
  if (format === "json") return readJson(chunks, path);
  if (format === "pbf") return readPbf(heldBytesOf(await join(chunks)), path, limits);
  if (format === undefined) throw userError(3, "osm-not-osm", { file: path });
  throw userError(3, "osm-format-foreign", { file: path, format });
}

/** The content of a packed file; undefined for one that isn't packed. */
function unpack(bytes: Uint8Array, path: string): Chunks | undefined {
  if (isGzip(bytes)) return upTo(MAX_UNPACKED_BYTES, gunzip(bytes, path), path);
  return isBzip2(bytes) ? bunzip2(bytes, path, MAX_UNPACKED_BYTES) : undefined;
}
