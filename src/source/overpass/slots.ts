import type { HttpClient } from "../net/http-client.ts";
import { waitFor } from "../net/persist.ts";
import { hostOf } from "../net/urls.ts";
import type { SourceAccess } from "../source-access.ts";

/** Beyond, the query is sent all the same: the server says itself what it thinks of it. */
const LONGEST_WAIT_SECONDS = 120;
const STATUS_MS = 15_000;
const MAX_STATUS_BYTES = 16 * 1024;

/** Waits until the server has a slot for us, as far as it says (dev.overpass-api.de/overpass-doc, "status"). */
export async function waitForSlot(endpoint: string, client: HttpClient, access: SourceAccess): Promise<void> {
  const seconds = secondsToSlot(await readStatus(endpoint, client));
  if (seconds > 0 && seconds <= LONGEST_WAIT_SECONDS) await waitFor(seconds * 1000, access, hostOf(endpoint));
}

/** Of a server that doesn't tell: empty. */
async function readStatus(endpoint: string, client: HttpClient): Promise<string> {
  try {
    const url = new URL("status", endpoint).href;
    const { status, body, drop } = await client({ url, totalMs: STATUS_MS });
    let text = "";
    if (status === 200) {
      for await (const chunk of body) {
        text += Buffer.from(chunk).toString("latin1");
        if (text.length > MAX_STATUS_BYTES) break;
      }
    }
    drop();
    return text;
  } catch {
    // Whatever is wrong is told by the query itself.
    return "";
  }
}

/**
 * "2 slots available now." → 0; "Slot available after: 2026-11-24T18:00:00Z, in 23 seconds." → 23, the first of
 * several lines; 0 where the text says neither.
 */
export function secondsToSlot(status: string): number {
  if (/\d+ slots? available now/.test(status)) return 0;
  const waits = [...status.matchAll(/^Slot available after:.* in (-?\d{1,6}) seconds/gm)].map(([, number]) =>
    Number(number),
  );
  return waits.length === 0 ? 0 : Math.max(0, Math.min(...waits));
}
