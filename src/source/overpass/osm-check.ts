import type { BodyCheck } from "../net/body-check.ts";
import { noPage } from "../net/body-check.ts";
import { sourceFault } from "../net/source-fault.ts";
import { hostOf, shownUrl } from "../net/urls.ts";

/** The end of an answer, where its last tag and a remark stand. */
const TAIL_BYTES = 16 * 1024;
const MAX_REMARK = 160;

export interface OsmCheck extends BodyCheck {
  /** Whether the answer has any nodes: without, nothing was found. */
  readonly isEmpty: () => boolean;
}

/**
 * Refuses what Overpass sends with status 200 and isn't a whole answer: web pages, text that stops short, and data
 * that it broke off itself, which it says in a remark at the end.
 */
export function osmCheck(url: string): OsmCheck {
  const page = noPage(url);
  let tail: Buffer = Buffer.alloc(0);
  let hasNodes = false;
  return {
    isEmpty: () => !hasNodes,
    push(chunk) {
      page.push(chunk);
      const joined = Buffer.concat([tail, chunk]);
      hasNodes ||= joined.includes("<node");
      tail = joined.subarray(-TAIL_BYTES);
    },
    finish() {
      page.finish();
      const text = tail.toString("utf8");
      const remark = /<remark>([^<]*)/.exec(text)?.[1]?.trim() ?? "";
      if (remark !== "") throw remarkFault(remark, url);
      if (!text.trimEnd().endsWith("</osm>"))
        throw sourceFault("source-broken-off", { url: shownUrl(url), reason: "</osm>" });
    },
  };
}

/** A query that was too much for one server may not be for another; the same one would answer the same. */
const remarkFault = (remark: string, url: string) =>
  sourceFault(
    "source-remark",
    { url: shownUrl(url), host: hostOf(url), remark: remark.slice(0, MAX_REMARK) },
    { cure: "elsewhere" },
  );
