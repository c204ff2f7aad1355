import { readTables, tableOffset } from "./font-tables.ts";

/** Lowest and highest point of a glyph's outline, in font units. */
export interface GlyphHeight {
  readonly minY: number;
  readonly maxY: number;
}

/** Of `head`: whether `loca` holds halves of offsets in two bytes (0) or offsets in four (1). */
const LOCA_FORMAT = 50;

/**
 * The height of each glyph, read from the file itself, where TrueType states it: the general engine decodes the whole
 * table first. Undefined for other kinds of fonts, whose outlines must be followed. Format: OpenType 1.9, loca and glyf.
 */
export function readGlyphHeights(file: Buffer): ((glyphId: number) => GlyphHeight) | undefined {
  return readTables(file, (data) => {
    const head = tableOffset(data, "head");
    const loca = tableOffset(data, "loca");
    const glyf = tableOffset(data, "glyf");
    if (head === undefined || loca === undefined || glyf === undefined) return undefined;
    const isLong = data.getUint16(head + LOCA_FORMAT) === 1;
    const startOf = (id: number): number =>
      isLong ? data.getUint32(loca + 4 * id) : 2 * data.getUint16(loca + 2 * id);
    return (id: number) => heightAt(data, glyf + startOf(id), glyf + startOf(id + 1));
  });
}

/** After the number of contours: xMin, yMin, xMax, yMax. A space has no outline at all. */
function heightAt(data: DataView, start: number, end: number): GlyphHeight {
  if (start >= end || start + 10 > data.byteLength) return NOTHING;
  return { minY: data.getInt16(start + 4), maxY: data.getInt16(start + 8) };
}

const NOTHING: GlyphHeight = { minY: 0, maxY: 0 };
