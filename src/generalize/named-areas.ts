import { type PaperPolygon, signedArea } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import { matches } from "../core/tag-filter.ts";
import type { AreaFeature, AreaTheme, Features } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import { nameInLanguage, secondName } from "./name-in-language.ts";
import type { NamedArea } from "./paper-features.ts";

/** Areas whose name stands inside them: woods, parks, lakes, cemeteries. */
export function namedAreas(features: Features, context: NameContext): NamedArea[] {
  return Object.entries(features.areas).flatMap(([theme, areas]) =>
    areas.flatMap((area) => namedArea(area, theme as AreaTheme, context)),
  );
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
