import { rm } from "node:fs/promises";
import { UserError } from "../../core/user-error.ts";
import type { EntryMeta } from "../cache/entry.ts";
import { noPage } from "../net/body-check.ts";
import { download } from "../net/download.ts";
import type { Answer, HttpClient } from "../net/http-client.ts";
import { persist } from "../net/persist.ts";
import { SourceFault, sourceFault } from "../net/source-fault.ts";
import { statusFault } from "../net/status-fault.ts";
import { hostOf, shownUrl } from "../net/urls.ts";
import type { SourceAccess } from "../source-access.ts";

/** What the reader takes. */
const MAX_EXTRACT_BYTES = 1024 ** 3;
const MD5_MS = 30_000;
const MAX_MD5_BYTES = 4096;
const NOT_MODIFIED = 304;

export interface ExtractRequest {
  readonly url: string;
  /** Throws a UserError where a file can't be read as OSM data. */
  readonly verify: (file: string) => Promise<unknown>;
}

type Meta = Omit<EntryMeta, "checkedAt">;

interface Around {
  readonly client: HttpClient;
  readonly access: SourceAccess;
}

/**
 * Writes the extract to `file`, compared with its MD5 where the server has one beside it, and looked through;
 * undefined where it is the one we have `before`. Throws a UserError (3).
 */
export async function fetchExtract(
  request: ExtractRequest,
  { file, before }: { readonly file: string; readonly before: EntryMeta | undefined },
  around: Around,
): Promise<Meta | undefined> {
  try {
    return await persist(
      () => fetchOnce(request, { file, before }, around),
      around.access,
      hostOf(request.url),
    );
  } catch (error) {
    throw error instanceof SourceFault ? new UserError(3, [error.fault]) : error;
  }
}

async function fetchOnce(
  { url, verify }: ExtractRequest,
  { file, before }: { readonly file: string; readonly before: EntryMeta | undefined },
  { client, access }: Around,
): Promise<Meta | undefined> {
  await rm(file, { force: true });
  access.tell({ kind: "asking", host: hostOf(url) });
  const totalMs = (MAX_EXTRACT_BYTES / access.limits.slowestBytesPerSecond) * 1000;
  const answer = await client({ url, headers: sinceBefore(before), totalMs });
  if (answer.status === NOT_MODIFIED && before) {
    answer.drop();
    return undefined;
  }
  if (answer.status !== 200) {
    answer.drop();
    throw statusFault(answer, access.now());
  }
  const { bytes, md5 } = await download(
    answer,
    { file, limitBytes: MAX_EXTRACT_BYTES, check: noPage(answer.url) },
    access,
  );
  // Of the address asked for: mirrors that it leads to don't all have one.
  const published = await readMd5(`${url}.md5`, client);
  if (published !== undefined && published !== md5)
    throw sourceFault("source-checksum", { url: shownUrl(url), published, found: md5 });
  await verified(file, url, verify);
  return metaOf(answer, { url, bytes });
}

/** Asks for the data only where they have changed (RFC 9110, 13.1). */
const sinceBefore = (before: EntryMeta | undefined): Record<string, string> => ({
  ...(before?.etag !== undefined && { "if-none-match": before.etag }),
  ...(before?.lastModified !== undefined && { "if-modified-since": before.lastModified }),
});

function metaOf({ header }: Answer, { url, bytes }: { readonly url: string; readonly bytes: number }): Meta {
  const etag = header("etag");
  const lastModified = header("last-modified");
  return {
    url,
    bytes,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

/** The MD5 that the server tells; undefined where it tells none. */
async function readMd5(url: string, client: HttpClient): Promise<string | undefined> {
  const answer = await client({ url, totalMs: MD5_MS }).catch(() => undefined);
  if (answer === undefined) return undefined;
  let text = "";
  if (answer.status === 200) {
    try {
      for await (const chunk of answer.body) {
        text += Buffer.from(chunk).toString("latin1");
        if (text.length > MAX_MD5_BYTES) break;
      }
    } catch {
      return undefined;
    }
  }
  answer.drop();
  return /^([0-9a-f]{32})\b/i.exec(text.trim())?.[1]?.toLowerCase();
}

/** A file that came in whole and can't be read is the server's, and may be better next time. */
async function verified(file: string, url: string, verify: ExtractRequest["verify"]): Promise<void> {
  try {
    await verify(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reason = error.faults[0]?.code ?? "";
    throw sourceFault("source-unreadable", { url: shownUrl(url), reason }, { cure: "elsewhere" });
  }
}
