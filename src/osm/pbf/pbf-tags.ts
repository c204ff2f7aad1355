import type { Tags } from "../../core/tag-filter.ts";
import type { TagReader } from "../elements.ts";
import { NO_TAGS, setTag } from "../set-tag.ts";
import { located } from "./blobs.ts";
import { BrokenPbf, type ProtobufReader } from "./protobuf.ts";
import type { StringTable } from "./string-table.ts";

/** Tags of a plain node, way or relation: two lists of string numbers, keys and values side by side. */
export class PairedTags implements TagReader {
  readonly #strings: StringTable;
  readonly #keys: ProtobufReader;
  readonly #values: ProtobufReader;
  readonly #keyStart: number;
  readonly #valueStart: number;

  constructor(strings: StringTable, keys: ProtobufReader, values: ProtobufReader) {
    this.#strings = strings;
    this.#keys = keys;
    this.#values = values;
    this.#keyStart = keys.position;
    this.#valueStart = values.position;
  }

  // Tags may be read long after the pass over their block, so they say themselves where they are broken.
  get(key: string): string | undefined {
    try {
      return this.#find(key);
    } catch (error) {
      throw located(error, this.#strings.place);
    }
  }

  all(): Tags {
    try {
      return this.#readAll();
    } catch (error) {
      throw located(error, this.#strings.place);
    }
  }

  #find(key: string): string | undefined {
    const numbers = this.#strings.numbersOf(key);
    if (numbers.length === 0) return undefined;
    const keys = this.#keys;
    keys.position = this.#keyStart;
    for (let index = 0; keys.hasMore; index++) {
      if (numbers.includes(keys.varint())) return this.#valueAt(index);
    }
    return undefined;
  }

  #readAll(): Tags {
    const keys = this.#keys;
    const values = this.#values;
    keys.position = this.#keyStart;
    values.position = this.#valueStart;
    if (!keys.hasMore) return NO_TAGS;
    const tags: Record<string, string> = {};
    while (keys.hasMore) setTag(tags, this.#strings.at(keys.varint()), this.#strings.at(values.varint()));
    return tags;
  }

  #valueAt(index: number): string {
    const values = this.#values;
    values.position = this.#valueStart;
    for (let i = 0; i < index; i++) values.varint();
    return this.#strings.at(values.varint());
  }
}

/** Tags of a dense node: key and value numbers in turn. */
export class DenseTags implements TagReader {
  readonly #strings: StringTable;
  readonly #numbers: readonly number[];

  constructor(strings: StringTable, numbers: readonly number[]) {
    if (numbers.length % 2 === 1) throw new BrokenPbf("key without a value");
    this.#strings = strings;
    this.#numbers = numbers;
  }

  get(key: string): string | undefined {
    for (let i = 0; i < this.#numbers.length; i += 2)
      if (this.#stringAt(i) === key) return this.#stringAt(i + 1);
    return undefined;
  }

  all(): Tags {
    const tags: Record<string, string> = {};
    for (let i = 0; i < this.#numbers.length; i += 2) setTag(tags, this.#stringAt(i), this.#stringAt(i + 1));
    return tags;
  }

  #stringAt(index: number): string {
    try {
      return this.#strings.at(this.#numbers[index] ?? -1);
    } catch (error) {
      throw located(error, this.#strings.place);
    }
  }
}
