import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BESIDE, clearStaleFolders } from "./clear-stale-folders.ts";
import { outError } from "./out-folder.ts";
import { outdatedPages } from "./outdated-pages.ts";
import { replaceFiles } from "./replace-files.ts";
import { INTERRUPTIONS, type Terminal } from "./terminal.ts";

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts all files into the folder or none: they are written beside and renamed when the last is whole. Second pages
 * and extra drawings of the map before, which this one has no more, are removed. It is synchronous so that an interruption waits until
 * all are in place.
 * Throws a UserError (2) where the folder does not take them; the earlier files are then as they were.
 */
export function writeFiles(
  folder: string,
  files: readonly NewFile[],
  terminal: Pick<Terminal, "on" | "off">,
): void {
  // A signal that is listened to is handed over when the event loop turns, which is after us.
  const wait = () => undefined;
  for (const signal of INTERRUPTIONS) terminal.on(signal, wait);
  try {
    const beside = makeBeside(folder);
    try {
      writeAll(files, beside, folder);
      const names = files.map(({ name }) => name);
      replaceFiles({ folder, beside, names, gone: outdatedPages(folder, names) });
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  } finally {
    for (const signal of INTERRUPTIONS) terminal.off(signal, wait);
  }
}

/** Of a name that no other build has; in the folder itself, since renaming works on one disk only. */
function makeBeside(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    clearStaleFolders(folder);
    return mkdtempSync(join(folder, BESIDE));
  } catch (error) {
    throw outError(error, folder);
  }
}

function writeAll(files: readonly NewFile[], beside: string, folder: string): void {
  try {
    for (const { name, bytes } of files) writeFileSync(join(beside, name), bytes);
  } catch (error) {
    throw outError(error, folder);
  }
}
