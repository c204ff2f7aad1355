import { readTables, tableOffset } from "./font-tables.ts";

/** Of `hhea`: how many glyphs have an advance of their own; those after them share the last. */
const COUNT_OF_ADVANCES = 34;
/** One record of `hmtx`: the advance and the left side bearing, two bytes each. */
const RECORD = 4;

/**
 * The advance of each glyph in font units, read from the file itself: the general engine finds out the glyph's box with
 * it, ten times as slowly. Undefined where the tables are missing. Format: OpenType 1.9, hmtx.
 */
export function readAdvances(file: Buffer): ((glyphId: number) => number) | undefined {
  return readTables(file, (data) => {
    const header = tableOffset(data, "hhea");
    const metrics = tableOffset(data, "hmtx");
    if (header === undefined || metrics === undefined) return undefined;
    const last = data.getUint16(header + COUNT_OF_ADVANCES) - 1;
    if (last < 0) return undefined;
    data.getUint16(metrics + RECORD * last); // or the table is cut off
    return (glyphId: number) => data.getUint16(metrics + RECORD * Math.min(glyphId, last));
  });
}
