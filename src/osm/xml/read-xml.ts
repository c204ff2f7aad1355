import { SaxesParser } from "saxes";
import { userError } from "../../core/user-error.ts";
import type { Chunks } from "../chunks.ts";
import type { ReadFile } from "../osm-file.ts";
import { brokenOff } from "../overpass-remark.ts";
import { XmlElements } from "./xml-elements.ts";

/** OSM XML is three deep; a file that goes on opening tags would fill the memory. */
const MAX_DEPTH = 32;
/** What can stand between two tags at most: the parser keeps it whole. A tag's own text has 255 letters. */
const MAX_BYTES_WITHOUT_TAG = 16 * 1024 ** 2;

/** Reads a whole OSM XML file (API, Overpass, JOSM). Throws a UserError (3) for XML that breaks off or isn't OSM. */
export async function readXml(chunks: Chunks, path: string): Promise<ReadFile> {
  const elements = new XmlElements();
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = (): never => {
    throw userError(3, "osm-xml-broken", { file: path, line: parser.line });
  };
  let depth = 0;
  let bytesWithoutTag = 0;
  parser.on("error", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    if (depth++ === 0 && name !== "osm") throw userError(3, "osm-xml-root", { file: path, root: name });
    if (depth > MAX_DEPTH) refuse();
    if (name === "remark") parser.on("text", (remark) => refuseRemark(path, remark));
    bytesWithoutTag = 0;
    elements.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    if (name === "remark") parser.off("text");
    elements.close(name);
  });
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    bytesWithoutTag += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (bytesWithoutTag > MAX_BYTES_WITHOUT_TAG) refuse();
  }
  parser.write(decoder.decode()).close();
  return elements.finish();
}

function refuseRemark(path: string, remark: string): void {
  if (remark.trim() !== "") throw brokenOff(path, remark);
}
