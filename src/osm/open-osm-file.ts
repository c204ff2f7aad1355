import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { userError } from "../core/user-error.ts";
import { formatOf } from "./file-format.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import type { DataInfo } from "./osm-extract.ts";
import type { OsmFile, ReadFile } from "./osm-file.ts";
import { readPbf } from "./pbf/read-pbf.ts";
import { type Chunks, readXml } from "./xml/read-xml.ts";

/** Files and their tables are held in memory; a region of France is 500 MB at most, a country is too much. */
const MAX_FILE_BYTES = 1024 ** 3;
/** XML is fed to its parser in pieces, since a string can't hold a large file. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Opens an OSM file, told apart by its content (PBF, XML, either in gzip), and looks through it once.
 * Throws a UserError (3) that names what is wrong with a file that can't be read.
 */
export async function openOsmFile(path: string): Promise<OsmFile> {
  const bytes = await readBytes(path);
  const { counts, timestamp, bounds, nodes, content } = await readContent(bytes, path);
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
  throw userError(3, "osm-file-too-large", { file: path, limitMb: MAX_FILE_BYTES / 1024 ** 2 });
}

async function readContent(bytes: Uint8Array, path: string): Promise<ReadFile> {
  const isPacked = isGzip(bytes);
  const { head, chunks } = await peek(isPacked ? gunzip(bytes, path) : slices(bytes));
  const format = formatOf(head);
  if (format === "xml") return readXml(chunks, path);
  if (format === "pbf") return readPbf(isPacked ? await join(chunks, path) : bytes, path);
  if (format === undefined) throw userError(3, "osm-not-osm", { file: path });
  throw userError(3, "osm-format-foreign", { file: path, format });
}

async function* slices(bytes: Uint8Array): Chunks {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** The first chunk, and then all of them, that one again first. */
async function peek(source: Chunks): Promise<{ head: Uint8Array; chunks: Chunks }> {
  const rest = source[Symbol.asyncIterator]();
  const first = await rest.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  async function* chunks(): Chunks {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head, chunks: chunks() };
}

async function join(chunks: Chunks, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > MAX_FILE_BYTES) {
      throw userError(3, "osm-file-too-large", { file: path, limitMb: MAX_FILE_BYTES / 1024 ** 2 });
    }
  }
  return Buffer.concat(parts);
}
