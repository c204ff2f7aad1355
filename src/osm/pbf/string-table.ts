import type { InFile } from "./blobs.ts";
import { BrokenPbf, ProtobufReader } from "./protobuf.ts";

/** The strings of one block: where each stands in the bytes; decoded when first asked for, and then kept. */
export class StringTable {
  readonly #bytes: Buffer;
  /** Where string i starts and ends, at 2i and 2i + 1. */
  #ranges: Uint32Array | undefined;
  readonly #table: ProtobufReader;
  readonly #decoded: (string | undefined)[] = [];
  readonly #found = new Map<string, readonly number[]>();

  constructor(
    table: ProtobufReader,
    /** Of the block, for whoever finds it broken. */
    readonly place: InFile,
  ) {
    const { bytes } = table;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#table = table;
  }

  /**
   * The numbers of a text, one where the writer is thrifty: who looks for a key compares numbers, and nothing is
   * decoded where the block lacks it.
   */
  numbersOf(text: string): readonly number[] {
    const known = this.#found.get(text);
    if (known) return known;
    this.#ranges ??= readRanges(this.#table);
    const sought = Buffer.from(text);
    const numbers: number[] = [];
    for (let at = 0; at < this.#ranges.length; at += 2) {
      const [start, end] = [this.#ranges[at] as number, this.#ranges[at + 1] as number];
      if (end - start !== sought.length) continue;
      if (this.#bytes.compare(sought, 0, sought.length, start, end) === 0) numbers.push(at / 2);
    }
    this.#found.set(text, numbers);
    return numbers;
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
