import type { AreaRequest, SourceRequest } from "../config/project.ts";
import type { Extent } from "../core/geometry.ts";

import type { Warnings } from "../core/warnings.ts";
import { localFile } from "./local-file.ts";
import { overpassSource } from "./overpass/overpass-source.ts";
import { regionalSource } from "./regional/regional-source.ts";
import type { SourceAccess } from "./source-access.ts";

/** Where a build gets its data, as files on this computer. Both throw a UserError: 3 where they can't be had. */
export interface DataSource {
  /** The file that has the boundary of the area, and its named streets. */
  readonly areaFile: (area: AreaRequest) => Promise<string>;
  /** The file that has all of the sheet; may be the same. */
  readonly sheetFile: (extent: Extent) => Promise<string>;
}

export interface Surroundings {
  /** Undefined: nothing is fetched. */
  readonly access: SourceAccess | undefined;
  readonly warnings: Warnings;
  /** Throws a UserError where a file can't be read as OSM data. */
  readonly verify: (file: string) => Promise<unknown>;
}

/** The source that the project names. */
export function openSource(request: SourceRequest, { access, warnings, verify }: Surroundings): DataSource {
  if ("file" in request) {
    const file = () => localFile(request.file);
    return { areaFile: file, sheetFile: file };
  }
  if (!access) throw new Error("a source on the network needs access to it");
  if ("overpass" in request) return overpassSource(request.overpass, { access, warnings });
  return regionalSource(request, { access, warnings, verify });
}
