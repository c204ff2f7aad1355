import { userError } from "../core/user-error.ts";
import { type Chunks, slices, unpackedTooLarge } from "./chunks.ts";

/** "BZh" and the size of the blocks, 1 to 9 (en.wikipedia.org/wiki/Bzip2, "File format"). */
export const isBzip2 = ([b, z, h, level = 0]: Uint8Array): boolean =>
  b === 0x42 && z === 0x5a && h === 0x68 && level >= 0x31 && level <= 0x39;

/**
 * The unpacked bytes, block by block; `limit` is how many of them there may be. Throws a UserError (3) where the
 * data breaks off, is damaged, or goes on beyond the limit.
 */
export async function* bunzip2(bytes: Uint8Array, path: string, limit: number): Chunks {
  const { default: unbzip2Stream } = await import("unbzip2-stream");
  const stream = unbzip2Stream();
  const blocks: Uint8Array[] = [];
  let size = 0;
  let isBroken = false;
  stream.on("data", (block) => {
    size += block.length;
    // One write can give any number of blocks, 40 bytes 46 MB each: to throw in here is what stops the stream.
    if (size > limit) throw new Error("beyond the limit");
    blocks.push(block);
  });
  stream.on("error", () => {
    isBroken = true;
  });
  const check = (): void => {
    if (size > limit) throw unpackedTooLarge(path, limit);
    if (isBroken) throw userError(3, "osm-packing-broken", { file: path, packing: "bzip2" });
  };
  for await (const slice of slices(bytes)) {
    stream.write(slice);
    check();
    yield* blocks.splice(0);
  }
  stream.end();
  check();
  yield* blocks;
}
