import type { AdminArea, AdminData } from "./admin-areas.ts";
import { placesOf, shapeOf } from "./area-shape.ts";
import { foldName } from "./match-name.ts";
import {
  type Country,
  countryCode,
  countryOf,
  MUNICIPALITY_LEVELS,
  municipalityLevel,
} from "./municipality-level.ts";
import type { NodeTable } from "./node-table.ts";
import { extentOf } from "./ring-geometry.ts";

const COUNTRY_LEVEL = "2";

/**
 * The named areas at the level that their country puts municipalities at, whole in the file or not.
 * A closed way that repeats a relation of the same name is left out.
 */
export function municipalitiesOf(data: AdminData, nodes: NodeTable): readonly AdminArea[] {
  const countries = countriesOf(data, nodes);
  const municipalities = data.areas.filter(({ tags, outline }) => {
    const level = tags.admin_level ?? "";
    if (!tags.name || !MUNICIPALITY_LEVELS.has(level)) return false;
    const places = placesOf(
      outline.flatMap(({ id }) => data.outlines.get(id) ?? []),
      nodes,
    );
    const { west, south, east, north } = extentOf(places);
    const country = countryOf(tags, [(west + east) / 2, (south + north) / 2], countries);
    return level === municipalityLevel(country);
  });
  const relationNames = new Set(municipalities.filter(isRelation).map(foldedName));
  return municipalities.filter((area) => isRelation(area) || !relationNames.has(foldedName(area)));
}

function countriesOf(data: AdminData, nodes: NodeTable): readonly Country[] {
  return data.areas.flatMap((area) => {
    const { tags } = area;
    const code = countryCode(tags);
    if (tags.admin_level !== COUNTRY_LEVEL || code === undefined) return [];
    const shape = shapeOf(area, data, nodes);
    if (shape.kind !== "whole") return [{ code, tags }];
    const { polygon } = shape;
    const extent = extentOf(polygon.coordinates.flat(2) as [number, number][]);
    return [{ code, tags, shape: { polygon, extent } }];
  });
}

const isRelation = ({ osmId }: AdminArea): boolean => osmId.startsWith("r");
const foldedName = ({ tags }: AdminArea): string => foldName(tags.name ?? "");
