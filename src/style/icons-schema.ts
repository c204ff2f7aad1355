import * as z from "zod";
import { constant } from "../core/scale-table.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, scale, scaleTable, strictMap } from "../core/yaml-schema.ts";
import type { IconRule } from "./style.ts";
import { id, legend, listWithIds, told, type Vocabulary } from "./vocabulary.ts";
import { where } from "./where-schema.ts";

/** Below, a glyph is a blot; above, it is a picture (mm). */
const SIZES = { min: 1, max: 8 };

/** icons.yaml: places of interest, drawn or in the index only; the first rule that fits is taken. */
export function iconsSchema(words: Vocabulary): z.ZodType<readonly IconRule[]> {
  const entry = strictMap({
    id: told(id, "Name of the rule, once in the file.", "town-hall"),
    where,
    icon: words.icon.exactOptional(),
    color: told(
      words.paint,
      "Of the badge or of the bare glyph. Asked for with an icon.",
      "icon-service",
    ).exactOptional(),
    badge: told(
      z.boolean(),
      "A white glyph in a rounded square with a white rim; else the bare glyph in a white halo.",
      true,
    ).default(false),
    size: told(scaleTable("length", length(SIZES)), "Side of the icon, 1 to 8 mm. Asked for with an icon.", {
      "1:5000": "2.8mm",
      "1:10000": "2.5mm",
      "1:20000": "2.1mm",
    }).exactOptional(),
    priority: told(z.int().min(1).max(5), "1 is placed first, 5 last.", 2).default(5),
    until: told(scale, "Drawn at this scale and larger ones.", "1:20000").exactOptional(),
    nameUntil: told(
      scale,
      "Its name stands beside it at this scale and larger ones.",
      "1:12500",
    ).exactOptional(),
    category: told(id, "The heading of the index that lists it.", "services"),
    legend,
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
