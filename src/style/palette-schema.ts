import * as z from "zod";
import { refuse } from "../core/yaml-faults.ts";
import { strictMap } from "../core/yaml-schema.ts";
import type { Ink } from "./style.ts";
import { told } from "./vocabulary.ts";

/** More ink does not dry before the next sheet lies on it. */
export const USUAL_INK_LIMIT = 300;

type Cmyk = Ink["cmyk"];

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Turns a screen colour into inks. */
export type ToCmyk = (color: Rgb) => Cmyk;

/** How colors become inks, and how much of them the paper takes. */
export interface InkRules {
  readonly toCmyk: ToCmyk;
  /** Percent of all inks together; `USUAL_INK_LIMIT` where absent. */
  readonly inkLimit?: number;
}

const percent = z.number().min(0).max(100);

const cmykWithin = (limit: number) =>
  z.tuple([percent, percent, percent, percent]).superRefine((inks, context) => {
    const total = Math.round(inks.reduce((sum, ink) => sum + ink, 0));
    if (total > limit) refuse(context, "style-total-ink", { total, limit });
  });

const mixedWithin = (limit: number) =>
  strictMap({
    cmyk: told(
      cmykWithin(limit),
      "Percent of cyan, magenta, yellow and black; at most 300 in all, or what press.inkLimit of the project says.",
      [0, 14, 42, 0],
    ),
    spot: told(
      z.string().min(1).max(60),
      "An ink of its own, by the name that the printer knows; `cmyk` then says how it looks.",
      "PANTONE 286 C",
    ).exactOptional(),
  });

/** palette.yaml: swatches by name; CMYK in percent, or "#rrggbb" turned into CMYK by `toCmyk`. */
export function paletteSchema({
  toCmyk,
  inkLimit = USUAL_INK_LIMIT,
}: InkRules): z.ZodType<Readonly<Record<string, Ink>>> {
  const screen = z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: "ink" })
    .transform((hex): Ink => ({ cmyk: toCmyk(rgbOfHex(hex)) }))
    .meta({
      title: '"#rrggbb"',
      description: "A screen color in place of the group, turned into inks: for sketches, not for the press.",
      example: "#aad3df",
    });
  return z
    .record(z.string().min(1), z.union([mixedWithin(inkLimit), screen], { error: "ink" }))
    .superRefine(refuseTwoLooks);
}

/** A plate has one ink: two swatches of one spot ink say the same of it. */
function refuseTwoLooks(palette: Readonly<Record<string, Ink>>, context: z.RefinementCtx): void {
  const looks = new Map<string, { readonly swatch: string; readonly look: string }>();
  for (const [swatch, { spot, cmyk }] of Object.entries(palette)) {
    if (spot === undefined) continue;
    const first = looks.get(spot);
    if (!first) looks.set(spot, { swatch, look: cmyk.join(" ") });
    else if (first.look !== cmyk.join(" "))
      refuse(context, "style-spot-looks", { spot, swatch: first.swatch }, [swatch, "cmyk"]);
  }
}

function rgbOfHex(hex: string): Rgb {
  const part = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
