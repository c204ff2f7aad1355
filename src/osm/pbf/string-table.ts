import type { InFile } from "./blobs.ts";
import { BrokenPbf, ProtobufReader } from "./protobuf.ts";

/** The strings of one block: where each stands in the bytes; decoded when first asked for, and then kept. */
export class StringTable {
  readonly #bytes: Buffer;
  /** Where string i starts and ends, at 2i and 2i + 1. */
  readonly #ranges: number[] = [];
  readonly #decoded: (string | undefined)[] = [];

  constructor(
    table: ProtobufReader,
    /** Of the block, for whoever finds it broken. */
    readonly place: InFile,
  ) {
    const { bytes, position, end } = table;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const reader = new ProtobufReader(bytes, position, end);
    while (reader.next()) {
      if (reader.field !== 1) {
        reader.skip();
        continue;
      }
      const string = reader.message();
      this.#ranges.push(string.position, string.end);
    }
  }

  at(index: number): string {
    const known = this.#decoded[index];
    if (known !== undefined) return known;
    const start = this.#ranges[2 * index];
    if (start === undefined) throw new BrokenPbf("no such string");
    const text = this.#bytes.toString("utf8", start, this.#ranges[2 * index + 1]);
    this.#decoded[index] = text;
    return text;
  }
}
