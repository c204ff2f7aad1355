import type { FontTables } from "pdfkit";

/** Tables that a viewer needs, in the order of the file. (ISO 32000-1, 9.9.) */
const TABLES = ["head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm"] as const;
type TableName = (typeof TABLES)[number];

/** The chosen glyphs; one more is included where one of them is composed of it. */
export interface GlyphChoice {
  readonly glyphs: readonly number[];
  /** The glyph's number in the subset. */
  includeGlyph(glyph: number): number;
}

/**
 * A TrueType font of the chosen glyphs alone. fontkit makes the same bytes, but decodes each table into objects and
 * encodes those again: half of all the time of a PDF. (OpenType specification: glyf, loca, hmtx, head, hhea, maxp.)
 */
export function trueTypeSubset(font: FontTables, choice: GlyphChoice): Uint8Array {
  const table = (name: string): Buffer => {
    const { offset, length } = font.directory.tables[name] ?? { offset: 0, length: 0 };
    return font.stream.buffer.subarray(offset, offset + length);
  };
  const hasLongOffsets = table("head").readInt16BE(LOCA_FORMAT) === 1;
  const outlines = outlinesOf(choice, { glyf: table("glyf"), loca: table("loca"), hasLongOffsets });
  const { glyphs } = choice;
  const made: Partial<Record<TableName, Buffer>> = {
    hhea: patched(table("hhea"), METRICS_COUNT, glyphs.length),
    maxp: patched(table("maxp"), GLYPHS_COUNT, glyphs.length),
    loca: locaOf(outlines, hasLongOffsets),
    glyf: Buffer.concat(outlines),
    hmtx: metricsOf(glyphs, table("hmtx"), table("hhea").readUInt16BE(METRICS_COUNT)),
  };
  const isThere = (name: TableName): boolean => font.directory.tables[name] !== undefined;
  return fontFile(TABLES.filter(isThere).map((name) => ({ name, bytes: made[name] ?? table(name) })));
}

/** Bytes from the start of `head`, `hhea` and `maxp`. */
const LOCA_FORMAT = 50;
const METRICS_COUNT = 34;
const GLYPHS_COUNT = 4;

function patched(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

interface GlyphTables {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  readonly hasLongOffsets: boolean;
}

/** The choice grows on the way by the parts of composite glyphs. */
function outlinesOf(choice: GlyphChoice, { glyf, loca, hasLongOffsets }: GlyphTables): Buffer[] {
  const offsetOf = (glyph: number): number =>
    hasLongOffsets ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  const outlines: Buffer[] = [];
  for (const glyph of choice.glyphs) {
    const outline = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
    const isComposite = outline.length > 0 && outline.readInt16BE(0) < 0;
    outlines.push(isComposite ? renumberParts(outline, choice) : outline);
  }
  return outlines;
}

/** After the number of contours and the box. */
const FIRST_PART = 10;

/** What a composite glyph says of a part. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE_PARTS = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

function renumberParts(outline: Buffer, choice: GlyphChoice): Buffer {
  const copy = Buffer.from(outline);
  for (let at = FIRST_PART, flags = MORE_PARTS; flags & MORE_PARTS; at += partBytes(flags)) {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(choice.includeGlyph(copy.readUInt16BE(at + 2)), at + 2);
  }
  return copy;
}

/** Flags and glyph number, where it stands, how it is scaled. */
function partBytes(flags: number): number {
  const place = flags & WORDS ? 4 : 2;
  const scale = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  return 4 + place + scale;
}

function locaOf(outlines: readonly Buffer[], hasLongOffsets: boolean): Buffer {
  const bytes = Buffer.alloc((outlines.length + 1) * (hasLongOffsets ? 4 : 2));
  let offset = 0;
  for (let i = 0; i <= outlines.length; i++) {
    if (hasLongOffsets) bytes.writeUInt32BE(offset, 4 * i);
    else bytes.writeUInt16BE(offset >>> 1, 2 * i);
    offset += outlines[i]?.length ?? 0;
  }
  return bytes;
}

/**
 * Advance and left bearing of each glyph. In the file those after the last full pair have its advance, and some files
 * end before the last bearing.
 */
function metricsOf(glyphs: readonly number[], hmtx: Buffer, pairs: number): Buffer {
  const bytes = Buffer.alloc(4 * glyphs.length);
  for (const [i, glyph] of glyphs.entries()) {
    bytes.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, pairs - 1)), 4 * i);
    const bearing = glyph < pairs ? 4 * glyph + 2 : 2 * (pairs + glyph);
    if (bearing + 2 <= hmtx.length) bytes.writeInt16BE(hmtx.readInt16BE(bearing), 4 * i + 2);
  }
  return bytes;
}

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** The tables behind a directory of them. Viewers ask for no sums. */
function fontFile(tables: readonly { readonly name: TableName; readonly bytes: Buffer }[]): Buffer {
  const directory = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * tables.length);
  const halvings = Math.floor(Math.log2(tables.length));
  directory.write("true", 0, "latin1");
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(ENTRY_BYTES * 2 ** halvings, 6);
  directory.writeUInt16BE(halvings, 8);
  directory.writeUInt16BE(ENTRY_BYTES * (tables.length - 2 ** halvings), 10);
  let offset = directory.length;
  for (const [i, { name, bytes }] of tables.entries()) {
    const entry = HEADER_BYTES + ENTRY_BYTES * i;
    directory.write(name, entry, "latin1");
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([directory, ...tables.map(({ bytes }) => bytes)]);
}
