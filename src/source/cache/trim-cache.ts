import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** A dozen regions of France. */
const MAX_CACHE_BYTES = 5 * 1024 ** 3;
/** What nobody has used for so long goes. */
const MAX_UNUSED_MS = 60 * 86_400_000;

interface Used {
  readonly folder: string;
  readonly bytes: number;
  readonly usedAt: number;
}

/** Removes what is old, and of the rest the longest unused until the limit is kept; never `inUse`. */
export async function trimCache(cacheFolder: string, inUse: string, now: number): Promise<void> {
  const entries = (await listEntries(cacheFolder)).sort((a, b) => b.usedAt - a.usedAt);
  let bytes = 0;
  for (const entry of entries) {
    bytes += entry.bytes;
    const goes = bytes > MAX_CACHE_BYTES || now - entry.usedAt > MAX_UNUSED_MS;
    if (goes && entry.folder !== inUse) await rm(entry.folder, { recursive: true, force: true });
  }
}

/** Empties the cache; returns how many bytes that freed. Folders that aren't ours stay. */
export async function clearCache(cacheFolder: string): Promise<number> {
  const entries = await listEntries(cacheFolder);
  for (const { folder } of entries) await rm(folder, { recursive: true, force: true });
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Entries have a hash in their name, see `entryFolder`: somebody may name a folder as cache that holds other things. */
const ENTRY = /-[0-9a-f]{16}$/;

async function listEntries(cacheFolder: string): Promise<Used[]> {
  const names = await readdir(cacheFolder).catch(() => []);
  return Promise.all(names.filter((name) => ENTRY.test(name)).map((name) => sizeOf(join(cacheFolder, name))));
}

async function sizeOf(folder: string): Promise<Used> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return {
    folder,
    bytes: files.reduce((sum, file) => sum + (file?.size ?? 0), 0),
    usedAt: Math.max(0, ...files.map((file) => file?.mtimeMs ?? 0)),
  };
}
