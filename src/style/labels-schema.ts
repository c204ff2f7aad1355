import { z } from "zod";
import type { Paint } from "../core/plate.ts";
import { length, percentage, quantity, scale, strictMap } from "../core/yaml-schema.ts";
import type { Theme } from "../features/features.ts";
import type { LabelKind, LabelRule } from "./style.ts";
import { id, listWithIds, type PaintSchema, typeSizeTable, type Vocabulary } from "./vocabulary.ts";
import { EVERYTHING, where } from "./where-schema.ts";

/** Which themes each kind of name is read from. */
const THEMES_OF_KIND = {
  street: ["roads"],
  place: ["places"],
  area: ["landcover", "landuse", "sites", "water", "squares", "piers", "buildings"],
  "water-line": ["waterways"],
  sea: ["places", "water"],
  poi: ["pois"],
  number: ["addresses"],
  shield: ["roads"],
  peak: ["peaks"],
} as const satisfies Readonly<Record<LabelKind, readonly Theme[]>>;

const kinds = Object.keys(THEMES_OF_KIND) as [LabelKind, ...LabelKind[]];
const themes = [...new Set(Object.values(THEMES_OF_KIND).flat())] as [Theme, ...Theme[]];

/** labels.yaml: how each kind of name is lettered; the first rule that fits is taken. */
export function labelsSchema(words: Vocabulary): z.ZodType<readonly LabelRule[]> {
  const entry = strictMap({
    id,
    kind: z.enum(kinds),
    from: z.enum(themes),
    where: where.default(EVERYTHING),
    side: z.enum(["inside", "outside"]).exactOptional(),
    until: scale.exactOptional(),
    font: words.font,
    size: typeSizeTable,
    tracking: quantity("tracking", { min: -0.1, max: 1 }).default(0),
    case: z.enum(["as-is", "upper"]).default("as-is"),
    color: words.paint,
    halo: halo(words.paint).exactOptional(),
    priority: z.int().min(0).max(100),
    repeat: strictMap({ every: length({ min: 10 }), apart: length({ min: 5 }) }).exactOptional(),
    abbreviate: z.boolean().default(false),
    maxLetters: z.int().min(4).max(200).default(60),
    maxLines: z.int().min(1).max(6).default(1),
  }).transform(({ size, color, ...rule }): LabelRule => ({ ...rule, sizePt: size, paint: color }));
  return listWithIds(entry);
}

/** `own` is the colour of what lies below; a swatch cannot be called so here. */
const halo = (paint: PaintSchema) =>
  strictMap({
    width: length({ max: 3 }),
    color: z.union([z.literal("own"), paint], { error: "paint" }),
    tint: percentage.exactOptional(),
  }).transform(({ color, ...rest }) => ({ ...rest, paint: color as Paint | "own" }));
