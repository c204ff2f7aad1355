import { closeSync, copyFileSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { userError } from "../core/user-error.ts";
import { errnoOf, outError } from "./out-folder.ts";

export interface Replacement {
  readonly folder: string;
  /** Folder on the same disk that holds the new files. */
  readonly beside: string;
  readonly names: readonly string[];
  /** Names of old files to be removed. */
  readonly gone: readonly string[];
}

/**
 * Moves the new files over the old and removes those that are to go: all of it or nothing. At each moment every file
 * is there, old or new. Throws a UserError (2) after the old files are back in their places.
 *
 *     folder/map.pdf  ──link──▶  beside/.old-map.pdf     kept until all are replaced
 *     beside/map.pdf  ─rename─▶  folder/map.pdf
 */
export function replaceFiles({ folder, beside, names, gone }: Replacement): void {
  const touched = [...names, ...gone];
  for (const name of touched) requireReplaceable(join(folder, name));
  const kept = touched.filter((name) => keepOld(name, folder, beside));
  const done: string[] = [];
  try {
    for (const name of names) {
      rename(join(beside, name), join(folder, name));
      done.push(name);
    }
    for (const name of gone) {
      rmSync(join(folder, name));
      done.push(name);
    }
  } catch (error) {
    for (const name of done.reverse()) takeBack(name, { folder, beside, wasThere: kept.includes(name) });
    throw replaceError(error, join(folder, touched[done.length] ?? ""), folder);
  }
}

/** On Windows, what another program has open cannot be replaced: that is asked before the first file is touched. */
function requireReplaceable(file: string): void {
  try {
    closeSync(openSync(file, "r+"));
  } catch (error) {
    const code = errnoOf(error);
    if (code === "ENOENT") return;
    throw userError(2, code === "EISDIR" ? "out-file-is-folder" : "out-file-open", { file });
  }
}

const oldOf = (name: string, beside: string): string => join(beside, `.old-${name}`);

/** Whether there was an old file; it then has a second name beside, or a copy on disks without such names (FAT). */
function keepOld(name: string, folder: string, beside: string): boolean {
  const [file, old] = [join(folder, name), oldOf(name, beside)];
  try {
    linkSync(file, old);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return false;
    try {
      copyFileSync(file, old);
    } catch (copyError) {
      throw outError(copyError, folder);
    }
  }
  return true;
}

function takeBack(
  name: string,
  { folder, beside, wasThere }: { folder: string; beside: string; wasThere: boolean },
): void {
  if (wasThere) rename(oldOf(name, beside), join(folder, name));
  else rmSync(join(folder, name), { force: true });
}

/** What Windows says of a file that another program has open. */
const IN_USE: readonly string[] = ["EPERM", "EACCES", "EBUSY"];
/** Virus scanners and search indexers open a new file for a moment. */
const TRIES = 5;
const PAUSE_MS = 60;

function rename(from: string, to: string): void {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (tries === TRIES || !IN_USE.includes(errnoOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

const replaceError = (error: unknown, file: string, folder: string): unknown =>
  IN_USE.includes(errnoOf(error)) ? userError(2, "out-file-open", { file }) : outError(error, folder);
