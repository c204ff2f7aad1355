import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { SourceAccess } from "../source-access.ts";
import type { BodyCheck } from "./body-check.ts";
import type { Answer } from "./http-client.ts";
import { networkFault } from "./network-fault.ts";
import { sourceFault } from "./source-fault.ts";
import { hostOf, shownUrl } from "./urls.ts";

export interface Received {
  readonly bytes: number;
  /** Of what was written, in hexadecimal. */
  readonly md5: string;
}

interface Target {
  readonly file: string;
  /** What the data may have once they are unpacked. */
  readonly limitBytes: number;
  readonly check: BodyCheck;
}

const BYTES_PER_MB = 1024 ** 2;
/** A line of progress is renewed that often. */
const TELL_EVERY_MS = 200;

/**
 * Writes an answer's body to a file, unpacked where the server packed it for the way. Throws a SourceFault where
 * it breaks off, differs from its announced length, is too large or fails the check; the file is then a part.
 */
export async function download(
  answer: Answer,
  { file, limitBytes, check }: Target,
  access: Pick<SourceAccess, "now" | "tell">,
): Promise<Received> {
  const md5 = createHash("md5");
  let bytes = 0;
  async function* checked(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw tooLarge(answer.url, limitBytes);
      check.push(chunk);
      md5.update(chunk);
      yield chunk;
    }
    check.finish();
  }
  const isPacked = /gzip/i.test(answer.header("content-encoding") ?? "");
  const arriving = counted(answer, access, isPacked ? undefined : limitBytes);
  try {
    // Opened before anything else can fail: whoever removes it afterwards finds it.
    const written = (await open(file, "w")).createWriteStream();
    if (isPacked) await pipeline(arriving, createGunzip(), checked, written);
    else await pipeline(arriving, checked, written);
  } catch (error) {
    answer.drop();
    throw networkFault(error, answer.url);
  }
  return { bytes, md5: md5.digest("hex") };
}

const tooLarge = (url: string, limitBytes: number) =>
  sourceFault(
    "source-too-large",
    { url: shownUrl(url), limitMb: Math.ceil(limitBytes / BYTES_PER_MB) },
    { cure: "elsewhere" },
  );

/** The body's bytes as they come over the wire: counted, compared with what was announced, and told. */
async function* counted(
  { url, header, body }: Answer,
  { now, tell }: Pick<SourceAccess, "now" | "tell">,
  limitBytes: number | undefined,
): AsyncGenerator<Uint8Array> {
  const announced = header("content-length");
  const totalBytes = announced === undefined ? undefined : Number(announced);
  if (limitBytes !== undefined && (totalBytes ?? 0) > limitBytes) throw tooLarge(url, limitBytes);
  const host = hostOf(url);
  const start = now();
  let told = start;
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    yield chunk;
    if (now() - told < TELL_EVERY_MS) continue;
    told = now();
    const bytesPerSecond = bytes / ((told - start) / 1000);
    tell({
      ...{ kind: "receiving", host, bytes, bytesPerSecond },
      ...(totalBytes !== undefined && { totalBytes, secondsLeft: (totalBytes - bytes) / bytesPerSecond }),
    });
  }
  if (totalBytes !== undefined && bytes !== totalBytes)
    throw sourceFault("source-broken-off", { url: shownUrl(url), reason: `${bytes}/${totalBytes}` });
}
