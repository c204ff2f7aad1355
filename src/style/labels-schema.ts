import * as z from "zod";
import type { Paint } from "../core/plate.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, percentage, quantity, scale, strictMap } from "../core/yaml-schema.ts";
import type { Theme } from "../features/features.ts";
import type { LabelKind, LabelRule } from "./style.ts";
import { id, listWithIds, type PaintSchema, told, typeSizeTable, type Vocabulary } from "./vocabulary.ts";
import { whereOrAll } from "./where-schema.ts";

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
  destination: ["roads"],
  peak: ["peaks"],
} as const satisfies Readonly<Record<LabelKind, readonly Theme[]>>;

const kinds = Object.keys(THEMES_OF_KIND) as [LabelKind, ...LabelKind[]];
const themes = [...new Set(Object.values(THEMES_OF_KIND).flat())] as [Theme, ...Theme[]];

/** labels.yaml: how each kind of name is lettered; the first rule that fits is taken. */
export function labelsSchema(words: Vocabulary): z.ZodType<readonly LabelRule[]> {
  const entry = strictMap({
    id: told(id, "Name of the rule, once in the file.", "street-primary"),
    kind: told(z.enum(kinds), "How the name is set: along a line, in an area, beside an icon, …", "street"),
    from: told(z.enum(themes), "The theme whose names it letters.", "roads"),
    where: whereOrAll,
    side: told(
      z.enum(["inside", "outside", "commune"]),
      "Only what lies inside, or outside, the commune; commune: inside, and of its very name. Left out: all.",
      "inside",
    ).exactOptional(),
    until: told(scale, "Lettered at this scale and larger ones.", "1:12500").exactOptional(),
    font: words.font,
    condensed: words.font
      .describe("Narrower cut, for names too long in the first one, before they are abbreviated.")
      .exactOptional(),
    second: strictMap({
      font: words.font,
      size: told(
        quantity("percentage", { min: 0.5, max: 1 }),
        "Of the first name’s size, 5 pt at least.",
        "80%",
      ),
    })
      .describe("The name in the second language stands on a line below. Left out: not on the map.")
      .exactOptional(),
    ...typeShape(words),
    priority: told(z.int().min(0).max(100), "Higher is placed first and drawn on top.", 76),
    repeat: repeat.exactOptional(),
    abbreviate: told(z.boolean(), "Long names may be shortened: Av. for Avenue.", true).default(false),
    beside: told(
      z.boolean(),
      "A street’s name may stand beside it where it does not fit into it.",
      false,
    ).default(true),
    key: told(
      z.boolean(),
      "A street without room for its name gets a number and a line in the list.",
      false,
    ).default(true),
    maxLetters: told(z.int().min(4).max(200), "A longer line is broken, at a space or hyphen.", 18).default(
      60,
    ),
    maxLines: told(z.int().min(1).max(6), "In so many lines at most.", 3).default(1),
    plate: told(
      words.paint,
      "Ground of a shield. Left out: as furniture.yaml has it.",
      "shield-red",
    ).exactOptional(),
  })
    .superRefine(refuseOtherThemes)
    .transform(({ size, color, ...rule }): LabelRule => ({ ...rule, sizePt: size, paint: color }));
  return listWithIds(entry);
}

/** A rule of a kind that its theme does not name would letter nothing, without a word. */
function refuseOtherThemes(
  { kind, from }: { readonly kind: LabelKind; readonly from: Theme },
  context: z.RefinementCtx,
): void {
  const known: readonly Theme[] = THEMES_OF_KIND[kind];
  if (!known.includes(from))
    refuse(context, "style-label-theme", { kind, known: known.join(", ") }, ["from"]);
}

const typeShape = ({ paint }: Vocabulary) => ({
  size: told(typeSizeTable, "Type size, 5 pt at least.", {
    "1:5000": "8pt",
    "1:10000": "7pt",
    "1:20000": "6.2pt",
  }),
  tracking: told(
    quantity("tracking", { min: -0.1, max: 1 }),
    "Added between letters, -0.1 to 1 em.",
    "0.02em",
  ).prefault("0em"),
  case: told(z.enum(["as-is", "upper"]), "upper: all in capitals.", "upper").default("as-is"),
  color: told(paint, "Of the letters.", "text"),
  halo: halo(paint).describe("Rim round the letters.").exactOptional(),
});

const repeat = strictMap({
  every: told(length({ min: 10 }), "Length of line to each name.", "110mm"),
  apart: told(length({ min: 5 }), "Two of the same name are never nearer.", "90mm"),
}).describe("A long line is named again.");

/** `own` is the colour of what lies below; a swatch cannot be called so here. */
const halo = (paint: PaintSchema) =>
  strictMap({
    width: told(length({ max: 3 }), "On each side of a letter, 3 mm at most.", "0.2mm"),
    color: told(
      z.union([z.literal("own"), paint], { error: "paint" }).meta({ title: "own, or swatch" }),
      "own: the color of what lies below, the ribbon of a street or the tint of an area.",
      "own",
    ),
    tint: told(percentage, "A lighter tone of it.", "70%").exactOptional(),
  }).transform(({ color, ...rest }) => ({ ...rest, paint: color as Paint | "own" }));
