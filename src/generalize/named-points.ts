import type { Features, PointFeature, PointTheme } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import { nameInLanguage, otherNames, secondName } from "./name-in-language.ts";
import type { NamedPoint } from "./paper-features.ts";

/** Themes whose points bear nothing but their name. */
const THEMES: readonly PointTheme[] = ["places", "peaks"];

/** Settlements, islands, bays and peaks that lie on the map. */
export function namedPoints(points: Features["points"], context: NameContext): NamedPoint[] {
  return THEMES.flatMap((theme) => points[theme].flatMap((point) => namedPoint(point, theme, context)));
}

function namedPoint(point: PointFeature, theme: PointTheme, context: NameContext): NamedPoint[] {
  const named = nameInLanguage(point.tags, context.languages);
  const at = context.cutter.point(point.geometry.coordinates);
  if (!named || !context.isOnMap(at)) return [];
  const inside = context.isInside(at);
  const own = context.communeNames.some((commune) => isSameName(point.tags.name, commune));
  const rule = context.ruleOf({ theme, tags: point.tags, inside, own });
  if (!rule) return [];
  const note = theme === "peaks" ? heightOf(point.tags.ele) : undefined;
  const also = otherNames(point.tags, context.languages, named);
  return [
    {
      osm: point.osm,
      ...named,
      ...secondName(point.tags, named, context),
      inside,
      rule: rule.id,
      kind: rule.kind,
      at,
      ...(note && { note }),
      ...(also.length > 0 && { also }),
    },
  ];
}

const isSameName = (name: string | undefined, commune: string): boolean =>
  commune !== "" && name?.normalize().toLowerCase() === commune.normalize().toLowerCase();

/** `ele` is metres above sea level, by custom without a unit. */
function heightOf(ele: string | undefined): string | undefined {
  const metres = Number.parseFloat(ele ?? "");
  return Number.isFinite(metres) ? `${Math.round(metres)} m` : undefined;
}
