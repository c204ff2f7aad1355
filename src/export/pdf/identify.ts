import { createHash } from "node:crypto";
import type PDFDocument from "pdfkit";
import type { Plate } from "../../core/plate.ts";
import type { PdfMetadata } from "./document.ts";

export interface Identity {
  readonly metadata: PdfMetadata;
  readonly plates: readonly Plate[];
  /** What tells it from other documents of the same plates. */
  readonly edition: string;
}

/**
 * Names the document by what it is: the same map has the same name, without clock or chance.
 * @returns 64 hexadecimal digits
 */
export function identify(document: PDFDocument, { metadata, plates, edition }: Identity): string {
  const { title, language, date } = metadata;
  const pages = plates.map((plate) => [
    plate.side,
    plate.title,
    plate.width,
    plate.height,
    plate.items.length,
  ]);
  const digits = createHash("sha256")
    .update(JSON.stringify([title, language, date, edition, pages]))
    .digest("hex");
  document._id = Buffer.from(digits.slice(0, 32), "hex");
  return digits;
}

/** As a UUID of version 8, whose bits are the maker's own (RFC 9562). */
export const uuidOf = (digits: string): string =>
  [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`]
    .concat(digits.slice(20, 32))
    .join("-");
