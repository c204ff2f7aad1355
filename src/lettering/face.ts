import type { Font } from "fontkit";
import type { PathCommand } from "../core/plate.ts";
import { readAdvances } from "./advances.ts";
import { cleanText } from "./clean-text.ts";
import { type GlyphHeight, readGlyphHeights } from "./glyph-heights.ts";
import { outlineOf } from "./glyph-outline.ts";
import { type Kerning, readKerning } from "./kerning.ts";
import type { FontMetrics, InkReach } from "./lettering.ts";
import { hangsTogether, stretchesOf } from "./writing-order.ts";

/** Text set at 1 em without tracking: a line of glyphs, their pen positions and widths. */
export interface UnitText {
  readonly ids: readonly number[];
  readonly positions: readonly number[];
  readonly advances: readonly number[];
  /** How far each stands above the baseline, as signs over letters do; absent: none does. */
  readonly rises?: readonly number[];
  readonly joined?: boolean;
}

/**
 * No ligatures and no contextual forms: names are tracked, and on a curve every letter stands alone, so a name
 * must consist of the same glyphs wherever it is set.
 */
export const FEATURES: Readonly<Record<string, boolean>> = { liga: false, clig: false, calt: false };

/** Letters of Latin scripts as single characters, and Western punctuation: one glyph each, kerning is all. */
const SIMPLE = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2026\u20ac\u2190-\u2193]*$/u;

/** Letters of most names here: cleaning changes nothing that a font could lack. */
const PLAIN = /^[\u0020-\u0026\u0028-\u005f\u0061-\u007e\u00a1-\u00ac\u00ae-\u00b3\u00b5-\u024f\u2019]*$/;

const SPACE = 0x20;

/** A space has no outline: what the engine finds in its place is the next glyph's. */
const heightOfOutline = (font: Font, id: number): GlyphHeight =>
  id === font.glyphForCodePoint(SPACE).id ? { minY: 0, maxY: 0 } : font.getGlyph(id).cbox;

/** One opened font file. Everything is in em and kept once found. */
export class Face {
  readonly #font: Font;
  readonly #kerning: Kerning | undefined;
  readonly #heightOf: (glyphId: number) => GlyphHeight;
  readonly #advanceOf: (glyphId: number) => number;
  readonly #texts = new Map<string, UnitText>();
  readonly #written = new Map<number, boolean>();
  readonly #glyphs = new Map<number, { readonly id: number; readonly advance: number }>();
  readonly #inks = new Map<number, InkReach>();
  readonly #outlines = new Map<number, readonly PathCommand[]>();
  readonly metrics: FontMetrics;

  constructor(font: Font, file: Buffer) {
    this.#font = font;
    this.#kerning = readKerning(file);
    this.#advanceOf = readAdvances(file) ?? ((id) => font.getGlyph(id).advanceWidth);
    this.#heightOf = readGlyphHeights(file) ?? ((id) => heightOfOutline(font, id));
    const em = font.unitsPerEm;
    this.metrics = {
      ascent: font.ascent / em,
      descent: font.descent / em,
      capHeight: font.capHeight / em,
      xHeight: font.xHeight / em,
    };
  }

  shape(text: string): UnitText {
    const known = this.#texts.get(text);
    if (known) return known;
    const clean = cleanText(text);
    const shaped =
      this.#kerning && SIMPLE.test(clean) ? this.#kern(clean, this.#kerning) : this.#layout(clean);
    this.#texts.set(text, shaped);
    return shaped;
  }

  ink(id: number): InkReach {
    const known = this.#inks.get(id);
    if (known) return known;
    const { minY, maxY } = this.#heightOf(id);
    const em = this.#font.unitsPerEm;
    const ink = { top: maxY / em, bottom: minY / em };
    this.#inks.set(id, ink);
    return ink;
  }

  outline(id: number): readonly PathCommand[] {
    const known = this.#outlines.get(id);
    if (known) return known;
    const outline = outlineOf(this.#font, id);
    this.#outlines.set(id, outline);
    return outline;
  }

  missing(text: string): string[] {
    if (PLAIN.test(text) && this.#writesAll(text)) return [];
    const characters = new Set(cleanText(text));
    return [...characters].filter((one) => !this.#writes(one.codePointAt(0) ?? 0));
  }

  #writesAll(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (!this.#writes(text.charCodeAt(i))) return false;
    return true;
  }

  #writes(codePoint: number): boolean {
    const known = this.#written.get(codePoint);
    if (known !== undefined) return known;
    const writes = this.#font.hasGlyphForCodePoint(codePoint);
    this.#written.set(codePoint, writes);
    return writes;
  }

  /** What the general engine would give for simple text, at a tenth of its time. */
  #kern(text: string, kerning: Kerning): UnitText {
    const ids: number[] = [];
    const positions: number[] = [];
    const advances: number[] = [];
    const em = this.#font.unitsPerEm;
    let pen = 0;
    let previous: number | undefined;
    for (const character of text) {
      const { id, advance } = this.#glyph(character.codePointAt(0) ?? 0);
      if (previous !== undefined) {
        const kern = kerning(previous, id);
        advances[advances.length - 1] = (advances.at(-1) ?? 0) + kern / em;
        pen += kern;
      }
      ids.push(id);
      positions.push(pen / em);
      advances.push(advance / em);
      pen += advance;
      previous = id;
    }
    return { ids, positions, advances };
  }

  #layout(text: string): UnitText {
    const em = this.#font.unitsPerEm;
    const ids: number[] = [];
    const positions: number[] = [];
    const advances: number[] = [];
    const rises: number[] = [];
    let pen = 0;
    for (const stretch of stretchesOf(text)) {
      const run = this.#font.layout(stretch.text, FEATURES, undefined, undefined, stretch.direction);
      ids.push(...run.glyphs.map(({ id }) => id));
      for (const { xAdvance, xOffset, yOffset } of run.positions) {
        positions.push((pen + xOffset) / em);
        advances.push(xAdvance / em);
        rises.push(yOffset / em);
        pen += xAdvance;
      }
    }
    const raised = rises.some((rise) => rise !== 0) && { rises };
    return { ids, positions, advances, ...raised, ...(hangsTogether(text) && { joined: true }) };
  }

  #glyph(codePoint: number): { readonly id: number; readonly advance: number } {
    const known = this.#glyphs.get(codePoint);
    if (known) return known;
    const { id } = this.#font.glyphForCodePoint(codePoint);
    const glyph = { id, advance: this.#advanceOf(id) };
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }
}
