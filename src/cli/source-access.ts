import { createRequire } from "node:module";
import { homedir } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { cliTexts, type NetworkTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import { packagedFile } from "../core/package-folder.ts";
import { cacheFolder } from "../source/cache/cache-folder.ts";
import {
  PATIENT,
  type Proxies,
  PUBLIC_SERVERS,
  type SourceAccess,
  type SourceEvent,
} from "../source/source-access.ts";
import type { CommandOptions } from "./options.ts";
import { printable } from "./printable.ts";
import type { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

interface Around {
  readonly terminal: Terminal;
  readonly options: CommandOptions;
  readonly language: MessageLanguage;
  readonly note: Progress["note"];
}

/** The network, the cache and the clock, as this process sees them. */
export const sourceAccess = ({ terminal, options, language, note }: Around): SourceAccess => ({
  cacheFolder: cacheIn(terminal, options),
  offline: options.offline ?? false,
  mustAsk: false,
  userAgent: userAgent(),
  proxy: proxiesOf(terminal.env),
  servers: PUBLIC_SERVERS,
  limits: PATIENT,
  now: Date.now,
  wait,
  chance: Math.random,
  pid: process.pid,
  isAlive,
  tell: (event) => note(printable(noteOf(event, cliTexts[language].network)), event.kind !== "receiving"),
});

/** Where the cache is: `--cache`, else `CARTE_CACHE`, else where the system keeps such. */
export const cacheIn = (terminal: Pick<Terminal, "cwd" | "env">, { cache }: CommandOptions): string =>
  resolve(
    terminal.cwd(),
    cache ?? cacheFolder({ platform: process.platform, home: homedir(), env: terminal.env }),
  );

/** Servers ask to know who calls. */
function userAgent(): string {
  const { version }: { version: string } = createRequire(import.meta.url)(packagedFile("package.json"));
  return `carte-ouverte/${version}`;
}

/** Lower case first, as curl and others read them. */
const proxiesOf = (env: Terminal["env"]): Proxies => ({
  http: env.http_proxy ?? env.HTTP_PROXY ?? "",
  https: env.https_proxy ?? env.HTTPS_PROXY ?? "",
  except: env.no_proxy ?? env.NO_PROXY ?? "",
});

function isAlive(pid: number): boolean {
  try {
    // Signal 0 asks whether it could be sent.
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else is alive, too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function noteOf(event: SourceEvent, texts: NetworkTexts): string {
  if (event.kind === "asking") return texts.asking(event);
  if (event.kind === "waiting") return texts.waiting(event);
  const { bytes, bytesPerSecond, totalBytes, secondsLeft } = event;
  return texts.receiving({
    megabytes: megabytes(bytes),
    total: totalBytes === undefined ? "" : megabytes(totalBytes),
    rate: megabytes(bytesPerSecond),
    left: secondsLeft === undefined ? "" : secondsLeft.toFixed(0),
  });
}
