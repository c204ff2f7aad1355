import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { userError } from "../core/user-error.ts";

/** The absolute path of a file that is there, holds something, and may be read; else throws a UserError (3). */
export async function localFile(path: string): Promise<string> {
  const file = resolve(path);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === "ENOENT" || error.code === "ENOTDIR";
    throw userError(3, isMissing ? "source-file-missing" : "source-file-unreadable", { file });
  });
  if (found.isDirectory()) throw userError(3, "source-file-is-folder", { file });
  if (found.size === 0) throw userError(3, "source-file-empty", { file });
  await access(file, constants.R_OK).catch(() => {
    throw userError(3, "source-file-unreadable", { file });
  });
  return file;
}
