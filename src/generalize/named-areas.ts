import { boxesTouch, boxOf, grow, type Mm, type PaperPolygon, signedArea } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import { matches } from "../core/tag-filter.ts";
import type { AreaFeature, AreaTheme, Features } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import { nameInLanguage, secondName } from "./name-in-language.ts";
import type { NamedArea, NamedStreet } from "./paper-features.ts";

/** Areas whose name stands inside them: woods, parks, lakes, cemeteries, squares. */
export function namedAreas(
  features: Features,
  streets: readonly NamedStreet[],
  context: NameContext,
): NamedArea[] {
  return Object.entries(features.areas).flatMap(([theme, areas]) => {
    const named = areas.flatMap((area) => namedArea(area, theme as AreaTheme, context));
    return theme === "roads" ? besidesStreets(named, streets) : named;
  });
}

/** From a street's lines to the pavement that bears its name. */
const SAME_GROUND: Mm = 2;

/** A square or pavement that a street of its name runs through or along is that street: it is named once. */
function besidesStreets(areas: readonly NamedArea[], streets: readonly NamedStreet[]): NamedArea[] {
  const linesOf = new Map<string, NamedStreet["lines"]>();
  for (const { name, lines } of streets) linesOf.set(name, [...(linesOf.get(name) ?? []), ...lines]);
  return areas.filter(({ name, polygons }) => {
    const ground = grow(boxOf(polygons.flat(2)), SAME_GROUND);
    return !(linesOf.get(name) ?? []).some(({ line }) => boxesTouch(boxOf(line), ground));
  });
}

function namedArea(area: AreaFeature, theme: AreaTheme, context: NameContext): NamedArea[] {
  const named = nameInLanguage(area.tags, context.languages);
  if (!named) return [];
  const polygons = context.cutter.polygons(area.geometry);
  const inside = polygons.some((polygon) => polygon[0]?.some(context.isInside));
  const rule = context.ruleOf({ theme, kind: "area", tags: area.tags, inside });
  if (!rule || polygons.length === 0) return [];
  const paint = tintOf(area, theme, context);
  return [
    {
      osm: area.osm,
      ...named,
      ...secondName(area.tags, named, context),
      inside,
      rule: rule.id,
      polygons,
      size: sizeOf(polygons),
      ...(paint && { paint }),
    },
  ];
}

/** The fill of the last layer that paints this area. */
const tintOf = (area: AreaFeature, theme: AreaTheme, { style }: NameContext): Paint | undefined =>
  style.layers.findLast(
    (layer) => layer.from === theme && layer.area?.fill && matches(layer.where, area.tags),
  )?.area?.fill;

/** Outer rings less holes. */
const sizeOf = (polygons: readonly PaperPolygon[]): number =>
  polygons.reduce((sum, [outer = [], ...holes]) => {
    const open = holes.reduce((area, hole) => area + Math.abs(signedArea(hole)), 0);
    return sum + Math.abs(signedArea(outer)) - open;
  }, 0);
