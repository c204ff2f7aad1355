import { inflate } from "node:zlib";
import { userError } from "../../core/user-error.ts";
import type { FileBytes } from "../file-bytes.ts";
import { BrokenPbf, ProtobufReader } from "./protobuf.ts";

/**
 * The outer layer of a PBF file: a row of blobs, each behind a small header.
 *
 *     ┌────────┬────────────┬───────────────┬────────┬────────────┬─ …
 *     │ 4 byte │ BlobHeader │ Blob          │ 4 byte │ BlobHeader │
 *     │ length │ type, size │ zlib(message) │ length │            │
 *     └────────┴────────────┴───────────────┴────────┴────────────┴─ …
 *
 * The limits are those of the format (wiki.openstreetmap.org/wiki/PBF_Format, "File format").
 */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;
const LENGTH_BYTES = 4;
const KNOWN_TYPES = ["OSMHeader", "OSMData"];
/** A compressed blob can't be much longer than what it holds; this leaves room for its own fields. */
const MAX_STORED_BYTES = MAX_BLOB_BYTES + 64 * 1024;

/** Fields of `Blob` that hold data we can't unpack. */
const FOREIGN_COMPRESSION: Readonly<Record<number, string>> = { 4: "lzma", 5: "bzip2", 6: "lz4", 7: "zstd" };

/** Where a blob stands in the file. */
export interface BlobPlace {
  /** Of its length field, in bytes from the start of the file: what messages name. */
  readonly at: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Where in which file something stands, as messages say it: bytes from its start. */
export interface InFile {
  readonly path: string;
  readonly at: number;
}

/** Whether a file with these first bytes is a PBF: its first blob header calls itself "OSMHeader". */
export function startsAsPbf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.length < LENGTH_BYTES || head.readUInt32BE(0) > MAX_HEADER_BYTES) return false;
  return head.subarray(LENGTH_BYTES, LENGTH_BYTES + 11).equals(Buffer.from("\x0a\x09OSMHeader", "latin1"));
}

/** All blobs of the file that hold OSM data, in order; kinds that nobody knows are passed over. Throws a UserError (3) where the file ends within one. */
export function* eachBlob(file: FileBytes, path: string): Generator<BlobPlace> {
  for (let at = 0; at < file.size; ) {
    const blob = blobAt(file, at, path);
    if (KNOWN_TYPES.includes(blob.type)) yield blob;
    at = blob.end;
  }
}

function blobAt(file: FileBytes, at: number, path: string): BlobPlace {
  const headerStart = at + LENGTH_BYTES;
  if (headerStart > file.size) throw cutOff(file, path);
  const length = file.read(at, headerStart);
  const headerBytes = new DataView(length.buffer, length.byteOffset).getUint32(0);
  refuseAbove(headerBytes, MAX_HEADER_BYTES, { path, at });
  const start = headerStart + headerBytes;
  if (start > file.size) throw cutOff(file, path);
  const { type, blobBytes } = inBlob({ path, at }, () =>
    readBlobHeader(new ProtobufReader(file.read(headerStart, start))),
  );
  refuseAbove(blobBytes, MAX_STORED_BYTES, { path, at });
  const end = start + blobBytes;
  if (end > file.size) throw cutOff(file, path);
  return { at, type, start, end };
}

function readBlobHeader(reader: ProtobufReader): { type: string; blobBytes: number } {
  let type = "";
  let blobBytes = -1;
  while (reader.next()) {
    if (reader.field === 1) type = reader.text();
    else if (reader.field === 3) blobBytes = reader.integer();
    else reader.skip();
  }
  if (blobBytes < 0) throw new BrokenPbf("blob without a size");
  return { type, blobBytes };
}

/** A blob as it stands in the file. */
interface StoredBlob {
  readonly bytes: Uint8Array;
  /** How long it is unpacked; absent where it isn't packed. */
  readonly rawBytes?: number;
}

