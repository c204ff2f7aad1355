import { sourceFault } from "./source-fault.ts";

/** How much of an address a message shows. */
const MAX_SHOWN = 120;

/** An address as messages show it: without password, query and the like. */
export function shownUrl(url: string): string {
  const { origin, pathname } = URL.canParse(url) ? new URL(url) : { origin: "", pathname: url };
  return `${origin}${pathname}`.slice(0, MAX_SHOWN);
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** The address that a link on a page of the web leads to. Throws a SourceFault for any but http and https. */
export function webUrl(link: string, page: string): string {
  const url = URL.canParse(link, page) ? new URL(link, page) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  throw sourceFault(
    "source-redirect-foreign",
    { url: shownUrl(page), target: link.slice(0, MAX_SHOWN) },
    {
      cure: "elsewhere",
    },
  );
}
