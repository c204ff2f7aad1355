import type { Tags } from "../core/tag-filter.ts";

/** The tags of every element without any. */
export const NO_TAGS: Tags = Object.freeze({});

/** Adds a tag to an object that is being filled. */
export function setTag(tags: Record<string, string>, key: string, value: string): void {
  if (key !== "__proto__") tags[key] = value;
  // An assignment would change what the object inherits from; as a tag it is mere data.
  else Object.defineProperty(tags, key, { value, enumerable: true, configurable: true, writable: true });
}
