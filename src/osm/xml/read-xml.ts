import { SaxesParser } from "saxes";
import { userError } from "../../core/user-error.ts";
import type { ReadFile } from "../osm-file.ts";
import { XmlElements } from "./xml-elements.ts";

/** Chunks of a file's bytes, unpacked. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Reads a whole OSM XML file (API, Overpass, JOSM). Throws a UserError (3) for XML that breaks off or isn't OSM. */
export async function readXml(chunks: Chunks, path: string): Promise<ReadFile> {
  const elements = new XmlElements();
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  parser.on("error", () => {
    throw userError(3, "osm-xml-broken", { file: path, line: parser.line });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (depth++ === 0 && name !== "osm") throw userError(3, "osm-xml-root", { file: path, root: name });
    elements.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    elements.close(name);
  });
  const decoder = new TextDecoder();
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
  return elements.finish();
}
