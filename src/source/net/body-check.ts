import { type SourceFault, sourceFault } from "./source-fault.ts";
import { shownUrl } from "./urls.ts";

/** Looks at an answer as it comes in. */
export interface BodyCheck {
  /** Throws a SourceFault as soon as the answer is seen to be none. */
  readonly push: (chunk: Uint8Array) => void;
  /** At the end; throws a SourceFault where the answer isn't whole. */
  readonly finish: () => void;
}

/** How far white space and declarations go before a page says that it is one. */
const HEAD_BYTES = 2048;

/** Refuses web pages: what captive portals, proxies and overloaded servers send with status 200. */
export function noPage(url: string): BodyCheck {
  let head = "";
  return {
    push(chunk) {
      if (head.length >= HEAD_BYTES) return;
      head += Buffer.from(chunk.subarray(0, HEAD_BYTES)).toString("latin1");
      if (isPage(head)) throw pageFault(head, url);
    },
    finish() {
      if (head === "") throw sourceFault("source-empty", { url: shownUrl(url) });
    },
  };
}

const isPage = (head: string): boolean => /^\s*(<\?xml[^>]*>\s*)?<(!doctype\s+html|html)\b/i.test(head);

const pageFault = (head: string, url: string): SourceFault => {
  const title = /<title>([^<]{0,80})/i.exec(head)?.[1]?.trim() ?? "";
  return sourceFault("source-page", { url: shownUrl(url), title }, { cure: "elsewhere" });
};
