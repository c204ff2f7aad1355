import type { Warnings } from "../../core/warnings.ts";
import type { IndexEntry, StreetIndex } from "../../gazetteer/street-index.ts";
import type { Page } from "../page.ts";

/** The index without the names that no font of the style can write; each is told. */
export function writableIndex(
  { streets, places, pois, keys }: StreetIndex,
  { typesetter, furniture }: Page,
  warnings: Warnings,
): StreetIndex {
  const isWritable = ({ osm, key }: IndexEntry): boolean => {
    const can = typesetter.canWrite(key, furniture.type.indexName);
    if (!can) warnings.add("index-no-glyphs", osm);
    return can;
  };
  return {
    streets: streets.filter(isWritable),
    places: places.filter(isWritable),
    pois: pois.filter(isWritable),
    keys: keys.filter(isWritable),
  };
}
