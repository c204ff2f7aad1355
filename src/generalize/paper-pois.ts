import { distance, type Mm } from "../core/geometry.ts";
import { valueAtScale } from "../core/scale-table.ts";
import { matches } from "../core/tag-filter.ts";
import type { PointFeature } from "../features/features.ts";
import type { IconRule } from "../style/style.ts";
import type { NameContext } from "./name-context.ts";
import { nameInLanguage } from "./name-in-language.ts";
import type { PaperPoi } from "./paper-features.ts";

/** Two objects of one kind and name nearer than this are one place mapped twice (a node in its building). */
const SAME_PLACE: Mm = 4;

/** Places of interest inside the commune and the neatline, for icons, names and index. */
export function paperPois(pois: readonly PointFeature[], context: NameContext): PaperPoi[] {
  const kept = new Map<string, PaperPoi[]>();
  for (const poi of pois) {
    const rule = context.style.icons.find(({ where }) => matches(where, poi.tags));
    const found = rule && paperPoi(poi, rule, context);
    if (!found) continue;
    const key = `${found.icon} ${found.name}`;
    const alike = kept.get(key) ?? [];
    kept.set(key, alike);
    if (!alike.some((other) => distance(other.at, found.at) < SAME_PLACE)) alike.push(found);
  }
  return [...kept.values()].flat();
}

function paperPoi(poi: PointFeature, rule: IconRule, context: NameContext): PaperPoi | undefined {
  const at = context.cutter.point(poi.geometry.coordinates);
  if (!context.isOnMap(at) || !context.isInside(at)) return undefined;
  if (context.known?.isTwin(poi.osm, poi.geometry.coordinates)) return undefined;
  const named = nameInLanguage(poi.tags, context.languages) ?? { name: "", language: "und" };
  const { denominator } = context.scale;
  const drawn = rule.icon !== undefined && denominator <= (rule.until ?? Number.POSITIVE_INFINITY);
  return {
    osm: poi.osm,
    ...named,
    inside: true,
    icon: rule.id,
    category: rule.category,
    at,
    priority: rule.priority,
    drawn,
    lettered: drawn && named.name !== "" && denominator <= (rule.nameUntil ?? Number.POSITIVE_INFINITY),
    size: valueAtScale(rule.size, denominator),
  };
}
