import type { PdfFile } from "./pdf-file.ts";
import { isArray, type PdfDictionary, PdfStream, type PdfValue } from "./pdf-value.ts";

/** What a font is to the press and to the place of its letters. */
export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
  /** Letters of two bytes. */
  readonly wide: boolean;
  /** In thousandths of an em. */
  widthOf(code: number): number;
}

const USUAL_WIDTH = 500;
const FILES = ["FontFile", "FontFile2", "FontFile3"];

/** A font out of a content's resources. */
export function fontOf(file: PdfFile, value: PdfValue | undefined): PdfFont {
  const font = file.dictionary(value);
  const kind = file.nameOf(font.get("Subtype"));
  const name = file.nameOf(font.get("BaseFont")) || file.nameOf(font.get("Name")) || "?";
  if (kind === "Type0") return compositeFont(file, font, name);
  const widths = file.array(font.get("Widths"));
  const first = file.number(font.get("FirstChar"), 0);
  return {
    name,
    // The letters of Type 3 are drawings in the file itself.
    embedded: kind === "Type3" || hasFile(file, font),
    wide: false,
    widthOf: (code) => file.number(widths[code - first], USUAL_WIDTH),
  };
}

const hasFile = (file: PdfFile, font: PdfDictionary): boolean => {
  const descriptor = file.dictionary(font.get("FontDescriptor"));
  return FILES.some((key) => file.lookup(descriptor.get(key)) instanceof PdfStream);
};

function compositeFont(file: PdfFile, font: PdfDictionary, name: string): PdfFont {
  const descendant = file.dictionary(file.array(font.get("DescendantFonts"))[0]);
  const usual = file.number(descendant.get("DW"), 1000);
  const widths = compositeWidths(file, descendant);
  return {
    name,
    embedded: hasFile(file, descendant),
    wide: true,
    widthOf: (code) => widths.get(code) ?? usual,
  };
}

/** `[12 [500 510] 20 30 600]`: letters 12 and 13, then 20 to 30 all alike. */
function compositeWidths(file: PdfFile, font: PdfDictionary): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const values = file.array(font.get("W"));
  for (let at = 0; at < values.length; ) {
    const first = file.number(values[at], 0);
    const second = values[at + 1];
    if (second !== undefined && isArray(second)) {
      for (const [index, width] of second.entries())
        widths.set(first + index, file.number(width, USUAL_WIDTH));
      at += 2;
      continue;
    }
    const last = Math.min(file.number(second, first), first + 0xffff);
    for (let code = first; code <= last; code += 1)
      widths.set(code, file.number(values[at + 2], USUAL_WIDTH));
    at += 3;
  }
  return widths;
}

/** The letters' codes, and how long they are together in thousandths of an em. */
export function measure(
  font: PdfFont,
  bytes: string,
): { readonly codes: readonly number[]; readonly width: number } {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += font.wide ? 2 : 1) {
    const high = bytes.charCodeAt(at);
    codes.push(font.wide ? high * 256 + (bytes.charCodeAt(at + 1) || 0) : high);
  }
  return { codes, width: codes.reduce((sum, code) => sum + font.widthOf(code), 0) };
}
