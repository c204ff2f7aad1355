import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { userError } from "../core/user-error.ts";

/**
 * Before any work is done: that files can be written to the folder, or that it can be made. Makes nothing.
 * Throws a UserError (2).
 */
export async function checkOutFolder(folder: string): Promise<void> {
  const existing = await nearestExisting(folder);
  try {
    await access(existing, constants.W_OK);
  } catch (error) {
    throw outError(error, folder);
  }
}

/** The folder, or the nearest above it that is there. */
async function nearestExisting(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) return path;
  } catch (error) {
    const above = dirname(path);
    if (above !== path && isMissing(error)) return nearestExisting(above);
    throw outError(error, path);
  }
  throw userError(2, "out-not-a-folder", { path });
}

/** Windows says ENOENT, others ENOTDIR of what would stand below a file. */
const isMissing = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(errnoOf(error));

/** Why a folder does not take files, as the user's error; an error without a code is none of the file system's. */
export function outError(error: unknown, folder: string): unknown {
  const reason = errnoOf(error);
  if (reason === "") return error;
  if (reason === "ENOSPC" || reason === "EDQUOT") return userError(2, "out-disk-full", { folder });
  return userError(2, "out-not-writable", { folder, reason });
}

/** "ENOENT" and the like; "" of an error that has none. */
export const errnoOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