/** Throws a UserError (3) for foreign compression and broken data. */
function readBlob(file: FileBytes, blob: BlobPlace, path: string): StoredBlob {
  const place = { path, at: blob.at };
  return inBlob(place, () => {
    const reader = new ProtobufReader(file.read(blob.start, blob.end));
    let rawBytes = -1;
    let packed: ProtobufReader | undefined;
    while (reader.next()) {
      const foreign = FOREIGN_COMPRESSION[reader.field];
      if (foreign) throw userError(3, "osm-pbf-compression", { file: path, compression: foreign });
      if (reader.field === 1) return { bytes: rangeOf(reader.message()) };
      if (reader.field === 2) rawBytes = reader.integer();
      else if (reader.field === 3) packed = reader.message();
      else reader.skip();
    }
    if (!packed || rawBytes < 0) throw new BrokenPbf("blob without data");
    refuseAbove(rawBytes, MAX_BLOB_BYTES, place);
    return { bytes: rangeOf(packed), rawBytes };
  });
}

/** zlib refuses to write more than was announced, so a small blob can't grow into gigabytes. */
function unpack({ bytes, rawBytes }: StoredBlob, place: InFile): Promise<Uint8Array> {
  if (rawBytes === undefined) return Promise.resolve(bytes);
  if (rawBytes === 0) return Promise.resolve(new Uint8Array(0));
  const options = { maxOutputLength: rawBytes, chunkSize: Math.max(64, rawBytes + 1) };
  return new Promise((resolve, reject) => {
    inflate(bytes, options, (error, raw) => {
      // Whatever zlib dislikes, the blob is broken.
      if (!error && raw.length === rawBytes) resolve(raw);
      else reject(located(new BrokenPbf("zlib data broken"), place));
    });
  });
}

/** A blob and its message, unpacked. */
export interface UnpackedBlob<T extends BlobPlace = BlobPlace> {
  readonly blob: T;
  readonly message: Uint8Array;
}

/**
 * How many blobs are unpacked while the one before is decoded: as many threads as Node gives zlib. So unpacking goes
 * on beside our own work without workers, which would have to hand back all that they read.
 */
const AHEAD = 4;

/** The messages of blobs, in order. Throws a UserError (3) for foreign compression and broken data. */
export async function* unpackBlobs<T extends BlobPlace>(
  file: FileBytes,
  blobs: Iterable<T>,
  path: string,
): AsyncGenerator<UnpackedBlob<T>> {
  const ahead: { readonly blob: T; readonly message: Promise<Uint8Array> }[] = [];
  const next = async (): Promise<UnpackedBlob<T> | undefined> => {
    const first = ahead.shift();
    return first && { blob: first.blob, message: await first.message };
  };
  for (const blob of blobs) {
    const message = unpack(readBlob(file, blob, path), { path, at: blob.at });
    // Who waits for it will hear of it; should nobody come to that, it is no unheard fault.
    message.catch(() => {});
    ahead.push({ blob, message });
    const first = ahead.length > AHEAD ? await next() : undefined;
    if (first) yield first;
  }
  for (let first = await next(); first; first = await next()) yield first;
}

const rangeOf = ({ bytes, position, end }: ProtobufReader): Uint8Array => bytes.subarray(position, end);

/** Runs `read` and says of broken data where in the file it stands. */
export function inBlob<T>(place: InFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw located(error, place);
  }
}

/** Broken data as a UserError (3) that names its place; any other error as it is. */
export const located = (error: unknown, { path, at }: InFile): unknown =>
  error instanceof BrokenPbf ? userError(3, "osm-pbf-broken", { file: path, at }) : error;

const cutOff = ({ size }: FileBytes, path: string) => userError(3, "osm-pbf-truncated", { file: path, size });

function refuseAbove(size: number, limit: number, { path, at }: InFile): void {
  if (size > limit) throw userError(3, "osm-pbf-blob-too-large", { file: path, at, size, limit });
}
