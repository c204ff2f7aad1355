import { expect, test } from "vitest";
import { furnitureSchema } from "../../src/style/furniture-schema.ts";
import { iconsSchema } from "../../src/style/icons-schema.ts";
import { labelsSchema } from "../../src/style/labels-schema.ts";
import { layersSchema } from "../../src/style/layers-schema.ts";
import { paletteSchema } from "../../src/style/palette-schema.ts";
import { plainCmyk } from "../../src/style/plain-cmyk.ts";
import { styleJsonSchemas } from "../../src/style/style-json-schemas.ts";
import { makeVocabulary } from "../../src/style/vocabulary.ts";

interface Schema {
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: { readonly anyOf: readonly Schema[] } | false;
}

const schemas = styleJsonSchemas() as Readonly<Record<string, Schema>>;
const known = () => ({ file: "known", nearest: "" });
const words = makeVocabulary({ findFont: known, findIcon: known });

/** The schema's example, or a group of the examples of its keys. */
function exampleOf({ examples, properties, items }: Schema): unknown {
  if (examples) return examples[0];
  if (items) return [exampleOf(items)];
  return Object.fromEntries(Object.entries(properties ?? {}).map(([key, one]) => [key, exampleOf(one)]));
}

/** An entry of a list with all its keys but some. */
function entryWithout(file: string, ...absent: readonly string[]): unknown {
  const entry = exampleOf(schemas[file]?.items ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !absent.includes(key)));
}

test("a swatch of examples is one", () => {
  const swatches = schemas.palette?.additionalProperties || { anyOf: [] };
  const [mixed = {}, screen = {}] = swatches.anyOf;
  const palette = { mixed: exampleOf(mixed), screen: exampleOf(screen) };
  expect(paletteSchema({ toCmyk: plainCmyk }).safeParse(palette).error?.issues).toBeUndefined();
});

test("layers of examples are layers", () => {
  const layers = [
    { ...(entryWithout("layers", "area") as object), id: "line", from: "roads" },
    { ...(entryWithout("layers", "line") as object), id: "area", from: "landcover" },
  ];
  expect(layersSchema(words).safeParse(layers).error?.issues).toBeUndefined();
});

test("a label rule of examples is one", () => {
  expect(labelsSchema(words).safeParse([entryWithout("labels")]).error?.issues).toBeUndefined();
});

test("an icon rule of examples is one", () => {
  expect(iconsSchema(words).safeParse([entryWithout("icons")]).error?.issues).toBeUndefined();
});

test("furniture of examples is furniture", () => {
  expect(furnitureSchema(words).safeParse(exampleOf(schemas.furniture ?? {})).error?.issues).toBeUndefined();
});
