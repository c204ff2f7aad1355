import type { TagFilter, Tags } from "../core/tag-filter.ts";
import { matches } from "../core/tag-filter.ts";
import { THEME_TABLE, type ThemeRule } from "./theme-table.ts";

interface Entry {
  readonly rule: ThemeRule;
  /** One alternative of the rule's. */
  readonly filter: TagFilter;
}

/** First key of each alternative → its value, or "*" → the alternatives: most objects meet only a few. */
type TableIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;

function indexTable(table: readonly ThemeRule[]): TableIndex {
  const index = new Map<string, Map<string, Entry[]>>();
  for (const rule of table) {
    for (const alternative of rule.where) {
      const [first] = alternative;
      if (!first || first.anyOf.length === 0) throw new Error(`A rule of ${rule.theme} asks nothing first.`);
      const byValue = index.get(first.key) ?? new Map<string, Entry[]>();
      index.set(first.key, byValue);
      for (const value of first.anyOf)
        byValue.set(value, [...(byValue.get(value) ?? []), { rule, filter: [alternative] }]);
    }
  }
  return index;
}

const INDEX = indexTable(THEME_TABLE);

const addMatching = (entries: readonly Entry[] | undefined, tags: Tags, rules: ThemeRule[]): void => {
  if (!entries) return;
  for (const { rule, filter } of entries)
    if (!rules.includes(rule) && matches(filter, tags)) rules.push(rule);
};

/** The rules that the tags pass, each once, in no order that matters. */
export function classify(tags: Tags): readonly ThemeRule[] {
  const rules: ThemeRule[] = [];
  for (const key in tags) {
    const byValue = INDEX.get(key);
    if (!byValue) continue;
    addMatching(byValue.get(tags[key] ?? ""), tags, rules);
    addMatching(byValue.get("*"), tags, rules);
  }
  return rules;
}

/** Whether a closed way of these tags is a surface under a rule that says so of ways without `area`. */
export const isSurface = (tags: Tags, closed: "area" | "line" | "outline"): boolean => {
  if (closed === "outline") return false;
  return tags.area === "yes" || (closed === "area" && tags.area !== "no");
};
