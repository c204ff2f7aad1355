import { type UserError, userError } from "../core/user-error.ts";

/** A file's bytes, unpacked, piece by piece. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Text is fed to its parser in pieces, since a string can't hold a large file. */
const CHUNK_BYTES = 256 * 1024;

const BYTES_PER_MB = 1024 ** 2;

/** Bytes in pieces. */
export async function* slices(bytes: Uint8Array): Chunks {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** The same chunks. Throws a UserError (3) as soon as they hold more than `limit` bytes together. */
export async function* upTo(limit: number, chunks: Chunks, path: string): Chunks {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw unpackedTooLarge(path, limit);
    yield chunk;
  }
}

export const unpackedTooLarge = (path: string, limit: number): UserError =>
  userError(3, "osm-unpacked-too-large", { file: path, limitMb: limit / BYTES_PER_MB });

/** The first chunk, and then all of them, that one again first. */
export async function peek(source: Chunks): Promise<{ head: Uint8Array; chunks: Chunks }> {
  const rest = source[Symbol.asyncIterator]();
  const first = await rest.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  async function* chunks(): Chunks {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head, chunks: chunks() };
}

export async function join(chunks: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
