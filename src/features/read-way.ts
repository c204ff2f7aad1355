import type { Warnings } from "../core/warnings.ts";
import type { OsmWay } from "../osm/osm-extract.ts";
import type { Multipolygons } from "./assemble-multipolygons.ts";
import { classify, isSurface } from "./classify.ts";
import type { Classified, FeatureLists } from "./feature-lists.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";
import { isClosed, repairArea } from "./repair-ring.ts";
import { isAreaRule, isLineRule, type LineRule, type ThemeRule } from "./theme-table.ts";

export interface Reading {
  readonly lists: FeatureLists;
  readonly ground: GroundIndex;
  readonly multipolygons: Multipolygons;
  readonly warnings: Warnings;
}

/** Whether a relation of which the way is an outer ring stands in the theme already: then the ring is no second area. */
function isDoneByRelation(way: OsmWay, { theme }: ThemeRule, { outlines }: Multipolygons): boolean {
  const relations = outlines.get(way.id) ?? [];
  return relations.some((tags) => classify(tags).some((rule) => rule.theme === theme));
}

function isLine(way: OsmWay, rule: LineRule, reading: Reading, closed: boolean): boolean {
  if (closed) return !isSurface(way.tags, rule.closed);
  return rule.closed !== "area" || !isDoneByRelation(way, rule, reading.multipolygons);
}

/** Whether the way's ring, by this rule, is a surface or a thing that stands at a point inside it. */
function isOfRing({ tags }: OsmWay, rule: ThemeRule): boolean {
  if (isAreaRule(rule)) return isSurface(tags, rule.closed);
  return !isLineRule(rule) && rule.from === "any";
}

/** A way with tags of the table becomes lines, areas, points, or several of them; else it is left to its relations. */
export function addWay(way: OsmWay, reading: Reading): void {
  const rules = classify(way.tags);
  const line = rules.length > 0 ? reading.ground.lineOf(way) : [];
  if (line.length === 0) return;
  const object = { osm: `w${way.id}`, tags: way.tags };
  const lineRules = rules.filter(isLineRule).filter((rule) => isLine(way, rule, reading, isClosed(line)));
  for (const theme of new Set(lineRules.map((rule) => rule.theme)))
    reading.lists.addLine(object, theme, { type: "LineString", coordinates: line });
  const ringRules = rules.filter(
    (rule) => isOfRing(way, rule) && !isDoneByRelation(way, rule, reading.multipolygons),
  );
  if (ringRules.length === 0) return;
  const classified = { ...object, rules: ringRules };
  const assembled = reading.multipolygons.ofWays.get(way.id);
  if (assembled) reading.lists.addArea(classified, assembled);
  else if (isClosed(line) || isMeantAsArea(way, classified, lineRules, reading))
    addRing(classified, line, reading);
  else if (!ringRules.some(isAreaRule)) reading.lists.addMiddle(classified, line);
}

/** An open way that has only the tags of an area, and that no relation closes, was meant to be closed. */
const isMeantAsArea = (
  way: OsmWay,
  { rules }: Classified,
  lineRules: readonly LineRule[],
  { multipolygons }: Reading,
): boolean => rules.some(isAreaRule) && lineRules.length === 0 && !multipolygons.members.has(way.id);

function addRing(object: Classified, line: Vertex[], { lists, warnings }: Reading): void {
  const area = repairArea([[line]], object.osm, warnings);
  if (area) lists.addArea(object, area);
}
