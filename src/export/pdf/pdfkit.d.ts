/** The part of pdfkit 0.20 used here, with the inner members that its own API does not reach. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  export type PdfDictionary = Record<string, unknown>;

  export interface PdfReference {
    readonly id: number;
    data: PdfDictionary;
    end(chunk?: Uint8Array | string): void;
  }

  export interface PdfPage {
    readonly dictionary: PdfReference;
    readonly resources: PdfReference;
    readonly content: PdfReference;
    /** Resources by name; each is made on first use. */
    readonly fonts: PdfDictionary;
    readonly xobjects: PdfDictionary;
    readonly ext_gstates: PdfDictionary;
  }

  export interface FontFile {
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    getGlyph(id: number): { readonly advanceWidth: number };
    glyphForCodePoint(codePoint: number): { readonly id: number };
    stringsForGlyph(id: number): readonly string[];
  }

  /** The tables of a font file as fontkit keeps them. */
  export interface FontTables {
    readonly directory: {
      readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
    };
    readonly stream: { readonly buffer: Buffer };
    /** Those read so far. */
    readonly _tables: Record<string, Readonly<Record<string, number>>>;
  }

  export interface SubsetMaker {
    readonly glyphs: readonly number[];
    includeGlyph(glyphId: number): number;
    encode: () => Uint8Array;
  }

  export interface EmbeddedFont {
    readonly id: string;
    readonly font: FontFile;
    readonly subset: { includeGlyph(glyphId: number): number };
    /** By subset id: thousandths of an em, and what the glyph reads as. */
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): PdfReference;
  }

  export interface PdfOptions {
    readonly autoFirstPage?: boolean;
    readonly pdfVersion?: string;
    readonly font?: null;
    readonly lang?: string;
    readonly displayTitle?: boolean;
    readonly info?: Readonly<Record<string, string | Date>>;
  }

  export default class PDFDocument extends Readable {
    constructor(options: PdfOptions);
    readonly page: PdfPage;
    readonly _root: PdfReference;
    readonly _font: EmbeddedFont & { readonly font: FontTables; readonly subset: SubsetMaker };
    /** Objects made but not ended. */
    readonly _waiting: number;
    /** Every page lists all of them among its color spaces, by their ids. */
    readonly spotColors: Record<string, { readonly id: string; readonly ref: PdfReference }>;
    info: Record<string, unknown>;
    /** Both identifiers of the trailer. */
    _id: Uint8Array;
    /** Adds to the XMP. */
    appendXML(xml: string): void;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addSpotColor(name: string, c: number, m: number, y: number, k: number): this;
    font(path: string): this;
    ref(data: PdfDictionary | readonly unknown[]): PdfReference;
    endMetadata(): void;
    end(): void;
  }
}
