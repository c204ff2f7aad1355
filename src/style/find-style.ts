import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { nearestWord } from "../core/nearest-word.ts";
import { packagedFile } from "../core/package-folder.ts";
import { userError } from "../core/user-error.ts";
import { styleFile } from "./check-style.ts";

/** Styles that come along with the program. */
const STYLES = packagedFile("styles");

/**
 * The folder of a style given by its name ("plan"), or by a path, which starts at `projectFolder`.
 * Throws a UserError (2) where there is none.
 */
export function findStyle(nameOrPath: string, projectFolder: string): string {
  if (/[\\/]|^\.+$/.test(nameOrPath)) {
    const folder = resolve(projectFolder, nameOrPath);
    if (isFolder(folder)) return folder;
    throw userError(2, "style-folder-missing", { folder });
  }
  const known = styleNames();
  if (known.includes(nameOrPath)) return join(STYLES, nameOrPath);
  const nearest = nearestWord(nameOrPath, known);
  throw userError(2, "style-unknown", { style: nameOrPath, nearest, known: known.join(", ") });
}

/** The styles that come along. Folders beside them (shared icons) have no palette. */
export const styleNames = (): readonly string[] =>
  readdirSync(STYLES)
    .filter((name) => existsSync(styleFile(join(STYLES, name), "palette")))
    .sort();

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
