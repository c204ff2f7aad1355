import { z } from "zod";
import { constant } from "../core/scale-table.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, scale, scaleTable, strictMap, translated } from "../core/yaml-schema.ts";
import type { IconRule } from "./style.ts";
import { id, listWithIds, type Vocabulary } from "./vocabulary.ts";
import { where } from "./where-schema.ts";

/** Below, a glyph is a blot; above, it is a picture (mm). */
const SIZES = { min: 1, max: 8 };

/** icons.yaml: places of interest, drawn or in the index only; the first rule that fits is taken. */
export function iconsSchema(words: Vocabulary): z.ZodType<readonly IconRule[]> {
  const entry = strictMap({
    id,
    where,
    icon: words.icon.exactOptional(),
    color: words.paint.exactOptional(),
    badge: z.boolean().default(false),
    size: scaleTable("length", length(SIZES)).exactOptional(),
    priority: z.int().min(1).max(5).default(5),
    until: scale.exactOptional(),
    nameUntil: scale.exactOptional(),
    category: id,
    legend: translated.exactOptional(),
  })
    .superRefine((rule, context) => {
      if (rule.icon === undefined) return;
      if (!rule.color) refuse(context, "yaml-missing-key", { key: "color", expected: "paint" });
      if (!rule.size) refuse(context, "yaml-missing-key", { key: "size", expected: "length" });
    })
    .transform(
      ({ color, size, ...rule }): IconRule => ({
        ...rule,
        paint: color ?? NOT_DRAWN.paint,
        size: size ?? NOT_DRAWN.size,
      }),
    );
  return listWithIds(entry);
}

/** What a rule without an icon looks like: nothing. */
const NOT_DRAWN = { paint: { swatch: "", tint: 0 }, size: constant(0) };
