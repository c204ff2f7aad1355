import type { Tags } from "../core/tag-filter.ts";
import type { Boundary, CommuneArea } from "./boundary.ts";
import type { ChosenArea } from "./choose-area.ts";
import { extentOf } from "./ring-geometry.ts";

/** One boundary round all communes; what stands between them belongs to both. */
export function uniteCommunes(chosen: readonly ChosenArea[]): Omit<Boundary, "streetNames"> {
  const communes = chosen.map(communeOf);
  const coordinates = communes.flatMap(({ polygon }) => polygon.coordinates);
  const [only, second] = communes;
  return {
    name: communes.map(({ name }) => name).join(", "),
    ...(!second && only?.ref !== undefined && { ref: only.ref }),
    osmId: communes.map(({ osmId }) => osmId).join(","),
    tags: commonTags(chosen.map(({ area }) => area.tags)),
    polygon: { type: "MultiPolygon", coordinates },
    extent: extentOf(coordinates.flat(2) as [number, number][]),
    ...(second && { communes }),
  };
}

export function communeOf({ area, shape }: ChosenArea): CommuneArea {
  const { osmId, tags } = area;
  const ref = tags["ref:INSEE"] ?? tags.ref;
  return { name: tags.name ?? "", ...(ref !== undefined && { ref }), osmId, polygon: shape.polygon };
}

/** What is true of all of them. */
const commonTags = ([first = {}, ...others]: readonly Tags[]): Tags =>
  Object.fromEntries(
    Object.entries(first).filter(([key, value]) => others.every((tags) => tags[key] === value)),
  );
