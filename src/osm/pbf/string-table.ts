import type { InFile } from "./blobs.ts";
import { BrokenPbf, ProtobufReader } from "./protobuf.ts";

/** The strings of one block: where each stands in the bytes; decoded when first asked for, and then kept. */
export class StringTable {
  readonly #bytes: Buffer;
  /** Where string i starts and ends, at 2i and 2i + 1. */
  #ranges: Uint32Array | undefined;
  readonly #table: ProtobufReader;
  readonly #decoded: (string | undefined)[] = [];

  constructor(
    table: ProtobufReader,
    /** Of the block, for whoever finds it broken. */
    readonly place: InFile,
  ) {
    const { bytes } = table;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#table = table;
  }

  at(index: number): string {
    const known = this.#decoded[index];
    if (known !== undefined) return known;
    // Passes over the places of nodes ask for none.
    this.#ranges ??= readRanges(this.#table);
    const start = this.#ranges[2 * index];
    if (start === undefined) throw new BrokenPbf("no such string");
    const text = this.#bytes.toString("utf8", start, this.#ranges[2 * index + 1]);
    this.#decoded[index] = text;
    return text;
  }
}

/** A block has some thousand; as many as fill it with empty ones would fill the memory. */
const MAX_STRINGS = 2_000_000;

function readRanges({ bytes, position, end }: ProtobufReader): Uint32Array {
  const ranges: number[] = [];
  const reader = new ProtobufReader(bytes, position, end);
  while (reader.next()) {
    if (reader.field !== 1) {
      reader.skip();
      continue;
    }
    const string = reader.message();
    if (ranges.push(string.position, string.end) > 2 * MAX_STRINGS) throw new BrokenPbf("too many strings");
  }
  return Uint32Array.from(ranges);
}
