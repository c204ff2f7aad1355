export type Tags = Readonly<Record<string, string>>;

/**
 * A predicate over tags, as data: any of the alternatives, each of which asks all its keys.
 * In a style file: `{ highway: [residential, living_street], tunnel: "!yes" }`, or a list of such maps.
 */
export type TagFilter = readonly (readonly KeyTest[])[];

export interface KeyTest {
  readonly key: string;
  /** The value must be one of these; "*" is any value. Empty: no demand. */
  readonly anyOf: readonly string[];
  /** The value must be none of these (an absent key passes); "*" asks that the key be absent. */
  readonly noneOf: readonly string[];
  /** Or the value must begin with one of these. */
  readonly anyPrefix?: readonly string[];
  /** The value must begin with none of these. */
  readonly nonePrefix?: readonly string[];
}

const passes = ({ key, anyOf, noneOf, anyPrefix, nonePrefix }: KeyTest, tags: Tags): boolean => {
  const value = tags[key];
  if (value === undefined) return anyOf.length === 0 && !anyPrefix;
  if (noneOf.includes(value) || noneOf.includes("*")) return false;
  if (nonePrefix?.some((prefix) => value.startsWith(prefix))) return false;
  if (anyPrefix?.some((prefix) => value.startsWith(prefix))) return true;
  return anyOf.includes(value) || anyOf.includes("*") || (anyOf.length === 0 && !anyPrefix);
};

function passesAll(tests: readonly KeyTest[], tags: Tags): boolean {
  for (const test of tests) if (!passes(test, tags)) return false;
  return true;
}

/** Asked of every object by every layer and label rule: without a function made for each. */
export function matches(filter: TagFilter, tags: Tags): boolean {
  for (const tests of filter) if (passesAll(tests, tags)) return true;
  return false;
}
