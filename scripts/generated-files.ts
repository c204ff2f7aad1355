import { jsonSchemas } from "./json-schemas.ts";
import { stylesReadme } from "./styles-readme.ts";

/** The files that are made from the program's own checks: path from the project's root → text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = [...jsonSchemas()].map(([name, text]) => [`schemas/${name}`, text] as const);
  return new Map([...schemas, ["styles/README.md", stylesReadme()]]);
}
