import type { AreaRequest, DrawnArea } from "../../config/project.ts";
import { boxOf, type Extent } from "../../core/geometry.ts";
import { userError } from "../../core/user-error.ts";
import type { Warnings } from "../../core/warnings.ts";
import { obtain } from "../cache/obtain.ts";
import { httpClient } from "../net/http-client.ts";
import type { SourceAccess } from "../source-access.ts";
import { areaFilters } from "./area-filters.ts";
import { askOverpass } from "./ask-overpass.ts";
import { areaQuery, boxQuery, type Query, sheetQuery } from "./queries.ts";

/** Asks an Overpass server, twice: for the area, and when the sheet is planned, for all that lies on it. */
export function overpassSource(
  server: string,
  { access, warnings }: { readonly access: SourceAccess; readonly warnings: Warnings },
) {
  const endpoints = server === "default" ? access.servers.overpass : [server];
  let name = "overpass.osm";
  /** The first of the queries that finds anything. */
  const ask = (queries: readonly Query[], unknown: () => Error): Promise<string> =>
    obtain(
      {
        name,
        request: [server, ...queries.map(({ text }) => text)].join("\n"),
        async fetch(part) {
          const client = await httpClient(access);
          for (const query of queries) {
            const { isEmpty, ...meta } = await askOverpass(query, part, { endpoints, client, access });
            if (!isEmpty) return meta;
          }
          throw unknown();
        },
      },
      { access, warnings },
    );
  return {
    areaFile(area: AreaRequest): Promise<string> {
      if (area.kind === "only") throw userError(2, "source-area-missing", {});
      if (area.kind === "bbox" || area.kind === "polygon") {
        name = area.kind === "bbox" ? "overpass-bbox.osm" : `overpass-${fileName(area.name)}.osm`;
        const extent = area.kind === "bbox" ? area.extent : extentOf(area);
        return ask([boxQuery(extent)], () => userError(4, "source-bbox-empty", {}));
      }
      const query = area.kind === "commune" ? area.query : area.queries.join(", ");
      name = `overpass-${fileName(query)}.osm`;
      return ask(
        filtersOf(area).map((filters) => areaQuery(filters)),
        () => userError(4, "source-area-unknown", { query }),
      );
    },
    sheetFile: (extent: Extent): Promise<string> =>
      ask([sheetQuery(extent)], () => userError(4, "source-bbox-empty", {})),
  };
}

/** Of several communes all ways to find each at once: the first that finds one would leave out the others. */
const filtersOf = (area: Exclude<AreaRequest, { kind: "only" | "bbox" | "polygon" }>): readonly string[] =>
  area.kind === "commune"
    ? areaFilters(area.query)
    : [`(${area.queries.flatMap((query) => areaFilters(query)).join(";")};)`];

function extentOf({ polygon }: DrawnArea): Extent {
  const { minX, minY, maxX, maxY } = boxOf(polygon.coordinates.flat(2).map(([x = 0, y = 0]) => [x, y]));
  return { west: minX, south: minY, east: maxX, north: maxY };
}

/** What is safe in every file system; the cache tells requests apart by other means. */
const fileName = (query: string): string =>
  query
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40) || "area";
