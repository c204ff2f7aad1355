import { readTables, tableOffset } from "./font-tables.ts";

/** Where `fsType` stands in the table OS/2, and what its bits forbid (OpenType 1.9, OS/2). */
const FS_TYPE = 8;
const USAGE = 0x000f;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/**
 * Whether the maker of the font lets the letters in use go into a PDF. Of several rights the widest counts; a font that
 * says nothing is free to go.
 */
export function mayBeEmbedded(file: Buffer): boolean {
  const rights = readTables(file, (data) => {
    const table = tableOffset(data, "OS/2");
    return table === undefined ? undefined : data.getUint16(table + FS_TYPE);
  });
  if (rights === undefined) return true;
  return (rights & USAGE) !== RESTRICTED && (rights & (NO_SUBSETTING | BITMAPS_ONLY)) === 0;
}
