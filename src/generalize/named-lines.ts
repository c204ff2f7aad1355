import type { Mm } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import type { LineFeature } from "../features/features.ts";
import { cleanName } from "./clean-name.ts";
import { joinLines, type TracedLine } from "./join-lines.ts";
import type { NameContext } from "./name-context.ts";
import { type NameInLanguage, nameInLanguage, secondName } from "./name-in-language.ts";
import type { NamedLine, RoadRef } from "./paper-features.ts";
import { simplifyLine } from "./simplify-line.ts";

const SIMPLIFY: Mm = 0.05;
/** More on one road is a list, not a sign. */
const MAX_REFS = 3;
/** Longer ones are no numbers of roads: "D 788 E1". */
const MAX_REF_LETTERS = 10;

interface LineGroup {
  readonly rule: string;
  readonly language: string;
  readonly second?: NameInLanguage;
  readonly lines: TracedLine[];
}

/** Rivers and streams with a name, the ways of one name joined along their flow. */
export function namedWaterLines(waterways: readonly LineFeature[], context: NameContext): NamedLine[] {
  const groups = groupLines(waterways, context, (way) => {
    const named = nameInLanguage(way.tags, context.languages);
    const rule = context.ruleOf({ theme: "waterways", kind: "water-line", tags: way.tags, inside: true });
    const second = named && secondName(way.tags, named, context);
    return named && rule ? [{ key: named.name, language: named.language, rule: rule.id, ...second }] : [];
  });
  return [...groups].map(([name, { rule, language, second, lines }]) => ({
    osm: lines[0]?.osm ?? "",
    name,
    language,
    ...(second && { second }),
    inside: lines.some(({ line }) => line.some(context.isInside)),
    rule,
    lines: joinLines(lines, true).map(({ line }) => simplifyLine(line, SIMPLIFY)),
  }));
}

/** The numbers of numbered roads ("D 28"), each with all the roads that bear it. */
export function roadRefs(roads: readonly LineFeature[], context: NameContext): RoadRef[] {
  const groups = groupLines(roads, context, ({ tags }) =>
    refsOf(tags).flatMap((ref) => {
      // Each number is asked for by itself: "A 1;E 15" wants two plates, each in the color of its own network.
      const one = { ...tags, ref };
      const rule = context.ruleOf({ theme: "roads", kind: "shield", tags: one, inside: true });
      return rule ? [{ key: ref, language: "und", rule: rule.id }] : [];
    }),
  );
  return [...groups].map(([ref, { rule, lines }]) => ({
    osm: lines[0]?.osm ?? "",
    ref,
    rule,
    lines: joinLines(lines).map(({ line }) => simplifyLine(line, SIMPLIFY)),
  }));
}

/** The numbers of a road, the country's before the continent's. */
const refsOf = ({ ref = "", int_ref = "" }: Tags): string[] =>
  [...new Set(`${ref};${int_ref}`.split(";").flatMap((one) => cleanName(one) ?? []))]
    .filter((one) => one.length <= MAX_REF_LETTERS)
    .slice(0, MAX_REFS);

function groupLines(
  features: readonly LineFeature[],
  { cutter }: NameContext,
  keysOf: (feature: LineFeature) => readonly ({ key: string } & Omit<LineGroup, "lines">)[],
): Map<string, LineGroup> {
  const groups = new Map<string, LineGroup>();
  for (const feature of features) {
    for (const { key, ...found } of keysOf(feature)) {
      const lines = cutter.line(feature.geometry).map((line) => ({ osm: feature.osm, line }));
      if (lines.length === 0) continue;
      const group = groups.get(key) ?? { ...found, lines: [] };
      groups.set(key, group);
      group.lines.push(...lines);
    }
  }
  return groups;
}
