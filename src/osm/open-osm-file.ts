import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { userError } from "../core/user-error.ts";
import { bunzip2, isBzip2 } from "./bunzip2.ts";
import { type Chunks, join, peek, slices, upTo } from "./chunks.ts";
import { formatOf } from "./file-format.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import { readJson } from "./json/read-json.ts";
import type { DataInfo } from "./osm-extract.ts";
import type { OsmFile, ReadFile } from "./osm-file.ts";
import { readPbf } from "./pbf/read-pbf.ts";
import { readXml } from "./xml/read-xml.ts";

const BYTES_PER_MB = 1024 ** 2;
/** Files and their tables are held in memory; a region of France is 500 MB at most, a country is too much. */
const MAX_FILE_BYTES = 1024 * BYTES_PER_MB;
/** Of a packed file, unpacked: a department's XML fits, a file that was made to fill the memory doesn't. */
const MAX_UNPACKED_BYTES = 2048 * BYTES_PER_MB;

/**
 * Opens an OSM file, told apart by its content (PBF, XML, JSON, each in gzip or bzip2), and looks through it once.
 * Throws a UserError (3) that names what is wrong with a file that can't be read.
 */
export async function openOsmFile(path: string): Promise<OsmFile> {
  const bytes = await readBytes(path);
  const { counts, timestamp, bounds, nodes, content } = await readContent(bytes, path);
  if (nodes.ids.length === 0) throw userError(3, "osm-no-nodes", { file: path });
  const info = {
    source: basename(path),
    ...(timestamp && { timestamp }),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ...counts,
  };
  return { path, info, ...(bounds && { bounds }), nodes, content };
}

/** Where the data came from: name, date, hash and the counts of the whole file. */
export const readDataInfo = ({ info }: OsmFile): DataInfo => info;

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_FILE_BYTES) return await readFile(path);
  } catch {
    throw userError(3, "osm-file-unreadable", { file: path });
  }
  throw userError(3, "osm-file-too-large", { file: path, limitMb: MAX_FILE_BYTES / BYTES_PER_MB });
}

async function readContent(bytes: Uint8Array, path: string): Promise<ReadFile> {
  const unpacked = unpack(bytes, path);
  const { head, chunks } = await peek(unpacked ?? slices(bytes));
  const format = formatOf(head);
  if (format === "xml") return readXml(chunks, path);
  if (format === "json") return readJson(chunks, path);
  if (format === "pbf") return readPbf(unpacked ? await join(chunks) : bytes, path);
  if (format === undefined) throw userError(3, "osm-not-osm", { file: path });
  throw userError(3, "osm-format-foreign", { file: path, format });
}

/** The content of a packed file; undefined for one that isn't packed. */
function unpack(bytes: Uint8Array, path: string): Chunks | undefined {
  if (isGzip(bytes)) return upTo(MAX_UNPACKED_BYTES, gunzip(bytes, path), path);
  return isBzip2(bytes) ? bunzip2(bytes, path, MAX_UNPACKED_BYTES) : undefined;
}
