import * as z from "zod";
import { STYLE_FILES, type StyleFile } from "./check-style.ts";
import { furnitureSchema } from "./furniture-schema.ts";
import { iconsSchema } from "./icons-schema.ts";
import { labelsSchema } from "./labels-schema.ts";
import { layersSchema } from "./layers-schema.ts";
import { paletteSchema } from "./palette-schema.ts";
import { plainCmyk } from "./plain-cmyk.ts";
import { makeVocabulary } from "./vocabulary.ts";

/** JSON Schemas (draft 2020-12) of the files of a style, for completion in editors. Names are not checked by them. */
export function styleJsonSchemas(): Readonly<Record<StyleFile, object>> {
  const anyName = () => ({ nearest: "" });
  const words = makeVocabulary({ findFont: anyName, findIcon: anyName });
  const schemas = {
    palette: paletteSchema({ toCmyk: plainCmyk }),
    layers: layersSchema(words),
    labels: labelsSchema(words),
    icons: iconsSchema(words),
    furniture: furnitureSchema(words),
  };
  const entries = STYLE_FILES.map(
    (file) => [file, z.toJSONSchema(schemas[file], { io: "input", override: tellExample })] as const,
  );
  return Object.fromEntries(entries) as Record<StyleFile, object>;
}

/** zod drops the examples of schemas that transform, taking them for results; ours are as the file writes them. */
function tellExample({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.example === undefined) return;
  jsonSchema.examples = [jsonSchema.example];
  delete jsonSchema.example;
}
