import { createHash } from "node:crypto";
import { readFile, rename, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/** What is known of a file of the cache besides its content. */
const metaSchema = z.object({
  /** Where it came from. */
  url: z.string(),
  bytes: z.number(),
  /** When a server last said that it is its newest: milliseconds since 1970. */
  checkedAt: z.number(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});

export type EntryMeta = z.infer<typeof metaSchema>;

export interface Entry {
  readonly file: string;
  /** Absent where it was lost: the file itself is whole all the same. */
  readonly meta?: EntryMeta;
}

const META_NAME = "entry.json";

/** The folder of what one request brings; `name` is for people who look into the cache. */
export function entryFolder(cacheFolder: string, name: string, request: string): string {
  const hash = createHash("sha256").update(request).digest("hex").slice(0, 16);
  return join(cacheFolder, `${name.replace(/\..*$/, "")}-${hash}`);
}

/** A file of the cache; undefined where it isn't there. Files get their names when they are whole. */
export async function findEntry(folder: string, name: string): Promise<Entry | undefined> {
  const file = join(folder, name);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size === 0) return undefined;
  const meta = await readMeta(folder);
  return { file, ...(meta?.bytes === found.size && { meta }) };
}

async function readMeta(folder: string): Promise<EntryMeta | undefined> {
  try {
    return metaSchema.parse(JSON.parse(await readFile(join(folder, META_NAME), "utf8")));
  } catch {
    return undefined;
  }
}

/** Puts a whole file in the place of the one before, which stays as it is until then. */
export async function replaceEntry(
  folder: string,
  part: string,
  name: string,
  meta: EntryMeta,
): Promise<void> {
  await rename(part, join(folder, name));
  await writeMeta(folder, meta);
}

export async function writeMeta(folder: string, meta: EntryMeta): Promise<void> {
  const part = join(folder, `${META_NAME}.part`);
  await writeFile(part, JSON.stringify(meta));
  await rename(part, join(folder, META_NAME));
}

/** Notes that the entry is used, so that it goes last when the cache is full; a cache that can't be written is fine. */
export const touchEntry = ({ file }: Entry, now: number): Promise<void> =>
  utimes(file, now / 1000, now / 1000).catch(() => undefined);
