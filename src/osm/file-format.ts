import { startsAsPbf } from "./pbf/blobs.ts";

/** Formats that people try and this program doesn't read, by their first bytes. */
const FOREIGN_FORMATS: readonly { readonly name: string; readonly start: readonly number[] }[] = [
  { name: "xz", start: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: "zstd", start: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "7z", start: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: "ZIP", start: [0x50, 0x4b, 0x03, 0x04] },
  { name: "o5m", start: [0xff, 0xe0, 0x04, 0x6f] },
  { name: "SQLite", start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
];

/** How far white space may go before the first sign of XML or JSON. */
const HEAD_BYTES = 1024;

/** "pbf", "xml" or "json"; the name of a known format that can't be read; undefined for anything else. */
export function formatOf(head: Uint8Array): string | undefined {
  if (startsAsPbf(head)) return "pbf";
  // TextDecoder drops a byte order mark.
  const text = new TextDecoder().decode(head.subarray(0, HEAD_BYTES)).trimStart();
  if (text.startsWith("<")) return "xml";
  if (text.startsWith("{")) return "json";
  return FOREIGN_FORMATS.find(({ start }) => start.every((byte, i) => head[i] === byte))?.name;
}
