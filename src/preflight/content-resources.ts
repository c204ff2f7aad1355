import { type ColorSpace, colorSpaceOf } from "./color-space.ts";
import { fontOf, type PdfFont } from "./font.ts";
import type { PdfFile } from "./pdf-file.ts";
import { type PdfDictionary, PdfName, type PdfStream, type PdfValue } from "./pdf-value.ts";

/** What contents name: fonts and forms are read once, however often they are used. */
export class ContentResources {
  /** Of the content that is being read. */
  current: PdfDictionary = new Map();
  private readonly fonts = new Map<PdfValue | undefined, PdfFont>();
  private readonly texts = new Map<PdfStream, string | undefined>();

  constructor(private readonly file: PdfFile) {}

  named(kind: string, name: PdfValue | undefined): PdfValue | undefined {
    return this.file.dictionary(this.current.get(kind)).get(name instanceof PdfName ? name.name : "");
  }

  space(value: PdfValue | undefined): ColorSpace {
    return colorSpaceOf(this.file, value, this.current);
  }

  font(name: PdfValue | undefined): PdfFont {
    const value = this.named("Font", name);
    const key = this.file.lookup(value);
    const font = this.fonts.get(key) ?? fontOf(this.file, value);
    this.fonts.set(key, font);
    return font;
  }

  /** Undefined where it cannot be unpacked. */
  textOf(form: PdfStream): string | undefined {
    const text = this.texts.has(form) ? this.texts.get(form) : this.file.unpack(form);
    this.texts.set(form, text);
    return text;
  }
}
