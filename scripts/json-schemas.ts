import * as z from "zod";
import { reportSchema } from "../src/cli/report-schema.ts";
import { projectJsonSchema } from "../src/config/project-json-schema.ts";
import { styleJsonSchemas } from "../src/style/style-json-schemas.ts";

/** The files of schemas/ that are made from the program's own checks: name → text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const styles = Object.entries(styleJsonSchemas()).map(
    ([file, schema]) => [`style-${file}`, schema] as const,
  );
  const all = [
    ["project", projectJsonSchema()] as const,
    ...styles,
    ["report", z.toJSONSchema(reportSchema)] as const,
  ];
  return new Map(
    all.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
