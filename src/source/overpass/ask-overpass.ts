import { rm } from "node:fs/promises";
import { type Fault, UserError } from "../../core/user-error.ts";
import type { EntryMeta } from "../cache/entry.ts";
import { download } from "../net/download.ts";
import type { HttpClient } from "../net/http-client.ts";
import { persist } from "../net/persist.ts";
import { SourceFault } from "../net/source-fault.ts";
import { statusFault } from "../net/status-fault.ts";
import { hostOf } from "../net/urls.ts";
import type { SourceAccess } from "../source-access.ts";
import { osmCheck } from "./osm-check.ts";
import type { Query } from "./queries.ts";
import { waitForSlot } from "./slots.ts";

export interface Overpass {
  /** Asked in this order until one answers. */
  readonly endpoints: readonly string[];
  readonly client: HttpClient;
  readonly access: SourceAccess;
}

interface Answered extends Omit<EntryMeta, "checkedAt"> {
  readonly isEmpty: boolean;
}

/** Writes the answer to `file`. Throws a UserError (3) with what each server in turn failed with. */
export async function askOverpass(query: Query, file: string, overpass: Overpass): Promise<Answered> {
  const faults: Fault[] = [];
  for (const endpoint of overpass.endpoints) {
    try {
      return await persist(
        () => askOnce(query, { endpoint, file }, overpass),
        overpass.access,
        hostOf(endpoint),
      );
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      faults.push(error.fault);
    }
  }
  throw new UserError(3, faults);
}

async function askOnce(
  { text, seconds, limitBytes }: Query,
  { endpoint, file }: { readonly endpoint: string; readonly file: string },
  { client, access }: Overpass,
): Promise<Answered> {
  await rm(file, { force: true });
  await waitForSlot(endpoint, client, access);
  access.tell({ kind: "asking", host: hostOf(endpoint) });
  const answer = await client({
    url: endpoint,
    form: { data: text },
    headers: { "accept-encoding": "gzip", accept: "application/osm3s+xml, application/xml" },
    serverMs: seconds * 1000,
    totalMs: seconds * 1000 + (limitBytes / access.limits.slowestBytesPerSecond) * 1000,
  });
  if (answer.status !== 200) {
    answer.drop();
    throw statusFault(answer, access.now());
  }
  const check = osmCheck(answer.url);
  const { bytes } = await download(answer, { file, limitBytes, check }, access);
  return { url: endpoint, bytes, isEmpty: check.isEmpty() };
}
