import type { AreaRequest } from "../../config/project.ts";
import type { Extent } from "../../core/geometry.ts";
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
      if (area.kind === "bbox") {
        name = "overpass-bbox.osm";
        return ask([boxQuery(area.extent)], () => userError(4, "source-bbox-empty", {}));
      }
      const { query } = area;
      name = `overpass-${fileName(query)}.osm`;
      return ask(
        areaFilters(query).map((filters) => areaQuery(filters)),
        () => userError(4, "source-area-unknown", { query }),
      );
    },
    sheetFile: (extent: Extent): Promise<string> =>
      ask([sheetQuery(extent)], () => userError(4, "source-bbox-empty", {})),
  };
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
