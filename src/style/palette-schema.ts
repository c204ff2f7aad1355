import * as z from "zod";
import { refuse } from "../core/yaml-faults.ts";
import { strictMap } from "../core/yaml-schema.ts";
import type { Ink } from "./style.ts";
import { told } from "./vocabulary.ts";

/** More ink does not dry before the next sheet lies on it. */
const MAX_TOTAL_INK = 300;

type Cmyk = Ink["cmyk"];

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Turns a screen colour into inks. */
export type ToCmyk = (color: Rgb) => Cmyk;

const percent = z.number().min(0).max(100);

const cmyk = z.tuple([percent, percent, percent, percent]).superRefine((inks, context) => {
  const total = Math.round(inks.reduce((sum, ink) => sum + ink, 0));
  if (total > MAX_TOTAL_INK) refuse(context, "style-total-ink", { total, limit: MAX_TOTAL_INK });
});

const mixed = strictMap({
  cmyk: told(cmyk, "Percent of cyan, magenta, yellow and black; at most 300 in all.", [0, 14, 42, 0]),
  spot: told(
    z.string().min(1).max(60),
    "An ink of its own, by the name that the printer knows; `cmyk` then says how it looks.",
    "PANTONE 286 C",
  ).exactOptional(),
});

/** palette.yaml: swatches by name; CMYK in percent, or "#rrggbb" turned into CMYK by `toCmyk`. */
export function paletteSchema(toCmyk: ToCmyk): z.ZodType<Readonly<Record<string, Ink>>> {
  const screen = z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: "ink" })
    .transform((hex): Ink => ({ cmyk: toCmyk(rgbOfHex(hex)) }))
    .meta({
      title: '"#rrggbb"',
      description: "A screen color in place of the group, turned into inks: for sketches, not for the press.",
      example: "#aad3df",
    });
  return z.record(z.string().min(1), z.union([mixed, screen], { error: "ink" }));
}

function rgbOfHex(hex: string): Rgb {
  const part = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
