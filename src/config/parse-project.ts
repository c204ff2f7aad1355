import { readYaml } from "../core/yaml-document.ts";
import { type Checked, checkYaml } from "../core/yaml-faults.ts";
import { type ProjectSpec, projectSchema } from "./project-schema.ts";

/** What a carte.yaml says, or every fault in it with line and column; an empty file says nothing. */
export function parseProject(yamlText: string, file: string): Checked<ProjectSpec> {
  const document = readYaml(yamlText, file);
  if (document.faults.length === 0 && document.value === null) return { ok: true, data: {} };
  return checkYaml(document, projectSchema);
}
