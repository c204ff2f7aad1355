import type { Tags } from "../core/tag-filter.ts";
import type { TagReader } from "./elements.ts";

/** Tags that were read already. */
export class KnownTags implements TagReader {
  readonly #tags: Tags;

  constructor(tags: Tags) {
    this.#tags = tags;
  }

  get(key: string): string | undefined {
    return Object.hasOwn(this.#tags, key) ? this.#tags[key] : undefined;
  }

  all(): Tags {
    return this.#tags;
  }
}
