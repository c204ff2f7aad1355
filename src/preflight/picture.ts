import { POINTS_PER_INCH } from "../core/units.ts";
import type { Matrix } from "./matrix.ts";
import type { PdfParser } from "./parser.ts";
import type { PdfFile } from "./pdf-file.ts";
import { type PdfDictionary, PdfName, type PdfValue } from "./pdf-value.ts";

const LONG_KEYS: Readonly<Record<string, string>> = {
  W: "Width",
  H: "Height",
  CS: "ColorSpace",
  IM: "ImageMask",
};

/** Pixels to the inch, along the side that has fewer; the matrix makes a unit square the picture. */
export function ppiOf(file: PdfFile, picture: PdfDictionary, [a, b, c, d]: Matrix): number {
  const across = file.number(picture.get("Width"), 0) / Math.hypot(a, b);
  const up = file.number(picture.get("Height"), 0) / Math.hypot(c, d);
  return Math.min(across, up) * POINTS_PER_INCH;
}

/** `BI /W 8 /H 8 /CS /RGB ID …bytes… EI`: its dictionary in long words; the parser stands behind it. */
export function inlinePicture(parser: PdfParser, operands: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [key, value] = [operands[at], operands[at + 1]];
    if (key instanceof PdfName && value !== undefined) entries.set(LONG_KEYS[key.name] ?? key.name, value);
  }
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = parser.at;
  parser.at = end.exec(parser.text) ? end.lastIndex : parser.text.length;
  return entries;
}
