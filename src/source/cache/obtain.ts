import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError, userError } from "../../core/user-error.ts";
import type { Warnings } from "../../core/warnings.ts";
import { SourceFault } from "../net/source-fault.ts";
import type { SourceAccess } from "../source-access.ts";
import {
  type Entry,
  type EntryMeta,
  entryFolder,
  findEntry,
  replaceEntry,
  touchEntry,
  writeMeta,
} from "./entry.ts";
import { withLock } from "./lock.ts";
import { trimCache } from "./trim-cache.ts";

/** Data that a server has. */
export interface Wanted {
  /** Of the file in the cache; ends as its format does. */
  readonly name: string;
  /** All that tells this request from others. */
  readonly request: string;
  /** Writes the data to `part`, whole and verified; undefined where they are still those of `before`. */
  readonly fetch: (
    part: string,
    before: EntryMeta | undefined,
  ) => Promise<Omit<EntryMeta, "checkedAt"> | undefined>;
}

interface Around {
  readonly access: SourceAccess;
  readonly warnings: Warnings;
}

/** Public servers ask not to be bothered more than once a day; a build each night finds the cache out of date. */
const FRESH_MS = 12 * 3_600_000;

/**
 * The path of the data: from the cache while that is fresh, else from the server. Where the server fails, the older
 * file of the cache is used with a warning; where there is none, the UserError (3) says why.
 */
export async function obtain(wanted: Wanted, { access, warnings }: Around): Promise<string> {
  const { cacheFolder, offline, mustAsk, now } = access;
  const folder = entryFolder(cacheFolder, wanted.name, wanted.request);
  const old = await findEntry(folder, wanted.name);
  const begun = now();
  if (old && (offline || (!mustAsk && isFresh(old, begun)))) {
    if (!isFresh(old, begun)) warnings.add("source-cache-old", labelOf(old, wanted.name));
    await touchEntry(old, begun);
    return old.file;
  }
  if (offline) throw userError(3, "source-offline", { name: wanted.name, folder: cacheFolder });
  await makeFolder(folder);
  return withLock(folder, access, () => refresh({ wanted, folder, begun }, { access, warnings }));
}

interface Refresh {
  readonly wanted: Wanted;
  readonly folder: string;
  /** When we came: what another build has fetched since is as good as ours. */
  readonly begun: number;
}

async function refresh({ wanted, folder, begun }: Refresh, { access, warnings }: Around): Promise<string> {
  const { name } = wanted;
  const file = join(folder, name);
  const old = await findEntry(folder, name);
  if (old?.meta && old.meta.checkedAt > begun) return old.file;
  const part = join(folder, `${access.pid}.part`);
  try {
    await rm(part, { force: true });
    const meta = await wanted.fetch(part, old?.meta);
    const checkedAt = access.now();
    if (meta) await replaceEntry(folder, part, name, { ...meta, checkedAt });
    else if (old?.meta) await writeMeta(folder, { ...old.meta, checkedAt });
    await trimCache(access.cacheFolder, folder, checkedAt);
    return file;
  } catch (thrown) {
    const error = thrown instanceof SourceFault ? new UserError(3, [thrown.fault]) : thrown;
    if (!old || !(error instanceof UserError) || error.exitCode !== 3) throw error;
    warnings.add("source-down", labelOf(old, name));
    return old.file;
  } finally {
    await rm(part, { force: true });
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "?";
    throw userError(3, "source-cache-unwritable", { folder, reason });
  }
}

const isFresh = ({ meta }: Entry, now: number): boolean =>
  meta !== undefined && now >= meta.checkedAt && now - meta.checkedAt < FRESH_MS;

/** "bretagne-latest.osm.pbf (2026-11-20)": the day on which the file was fetched. */
const labelOf = ({ meta }: Entry, name: string): string =>
  meta ? `${name} (${new Date(meta.checkedAt).toISOString().slice(0, 10)})` : name;
