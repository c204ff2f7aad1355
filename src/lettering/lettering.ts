import type { Mm } from "../core/geometry.ts";
import type { PathCommand, PlacedGlyph } from "../core/plate.ts";

/** Measures and shapes text just as the exporters set it: the same font files, kerning and features. */
export interface Lettering {
  shape(text: string, type: TypeSetting): ShapedText;
  /** The same width as the shaped text's, without its letters: most texts are measured and never set. */
  widthOf(text: string, type: TypeSetting): Mm;
  metrics(font: string): FontMetrics;
  /** How far the glyph's ink reaches, for boxes as tight as the letters. */
  ink(font: string, glyphId: number): InkReach;
  /** The outline of a glyph in em (y up, baseline at 0), for exporters without fonts. */
  outline(font: string, glyphId: number): readonly PathCommand[];
  /** Characters of the text that the font cannot show. */
  missing(text: string, font: string): readonly string[];
  /** The font itself where it has all letters of the text, else the style's first fallback that has; undefined: none has. */
  fontFor(text: string, font: string): string | undefined;
}

export interface TypeSetting {
  readonly font: string;
  readonly sizePt: number;
  /** Added after each letter but the last, in em. */
  readonly tracking?: number;
}

export interface ShapedText {
  readonly text: string;
  /** Pen positions from 0, kerned and tracked. */
  readonly glyphs: readonly PlacedGlyph[];
  /** Width of each glyph without tracking, for setting along curves. */
  readonly advances: readonly Mm[];
  readonly width: Mm;
  /** The letters join or bear signs: they are never set apart nor along a curve. */
  readonly joined?: boolean;
}

/** In em, positive upwards from the baseline; both 0 for a space. */
export interface InkReach {
  readonly top: number;
  readonly bottom: number;
}

/** In em, positive upwards from the baseline (descent is negative). */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}
