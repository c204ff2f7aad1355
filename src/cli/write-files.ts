import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { userError } from "../core/user-error.ts";
import { errnoOf, outError } from "./out-folder.ts";
import { INTERRUPTIONS, type Terminal } from "./terminal.ts";

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts all files into the folder or none: they are written beside and renamed when the last is whole. It is
 * synchronous so that an interruption waits until they are in place.
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
      replaceAll(folder, files, beside);
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
    return mkdtempSync(join(folder, ".carte-"));
  } catch (error) {
    throw outError(error, folder);
  }
}

function replaceAll(folder: string, files: readonly NewFile[], beside: string): void {
  for (const { name, bytes } of files) {
    try {
      writeFileSync(join(beside, name), bytes);
    } catch (error) {
      throw outError(error, folder);
    }
  }
  for (const { name } of files) requireReplaceable(join(folder, name));
  for (const { name } of files) {
    const file = join(folder, name);
    try {
      renameSync(join(beside, name), file);
    } catch {
      throw userError(2, "out-file-open", { file });
    }
  }
}

/** Before the first file is replaced: on Windows, what another program has open cannot be. */
function requireReplaceable(file: string): void {
  try {
    closeSync(openSync(file, "r+"));
  } catch (error) {
    const code = errnoOf(error);
    if (code === "ENOENT") return;
    throw userError(2, code === "EISDIR" ? "out-file-is-folder" : "out-file-open", { file });
  }
}
