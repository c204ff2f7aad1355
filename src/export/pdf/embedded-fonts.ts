import type PDFDocument from "pdfkit";
import type { EmbeddedFont, FontTables } from "pdfkit";
import { trueTypeSubset } from "./true-type-subset.ts";

/** A glyph as the embedded subset knows it. */
export interface SubsetGlyph {
  /** Four hexadecimal digits, as strings of the page name it. */
  readonly code: string;
  /** In thousandths of an em, as a viewer moves on by itself. */
  readonly advance: number;
}

/** Set without being written in the text: apostrophes, the heights of peaks. To ask a font what they are takes 20 ms. */
const UNWRITTEN = "\u20190123456789";

/** One font of the document: turns glyph numbers of the file into those of the subset. */
export class PageFont {
  readonly #glyphs = new Map<number, SubsetGlyph>();
  /** Glyph of the file → the character that it is cut for. */
  readonly #readings = new Map<number, number>();
  readonly #learnt = new Set<string>();

  constructor(readonly embedded: EmbeddedFont) {
    this.learn(UNWRITTEN);
  }

  /** Resource name. */
  get id(): string {
    return this.embedded.id;
  }

  /** Takes note of the characters in use, so that glyphs can be read back by search and copying. */
  learn(text: string): void {
    for (const character of text) {
      if (this.#learnt.has(character)) continue;
      this.#learnt.add(character);
      const codePoint = character.codePointAt(0) ?? 0;
      const { id } = this.embedded.font.glyphForCodePoint(codePoint);
      if (id !== 0 && !this.#readings.has(id)) this.#readings.set(id, codePoint);
    }
  }

  glyph(id: number): SubsetGlyph {
    const known = this.#glyphs.get(id);
    if (known) return known;
    const glyph = this.#include(id);
    this.#glyphs.set(id, glyph);
    return glyph;
  }

  #include(id: number): SubsetGlyph {
    const { font, subset, widths, unicode } = this.embedded;
    if (id >= font.numGlyphs) throw new Error(`Glyph ${id} is not in the font of ${font.numGlyphs} glyphs.`);
    const subsetId = subset.includeGlyph(id);
    const advance = (font.getGlyph(id).advanceWidth * 1000) / font.unitsPerEm;
    widths[subsetId] = advance;
    unicode[subsetId] = this.#codePoints(id);
    return { code: subsetId.toString(16).padStart(4, "0"), advance };
  }

  /** What the glyph reads as; nothing for one that no character names, such as a ligature. */
  #codePoints(id: number): readonly number[] {
    const reading = this.#readings.get(id);
    if (reading !== undefined) return [reading];
    const [text] = this.embedded.font.stringsForGlyph(id);
    return Array.from(text ?? "", (character) => character.codePointAt(0) ?? 0);
  }
}

/**
 * pdfkit wants two numbers of the font's `post` table; fontkit would read two thousand names of glyphs along with them.
 * (OpenType specification, post: italicAngle at byte 4, isFixedPitch at byte 12.)
 */
function readPostHeader({ directory, stream, _tables }: FontTables): void {
  const { post } = directory.tables;
  if (!post) return;
  _tables.post = {
    italicAngle: stream.buffer.readInt32BE(post.offset + 4) / 2 ** 16,
    isFixedPitch: stream.buffer.readUInt32BE(post.offset + 12),
  };
}

/** Neither outlines of PostScript nor a font of many weights in one. */
const isPlainTrueType = ({ directory: { tables } }: FontTables): boolean =>
  tables.glyf !== undefined && tables["CFF "] === undefined && tables.fvar === undefined;

/** The fonts of a document, opened on first use and embedded as subsets when it ends. */
export class EmbeddedFonts {
  readonly #open = new Map<string, PageFont>();

  constructor(
    readonly document: PDFDocument,
    /** Font name → path of its file. */
    readonly paths: Readonly<Record<string, string>>,
  ) {}

  /** The font, made known to the present page. */
  use(name: string): PageFont {
    const font = this.#open.get(name) ?? this.#openFont(name);
    this.document.page.fonts[font.id] = font.embedded.ref();
    return font;
  }

  #openFont(name: string): PageFont {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`The plate names the font "${name}", which has no file.`);
    const embedded = this.document.font(path)._font;
    readPostHeader(embedded.font);
    const { font: file, subset } = embedded;
    if (isPlainTrueType(file)) subset.encode = () => trueTypeSubset(file, subset);
    const font = new PageFont(embedded);
    this.#open.set(name, font);
    return font;
  }
}
