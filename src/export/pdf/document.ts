import PDFDocument from "pdfkit";
import { escapeXml, plainLine } from "../escape-xml.ts";
import type { LayerNames } from "../layers.ts";

/** What the document says about itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601; the moment of the data, not of the build: equal input makes equal bytes. */
  readonly date: string;
  readonly layerNames: LayerNames;
}

/** A document without pages, fonts or anything of pdfkit's defaults. PDF 1.6 is what PDF/X-4 is built on. */
export function openDocument(
  { title, author, subject, keywords, language, date }: PdfMetadata,
  pdfVersion: "1.6" | "1.7" = "1.6",
): PDFDocument {
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) throw new Error(`"${date}" is not an ISO 8601 date.`);
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion,
    font: null,
    lang: language,
    displayTitle: true,
    info: {
      ...said({ Title: title, Author: author, Subject: subject, Keywords: keywords }),
      Creator: "Carte ouverte",
      Producer: "Carte ouverte, PDFKit",
      CreationDate: moment,
      ModDate: moment,
    },
  });
  escapeXmp(document);
  return document;
}

/** What is not empty, cleaned once for info and XMP, so that they agree. */
const said = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text === "" ? [] : [[key, plainLine(text)]])),
  );

/** pdfkit pastes the document's info into XML as it stands; here it finds it escaped. */
function escapeXmp(document: PDFDocument): void {
  const endMetadata = document.endMetadata;
  document.endMetadata = () => {
    document.info = Object.fromEntries(
      Object.entries(document.info).map(([key, value]) => [
        key,
        typeof value === "string" ? escapeXml(value) : value,
      ]),
    );
    endMetadata.call(document);
  };
}

/**
 * Ends the document and returns its bytes. An object that was made but never ended would leave the file
 * without a trailer and pdfkit without a word: that is thrown here.
 */
export async function finishDocument(
  document: PDFDocument,
  chunks: readonly Uint8Array[],
): Promise<Uint8Array> {
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  document.end();
  if (document._waiting > 0) throw new Error(`${document._waiting} objects of the PDF were never ended.`);
  await ended;
  const bytes = Buffer.concat(chunks);
  if (bytes.toString("latin1", bytes.length - 6) !== "%%EOF\n") throw new Error("The PDF has no trailer.");
  return bytes;
}

/** Gathers what the document writes, from now on. */
export function gatherChunks(document: PDFDocument): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  return chunks;
}
