import type { Answer } from "./http-client.ts";
import { type SourceFault, sourceFault } from "./source-fault.ts";
import { hostOf, shownUrl } from "./urls.ts";

const TOO_MANY_REQUESTS = 429;
const NOT_FOUND: ReadonlySet<number> = new Set([404, 410]);
/** What a server gets over by itself: an error of its own, one of a server behind it, overload. */
const PASSING: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

/** What an answer that isn't the data means: `now` is in milliseconds since 1970. */
export function statusFault({ status, url, header }: Answer, now: number): SourceFault {
  const afterMs = retryAfterMs(header("retry-after"), now);
  const values = { url: shownUrl(url), host: hostOf(url), status };
  if (status === TOO_MANY_REQUESTS) return sourceFault("source-too-many", values, { afterMs });
  if (NOT_FOUND.has(status)) return sourceFault("source-not-there", values, { cure: "elsewhere" });
  if (PASSING.has(status)) return sourceFault("source-overloaded", values, { afterMs });
  return sourceFault("source-refused", values, { cure: "elsewhere" });
}

/** Of a `Retry-After` header, in seconds or as a date (RFC 9110, 10.2.3); undefined where it's neither. */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
