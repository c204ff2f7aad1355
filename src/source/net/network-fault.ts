import { SourceFault, sourceFault } from "./source-fault.ts";
import { hostOf, shownUrl } from "./urls.ts";

const TIMEOUTS: ReadonlySet<string> = new Set(["UND_ERR_HEADERS_TIMEOUT", "TimeoutError", "ETIMEDOUT"]);

const STALLED = "UND_ERR_BODY_TIMEOUT";

/** No connection came about, or none that can be trusted. */
const UNREACHABLE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_CONNECT|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;
/** The connection broke off while something was sent over it. */
const BROKEN = /^(ECONNRESET|EPIPE|UND_ERR_|HPE_|Z_|ERR_STREAM_PREMATURE_CLOSE)/;
const DISK: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EACCES", "EROFS", "EIO", "EPERM"]);

/** What went wrong on the way as a SourceFault; an error that isn't the network's or the disk's as it is. */
export function networkFault(error: unknown, url: string): unknown {
  if (error instanceof SourceFault || !(error instanceof Error)) return error;
  const reason = reasonOf(error);
  const values = { url: shownUrl(url), reason };
  // To ask again would take the whole time again.
  if (TIMEOUTS.has(reason)) return sourceFault("source-silent", values, { cure: "elsewhere" });
  if (reason === STALLED) return sourceFault("source-silent", values);
  if (DISK.has(reason))
    return sourceFault("source-cache-unwritable", { folder: "", reason }, { cure: "elsewhere" });
  if (UNREACHABLE.test(reason)) return sourceFault("source-unreachable", { ...values, host: hostOf(url) });
  return BROKEN.test(reason) ? sourceFault("source-broken-off", values) : error;
}

/** "ECONNREFUSED" and the like; of several addresses tried, the first one's. */
function reasonOf(error: Error): string {
  if (error.name === "TimeoutError") return error.name;
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return reasonOf(error.errors[0]);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.name;
}
