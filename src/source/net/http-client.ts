import type { Dispatcher } from "undici";
import type { SourceAccess } from "../source-access.ts";
import { networkFault } from "./network-fault.ts";
import { sourceFault } from "./source-fault.ts";
import { shownUrl, webUrl } from "./urls.ts";

export interface Ask {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form; the request is then a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** What the server may take before it answers, beyond the usual. */
  readonly serverMs?: number;
  /** For the whole answer. */
  readonly totalMs: number;
}

export interface Answer {
  /** Where the redirects led to. */
  readonly url: string;
  readonly status: number;
  /** Undefined where absent. */
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection where the body isn't wanted. */
  readonly drop: () => void;
}

export type HttpClient = (ask: Ask) => Promise<Answer>;

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks web servers, through the proxies of the environment. Follows redirects, to http and https alone.
 * The client throws a SourceFault where no answer comes.
 */
export async function httpClient(
  access: Pick<SourceAccess, "userAgent" | "proxy" | "limits">,
): Promise<HttpClient> {
  // Takes 70 ms to load, which a build from a file need not wait for.
  const { EnvHttpProxyAgent, request } = await import("undici");
  const { proxy, limits } = access;
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxy.http,
    httpsProxy: proxy.https,
    noProxy: proxy.except,
    // Plain http is asked of the proxy itself: few of them let anything but https pass unseen.
    proxyTunnel: false,
    connect: { timeout: limits.connectMs },
  });
  const send = async (ask: Ask, url: string): Promise<Dispatcher.ResponseData> => {
    try {
      return await request(url, {
        dispatcher,
        method: ask.form ? "POST" : "GET",
        headers: headersOf(ask, access.userAgent),
        body: ask.form ? new URLSearchParams(ask.form).toString() : null,
        headersTimeout: limits.headMs + (ask.serverMs ?? 0),
        bodyTimeout: limits.stallMs,
        signal: AbortSignal.timeout(Math.ceil(ask.totalMs)),
      });
    } catch (error) {
      throw networkFault(error, url);
    }
  };
  return async (ask) => {
    let url = webUrl(ask.url, ask.url);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await send(ask, url);
      const target = REDIRECTS.has(answer.statusCode) ? header(answer, "location") : undefined;
      if (target === undefined) return toAnswer(answer, url);
      answer.body.on("error", () => undefined).destroy();
      url = webUrl(target, url);
    }
    throw sourceFault("source-redirects", { url: shownUrl(ask.url) }, { cure: "elsewhere" });
  };
}

const headersOf = ({ headers, form }: Ask, userAgent: string): Record<string, string> => ({
  "user-agent": userAgent,
  ...(form && { "content-type": "application/x-www-form-urlencoded" }),
  ...headers,
});

const header = ({ headers }: Dispatcher.ResponseData, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const toAnswer = (answer: Dispatcher.ResponseData, url: string): Answer => ({
  url,
  status: answer.statusCode,
  header: (name) => header(answer, name),
  body: answer.body,
  drop: () => void answer.body.on("error", () => undefined).destroy(),
});
