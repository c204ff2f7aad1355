/** The part of fontkit that this program uses; it ships no types. */
declare module "fontkit" {
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    /** The script is that of the text's first letter where it is undefined. */
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: "ltr" | "rtl",
    ): GlyphRun;
  }

  export interface FontCollection {
    readonly fonts: readonly Font[];
  }

  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** Box of all points of the outline; cheap, since TrueType files state it. Wrong for glyphs without any. */
    readonly cbox: { readonly minY: number; readonly maxY: number };
    readonly path: Path;
  }

  export interface Path {
    readonly commands: readonly PathCommand[];
  }

  export interface PathCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  }

  /** Throws where the bytes are no font. */
  export function create(bytes: Buffer): Font | FontCollection;
}
