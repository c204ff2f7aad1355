import * as z from "zod";
import { nearestWord } from "../core/nearest-word.ts";
import type { Paint } from "../core/plate.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, percentage, quantity, scaleTable, strictMap, translated } from "../core/yaml-schema.ts";
import { type Finding, FONT_FAMILIES } from "./find-font.ts";
import type { TypeStyle } from "./style.ts";

/** Thinner lines break into dots on the plate. */
export const HAIRLINE = 0.08;
/** Narrower gaps between dark lines fill with ink. */
export const REVERSED_LINE = 0.15;
/** Smaller letters fill in on uncoated paper. */
const SMALLEST_TYPE_PT = 5;

/** What the names in a style's files may stand for. */
export interface StyleNames {
  /** Absent: the palette cannot be read, and any name may be right. */
  readonly swatches?: readonly string[];
  readonly findFont: (name: string) => Finding;
  readonly findIcon: (name: string) => Finding;
}

export type Vocabulary = ReturnType<typeof makeVocabulary>;

/**
 * The schema with what styles/README.md and editors say of it: its meaning in the words of print, and one value as
 * the file writes it. (JSON Schema's own `examples` are lost where a schema transforms: see `style-json-schemas`.)
 */
export const told = <T extends z.ZodType>(schema: T, description: string, example: unknown): T =>
  schema.meta({ description, example });

/** The words that all files of one style share; names are checked as they are met, each at its place. */
export function makeVocabulary(names: StyleNames) {
  const paint = paintOf(names.swatches);
  const font = z.string({ error: "text" }).superRefine((name, context) => {
    const { file, nearest, isPath } = names.findFont(name);
    if (file) return;
    if (isPath) refuse(context, "style-font-file", {});
    else refuse(context, "style-unknown-font", { nearest, families: FONT_FAMILIES.join(", ") });
  });
  const icon = z.string({ error: "text" }).superRefine((name, context) => {
    const { file, nearest } = names.findIcon(name);
    if (!file) refuse(context, "style-unknown-icon", { nearest });
  });
  return {
    paint,
    font: told(
      font,
      "Name of a font that comes along, or a .ttf or .otf file of the style’s folder.",
      "Fira Sans Condensed Medium",
    ),
    icon: told(
      icon,
      "maki:NAME, temaki:NAME, or own:NAME for icons/NAME.svg of the style’s folder or of styles/. Without: in the index only.",
      "maki:town-hall",
    ),
    painted: paintedBy(paint),
    type: typeOf(paint, font),
  };
}

function paintOf(swatches: readonly string[] | undefined) {
  const swatch = z.string({ error: "paint" }).superRefine((name, context) => {
    if (!swatches || swatches.includes(name)) return;
    refuse(context, "style-unknown-swatch", { swatch: name, nearest: nearestWord(name, swatches) });
  });
  return z
    .union([swatch, strictMap({ swatch, tint: percentage.exactOptional() })], { error: "paint" })
    .transform((said): Paint => (typeof said === "string" ? { swatch: said } : said))
    .meta({ title: "swatch" });
}

export type PaintSchema = ReturnType<typeof paintOf>;

/** A group with a `color` besides its other keys, such as this swatch; in our types the color is a `paint`. */
const paintedBy =
  (paint: PaintSchema) =>
  <Shape extends z.ZodRawShape>(shape: Shape, swatch: string) =>
    strictMap({ ...shape, color: told(paint, "Its color.", swatch) }).transform((group) => {
      const { color, ...rest } = group as unknown as z.output<z.ZodObject<Shape>> & { color: Paint };
      return { ...(rest as unknown as z.output<z.ZodObject<Shape>>), paint: color };
    });

const typeOf = (paint: PaintSchema, font: z.ZodType<string, string>) =>
  strictMap({ font, size: typeSize, color: paint })
    .transform(({ size, color, ...rest }): TypeStyle => ({ ...rest, sizePt: size, paint: color }))
    .meta({ title: "type" });

/** A line width that the press can print. */
export const hairline = length().superRefine((width, context) => {
  if (width < HAIRLINE) refuse(context, "style-hairline", { limit: HAIRLINE });
});

export const widthTable = scaleTable("length", hairline);

export const typeSize = quantity("type-size").superRefine((sizePt, context) => {
  if (sizePt < SMALLEST_TYPE_PT) refuse(context, "style-small-type", { limit: SMALLEST_TYPE_PT });
});

export const typeSizeTable = scaleTable("type-size", typeSize);

/** Ink and gap in turn. */
export const dash = told(z.array(length()).min(2), "Broken line: ink and gap in turn.", ["0.9mm", "0.45mm"]);

/** A name within one file: lower-case letters, digits, hyphens. */
export const id = z
  .string({ error: "text" })
  .superRefine((text, context) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) refuse(context, "style-bad-id", {});
  })
  .meta({ title: "id" });

/** Words of the legend. */
export const legend = told(
  translated.meta({ title: "text by language" }),
  "Its row in the legend, when the sheet shows it; rows of one text are one.",
  { fr: "Sentier", br: "Gwenodenn", en: "Path" },
).exactOptional();

/** A list whose entries have ids, no two the same. */
export function listWithIds<T extends { readonly id: string }>(entry: z.ZodType<T>) {
  return z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      entries.forEach((one, index) => {
        if (seen.has(one.id)) refuse(context, "style-duplicate-id", { id: one.id }, [index, "id"]);
        seen.add(one.id);
      });
    });
}
