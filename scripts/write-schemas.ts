import { writeFile } from "node:fs/promises";
import { jsonSchemas } from "./json-schemas.ts";

/** Writes schemas/ anew, for editors that complete carte.yaml and the files of a style: `npm run schemas`. */
for (const [name, text] of jsonSchemas()) {
  await writeFile(new URL(`../schemas/${name}`, import.meta.url), text);
}
