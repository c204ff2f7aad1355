import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { userError } from "../core/user-error.ts";
import { isInside } from "./inside-folder.ts";
import { polygonOfGeojson } from "./polygon-of-geojson.ts";
import type { DrawnArea } from "./project.ts";

const BYTES_PER_MB = 2 ** 20;
/** The most vertices allowed, with fifteen digits to a number and white space between them. */
const MAX_MB = 8;

/**
 * The area that a GeoJSON file of the project's folder draws. Rejects with a UserError (2) where the file is not
 * there, lies elsewhere, or draws no area.
 */
export async function readPolygon(path: string, folder: string): Promise<DrawnArea> {
  const file = resolve(folder, path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw userError(2, "polygon-missing", { file });
  if (!isInside(file, folder)) throw userError(2, "polygon-outside", { file, folder });
  if (found.size > MAX_MB * BYTES_PER_MB) {
    const megabytes = Math.ceil(found.size / BYTES_PER_MB);
    throw userError(2, "polygon-too-large", { file, megabytes, limit: MAX_MB });
  }
  const text = await readFile(file, "utf8").catch(() => {
    throw userError(2, "polygon-missing", { file });
  });
  const { name, polygon } = polygonOfGeojson(parse(text, file), file);
  return { kind: "polygon", file, name: name || basename(file).replace(/\.[^.]*$/, ""), polygon };
}

/** Editors of Windows put a byte order mark before the text. */
function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw userError(2, "polygon-not-json", { file });
    throw error;
  }
}
