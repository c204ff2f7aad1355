import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of a file that came along with the program, e.g. `packagedFile("styles", "plan")`. */
export const packagedFile = (...parts: readonly string[]): string => join(PACKAGE_FOLDER, ...parts);

/** The folder of an installed npm package. */
export const npmFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const require = createRequire(import.meta.url);

/** The nearest folder above with a package.json: the same from the sources, from dist, and installed. */
function folderOfPackage(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  return folderOfPackage(dirname(from));
}

const PACKAGE_FOLDER = folderOfPackage(dirname(fileURLToPath(import.meta.url)));
