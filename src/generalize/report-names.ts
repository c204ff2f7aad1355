import type { Warnings } from "../core/warnings.ts";
import type { Features, OsmFeature } from "../features/features.ts";
import { cleanName } from "./clean-name.ts";

/** Tells of each object, once, whose name is none that could be printed. */
export function reportNames({ areas, lines, points }: Features, warnings: Warnings): void {
  const told = new Set<string>();
  const themes: (readonly Pick<OsmFeature<never>, "osm" | "tags">[])[] = [
    ...Object.values(areas),
    ...Object.values(lines),
    ...Object.values(points),
  ];
  for (const { osm, tags } of themes.flat()) {
    if (tags.name === undefined || cleanName(tags.name) !== undefined || told.has(osm)) continue;
    told.add(osm);
    warnings.add("names-not-a-name", osm);
  }
}
