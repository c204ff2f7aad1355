import type { StyleFile } from "../src/style/check-style.ts";
import { styleJsonSchemas } from "../src/style/style-json-schemas.ts";

/** What this page reads of a JSON Schema. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
}

/** A key of a style's file, with the way to it: "line.casing.width". */
interface Entry {
  readonly path: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** Every key of one file of a style, groups before what they hold. */
export function keysOf(file: StyleFile): Entry[] {
  const schema = styleJsonSchemas()[file] as Schema;
  return entriesIn(schema.items ?? schema, "");
}

function entriesIn({ properties, additionalProperties, required = [] }: Schema, path: string): Entry[] {
  if (additionalProperties) return swatchEntries(additionalProperties);
  return Object.entries(properties ?? {}).flatMap(([key, schema]) => {
    const entry = { path: path + key, schema, isRequired: required.includes(key) };
    if (schema.title !== undefined) return [entry];
    const group = schema.items?.properties ? schema.items : schema;
    return [entry, ...entriesIn(group, `${entry.path}${group === schema ? "." : "[]."}`)];
  });
}

/** A palette has no fixed keys: NAME stands for those that its author chooses. */
const swatchEntries = ({ anyOf = [] }: Schema): Entry[] =>
  anyOf.flatMap((form) =>
    form.properties ? entriesIn(form, "NAME.") : [{ path: "NAME", schema: form, isRequired: false }],
  );

/** The keys of one file as a Markdown table. */
export function referenceTable(file: StyleFile): string {
  const rows = keysOf(file).map(({ path, schema, isRequired }) => [
    code(path),
    schema.description ?? "",
    kindOf(schema),
    isRequired ? "**required**" : schema.default === undefined ? "" : code(written(schema.default)),
    schema.examples ? code(written(schema.examples[0])) : "",
  ]);
  const lines = [["key", "what it says", "written as", "default", "example"], Array(5).fill("---"), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

const code = (text: string): string => `\`${text}\``;

/** The form of a value: its unit, its words, or the name that its schema goes by. */
function kindOf(schema: Schema): string {
  if (schema.title) return schema.title;
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.properties) return "group";
  if (schema.items?.properties) return "list of groups";
  if (schema.items?.examples) return `list of ${unitOf(schema.items)}`;
  const [one, table] = schema.anyOf ?? [];
  if (one && table?.additionalProperties) return `${unitOf(one)}, or one at each of some scales`;
  if (schema.examples?.some((example) => /^1:\d+$/.test(String(example)))) return "scale";
  switch (schema.type) {
    case "string":
      return unitOf(schema);
    case "integer":
      return "whole number";
    case "boolean":
      return "`true`, `false`";
    case "array":
      return "four numbers";
    default:
      return String(schema.type);
  }
}

/** "0.35mm" → "mm"; "text" where the example has no unit. */
const unitOf = ({ examples = [] }: Schema): string =>
  /^-?[\d.]+([a-z%]+2?)$/.exec(String(examples[0]))?.[1] ?? "text";

/** A value as one writes it in YAML, on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, one]) => `${key}: ${written(one)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  const text = String(value);
  return /^[!*#&]/.test(text) ? JSON.stringify(text) : text;
}
