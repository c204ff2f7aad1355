import { userError } from "../../core/user-error.ts";
import { type Chunks, join, upTo } from "../chunks.ts";
import type { ReadFile } from "../osm-file.ts";
import { brokenOff } from "../overpass-remark.ts";
import { isObject, JsonElements, textOf } from "./json-elements.ts";

/** JSON is parsed whole, which takes seven times its size; a large town's is under 100 MB. */
const MAX_JSON_BYTES = 128 * 1024 ** 2;

/**
 * Reads OSM JSON as Overpass (`[out:json]`, with `out body` or `out geom`) and the OSM API write it.
 * Throws a UserError (3) for JSON that breaks off, isn't OSM, or of which Overpass says that it is a part only.
 */
export async function readJson(chunks: Chunks, path: string): Promise<ReadFile> {
  const bytes = await join(upTo(MAX_JSON_BYTES, chunks, path));
  const root = parse(new TextDecoder().decode(bytes), path);
  if (!isObject(root)) throw userError(3, "osm-not-osm", { file: path });
  if (!Array.isArray(root.elements)) throw foreign(root, path);
  const remark = textOf(root.remark);
  if (remark !== "") throw brokenOff(path, remark);
  const elements = new JsonElements();
  if (isObject(root.osm3s)) elements.dateBy(textOf(root.osm3s.timestamp_osm_base));
  if (isObject(root.bounds)) elements.addBounds(root.bounds);
  for (const element of root.elements) elements.add(element);
  return elements.finish();
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw userError(3, "osm-json-broken", { file: path });
  }
}

const foreign = ({ type }: Readonly<Record<string, unknown>>, path: string) =>
  type === "FeatureCollection" || type === "Feature"
    ? userError(3, "osm-format-foreign", { file: path, format: "GeoJSON" })
    : userError(3, "osm-not-osm", { file: path });
