import * as z from "zod";
import type { KeyTest, TagFilter } from "../core/tag-filter.ts";

/** `layer: 1` means the tag value "1". */
const tagValue = z.union([z.string(), z.number()], { error: "tag-value" }).transform(String);
const demand = z.union([tagValue, z.array(tagValue).min(1)], { error: "tag-value" });
const demands = z.record(z.string().min(1), demand);

/** The tags asked for: a group of keys, all of which are demanded, or a list of such groups, one of which is. */
export const where = z
  .union([demands, z.array(demands).min(1)], { error: "filter" })
  .transform((said): TagFilter => (Array.isArray(said) ? said : [said]).map(testsOf))
  .meta({
    title: "filter",
    description: "The OSM tags that it asks for.",
    example: { highway: ["residential", "living_street"], tunnel: "!yes" },
  });

const testsOf = (group: z.output<typeof demands>): readonly KeyTest[] =>
  Object.entries(group).map(([key, said]) => {
    const values = typeof said === "string" ? [said] : said;
    const any = partValues(values.filter((value) => !value.startsWith("!")));
    const none = partValues(values.filter((value) => value.startsWith("!")).map((value) => value.slice(1)));
    return {
      key,
      anyOf: any.whole,
      noneOf: none.whole,
      ...(any.prefixes.length > 0 && { anyPrefix: any.prefixes }),
      ...(none.prefixes.length > 0 && { nonePrefix: none.prefixes }),
    };
  });

/** "D*" is any value that begins with D; "*" alone is any value at all. */
const partValues = (values: readonly string[]) => ({
  whole: values.filter((value) => !isBeginning(value)),
  prefixes: values.filter(isBeginning).map((value) => value.slice(0, -1)),
});

const isBeginning = (value: string): boolean => value.length > 1 && value.endsWith("*");

/** A filter that may be left out: then everything of the theme passes. */
export const whereOrAll = where.prefault({});
