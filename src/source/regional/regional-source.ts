import { UserError, userError } from "../../core/user-error.ts";
import type { Warnings } from "../../core/warnings.ts";
import type { EntryMeta } from "../cache/entry.ts";
import { obtain } from "../cache/obtain.ts";
import { httpClient } from "../net/http-client.ts";
import type { SourceAccess } from "../source-access.ts";
import { fetchExtract } from "./fetch-extract.ts";
import { geofabrikUrl, nearestRegion } from "./geofabrik.ts";

/** An extract that a server keeps ready: a region of Geofabrik, or whatever lies at an address. */
export type RegionalRequest = { readonly geofabrik: string } | { readonly url: string };

interface Around {
  readonly access: SourceAccess;
  readonly warnings: Warnings;
  readonly verify: (file: string) => Promise<unknown>;
}

/** Fetches the extract, once a build. */
export function regionalSource(request: RegionalRequest, { access, warnings, verify }: Around) {
  const { geofabrik } = access.servers;
  const url = "url" in request ? request.url : geofabrikUrl(geofabrik, request.geofabrik);
  const fetch = async (file: string, before: EntryMeta | undefined) => {
    const client = await httpClient(access);
    try {
      return await fetchExtract({ url, verify }, { file, before }, { client, access });
    } catch (error) {
      if (!("geofabrik" in request) || !isNotThere(error)) throw error;
      const nearest = await nearestRegion(geofabrik, request.geofabrik, client);
      throw userError(2, "source-region-unknown", { region: request.geofabrik, nearest });
    }
  };
  let path: Promise<string> | undefined;
  const file = (): Promise<string> => {
    path ??= obtain({ name: nameOf(url), request: url, fetch }, { access, warnings });
    return path;
  };
  return { areaFile: file, sheetFile: file };
}

const isNotThere = (error: unknown): boolean =>
  error instanceof UserError && error.faults.some(({ code }) => code === "source-not-there");

/** "bretagne-latest.osm.pbf"; what a strange address ends with is made safe for every file system. */
function nameOf(url: string): string {
  const name = (new URL(url).pathname.split("/").at(-1) ?? "")
    .replace(/[^\w.-]+/g, "_")
    .slice(-80)
    .replace(/^\.+|\.+$/g, "");
  return DEVICE.test(name) ? `extract-${name}` : name || "extract";
}

/** Windows opens a device, not a file, under such a name, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
