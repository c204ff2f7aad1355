import type { PdfFile } from "./pdf-file.ts";
import { PdfString, type PdfValue } from "./pdf-value.ts";

/** A text string: UTF-16 or UTF-8 where their marks stand first, else a letter a byte. */
export function infoText(value: PdfValue | undefined, file: PdfFile): string | undefined {
  const found = file.lookup(value);
  if (!(found instanceof PdfString)) return undefined;
  const bytes = Buffer.from(found.bytes, "latin1");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString("utf8");
  return found.bytes;
}
