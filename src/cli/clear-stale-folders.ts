import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { errnoOf } from "./out-folder.ts";

/** Computers that share a disk number their processes each for itself. */
const HOST =
  hostname()
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 40) || "host";

/** How the folder begins that a build writes its files to before they are renamed: ".carte-4711-myhost-". */
export const BESIDE = `.carte-${process.pid}-${HOST}-`;

/** Writing takes seconds: what has lain for a day belongs to no build, wherever it ran. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what builds left that were killed while they wrote: folders of processes of this computer that are no more,
 * and of others when they are a day old. Where one cannot be removed, it stays: it is in nobody's way.
 */
export function clearStaleFolders(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!isStale(name, path)) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (errnoOf(error) === "") throw error;
    }
  }
}

function isStale(name: string, path: string): boolean {
  const [isOurs, pid, host] = /^\.carte-(?:(\d+)-([A-Za-z0-9]+)-)?[A-Za-z0-9]{6}$/.exec(name) ?? [];
  if (isOurs === undefined) return false;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  // Its own number, met before it makes a folder, is that of one before it: containers count from 1 each time.
  if (host === HOST && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true;
  return Date.now() - found.mtimeMs > MAX_AGE_MS;
}

/** Signal 0 reaches nobody; EPERM: it is there, and another user's. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) !== "ESRCH";
  }
}
