import { writeFile } from "node:fs/promises";
import { generatedFiles } from "./generated-files.ts";

/** Writes anew what is made from the schemas, for editors (schemas/) and designers (styles/README.md): `npm run schemas`. */
for (const [path, text] of generatedFiles()) {
  await writeFile(new URL(`../${path}`, import.meta.url), text);
}
