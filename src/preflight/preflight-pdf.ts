import { checkBoxes } from "./check-boxes.ts";
import { checkAnnotations, checkDocument } from "./check-document.ts";
import { CheckMarks } from "./check-marks.ts";
import { checkMetadata } from "./check-metadata.ts";
import { type Finding, Findings } from "./finding.ts";
import { contentOf, pagesOf } from "./pages.ts";
import { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-value.ts";
import { ContentReader } from "./read-content.ts";

/** What most papers take, in percent of all inks together. */
const USUAL_INK_LIMIT = 300;

export interface PreflightReport {
  readonly pdfVersion: string;
  /** Trims in mm; empty for an encrypted file. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Errors first. */
  readonly findings: readonly Finding[];
}

/**
 * What a printer would object to in any PDF, read back from its bytes.
 * @param mostInk percent of all inks together on one spot
 * @throws UserError `preflight-not-a-pdf`, `preflight-broken-pdf`, `preflight-beyond-measure`
 */
export function preflightPdf(bytes: Uint8Array, name: string, mostInk = USUAL_INK_LIMIT): PreflightReport {
  const file = new PdfFile(bytes, name);
  const findings = new Findings();
  if (file.encrypted) {
    findings.add("encrypted", {});
    return { pdfVersion: file.version, pages: [], findings: findings.all() };
  }
  checkDocument(file, findings);
  checkMetadata(file, findings);
  const pages = checkPages(file, findings, mostInk);
  const sizes = [...new Set(pages.map(({ width, height }) => `${width} × ${height}`))];
  if (sizes.length > 1) findings.add("pages-differ", { sizes: sizes.join(", ") });
  return { pdfVersion: file.version, pages, findings: findings.all() };
}

function checkPages(file: PdfFile, findings: Findings, mostInk: number): PreflightReport["pages"] {
  let reader: ContentReader | undefined;
  return pagesOf(file).map((page: PdfDictionary, index) => {
    const number = index + 1;
    const paper = checkBoxes(file, page, number, findings);
    checkAnnotations(file, page, number, findings);
    const marks = new CheckMarks(findings, number, { ...paper, mostInk });
    reader ??= new ContentReader(file, marks);
    reader.marks = marks;
    const { text, complete } = contentOf(file, page);
    if (!complete) marks.unread();
    reader.read(text, file.dictionary(page.get("Resources")));
    if (!marks.drawn) findings.add("page-empty", {}, { page: number });
    return { width: paper.width, height: paper.height };
  });
}
