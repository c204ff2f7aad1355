import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** How the server answers one request. */
export type Reply = (response: ServerResponse, request: IncomingMessage, url: URL) => void;

/** A server on this computer that plays whatever goes wrong: each request for data takes the next reply. */
export interface FaultServer {
  readonly origin: string;
  /** Path, method, headers and form of what was asked, without status requests. */
  readonly asked: Asked[];
  /** The last one is given again when all are used up. */
  replies: Reply[];
  /** What `/api/status` says. */
  status: string;
  /** What is served beside a file, by its path. */
  readonly beside: Map<string, string>;
  close(): Promise<void>;
}

export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  readonly query: string;
}

export async function startFaultServer(): Promise<FaultServer> {
  const asked: Asked[] = [];
  const beside = new Map<string, string>();
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    let form = "";
    for await (const chunk of request) form += chunk;
    if (url.pathname.endsWith("/status")) return response.end(faults.status);
    const text = beside.get(url.pathname);
    if (text !== undefined) return response.end(text);
    if (url.pathname.endsWith(".md5")) return response.writeHead(404).end();
    asked.push({
      path: url.pathname,
      method: request.method ?? "",
      headers: request.headers,
      query: new URLSearchParams(form).get("data") ?? "",
    });
    const reply = faults.replies.length > 1 ? faults.replies.shift() : faults.replies[0];
    reply?.(response, request, url);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const faults: FaultServer = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    beside,
    replies: [],
    status: "Rate limit: 2\n2 slots available now.\n",
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return faults;
}

const XML = { "content-type": "application/osm3s+xml" };

export const data =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = XML): Reply =>
  (response) =>
    response.writeHead(200, headers).end(body);

export const packed =
  (body: string): Reply =>
  (response) =>
    response.writeHead(200, { ...XML, "content-encoding": "gzip" }).end(gzipSync(body));

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) =>
    response.writeHead(code, headers).end("no");

/** Half of the body, then the connection breaks. */
export const reset =
  (body: string): Reply =>
  (response) => {
    response.writeHead(200, XML);
    response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
  };

/** Half of the body, then nothing. */
export const stall =
  (body: string): Reply =>
  (response) => {
    response.writeHead(200, XML).write(body.slice(0, body.length / 2));
  };

/** Never an answer. */
export const silence: Reply = () => undefined;

/** More is announced than comes. */
export const short =
  (body: string): Reply =>
  (response) => {
    response.writeHead(200, { ...XML, "content-length": String(Buffer.byteLength(body) + 100) });
    response.write(body, () => response.socket?.end());
  };

export const cutGzip =
  (body: string): Reply =>
  (response) => {
    const bytes = gzipSync(body);
    response.writeHead(200, { ...XML, "content-encoding": "gzip" }).end(bytes.subarray(0, bytes.length / 2));
  };

export const redirectTo =
  (target: string): Reply =>
  (response) =>
    response.writeHead(302, { location: target }).end();

/** Goes on and on. */
export const endless: Reply = (response) => {
  const head = `<?xml version="1.0"?><osm>`;
  const chunk = "<node id='1' lat='48.4' lon='-4.8'/>\n".repeat(10_000);
  response.writeHead(200, XML).write(head);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
};

export const PAGE =
  "<!DOCTYPE html>\n<html><head><title>Bienvenue au Wi-Fi</title></head><body>…</body></html>";

export const md5Of = (body: string | Uint8Array): string => createHash("md5").update(body).digest("hex");
