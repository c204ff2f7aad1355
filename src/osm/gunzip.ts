import { createGunzip } from "node:zlib";
import { userError } from "../core/user-error.ts";
import type { Chunks } from "./chunks.ts";

/** RFC 1952, 2.3.1. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The unpacked bytes, piece by piece. Throws a UserError (3) where the data breaks off or is damaged. */
export async function* gunzip(bytes: Uint8Array, path: string): Chunks {
  const stream = createGunzip({ chunkSize: 256 * 1024 });
  stream.end(bytes);
  try {
    yield* stream;
  } catch {
    throw userError(3, "osm-packing-broken", { file: path, packing: "gzip" });
  }
}
