import type { KeyTest, TagFilter } from "../core/tag-filter.ts";

/** Key → value, values, "*" (any) or, with a "!", what it must not be: `{ highway: ["path"], indoor: "!yes" }`. */
export type Demands = Readonly<Record<string, string | readonly string[]>>;

const testOf = ([key, demand]: [string, string | readonly string[]]): KeyTest => {
  const values = typeof demand === "string" ? [demand] : demand;
  return {
    key,
    anyOf: values.filter((value) => !value.startsWith("!")),
    noneOf: values.filter((value) => value.startsWith("!")).map((value) => value.slice(1)),
  };
};

/** The filter that passes tags which meet all demands of at least one of the alternatives. */
export const where = (...alternatives: readonly Demands[]): TagFilter =>
  alternatives.map((demands) => Object.entries(demands).map(testOf));
