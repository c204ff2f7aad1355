import type { Findings } from "./finding.ts";
import { infoText } from "./info-text.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-value.ts";

/** What has no place in a file for the press, wherever it hangs. */
export function checkDocument(file: PdfFile, findings: Findings): void {
  const { catalog } = file;
  const names = file.dictionary(catalog.get("Names"));
  const opens = file.dictionary(catalog.get("OpenAction"));
  const scripts = [names.has("JavaScript"), catalog.has("AA"), file.nameOf(opens.get("S")) === "JavaScript"];
  if (scripts.includes(true)) findings.add("javascript", {});
  if (names.has("EmbeddedFiles") || catalog.has("AF")) findings.add("attachments", {});
  if (file.array(file.dictionary(catalog.get("AcroForm")).get("Fields")).length > 0)
    findings.add("form-fields", {});
  const usual = file.dictionary(file.dictionary(catalog.get("OCProperties")).get("D"));
  for (const value of file.array(usual.get("OFF"))) {
    const layer = infoText(file.dictionary(value).get("Name"), file) ?? "?";
    findings.add("layer-hidden", { layer }, { alike: layer });
  }
}

/** Marks of printers are allowed; all else that lies above the page is not. */
const PRINTERS_OWN = new Set(["PrinterMark", "TrapNet"]);
const HIDDEN = 2;

export function checkAnnotations(
  file: PdfFile,
  page: PdfDictionary,
  number: number,
  findings: Findings,
): void {
  for (const value of file.array(page.get("Annots"))) {
    const annotation = file.dictionary(value);
    const kind = file.nameOf(annotation.get("Subtype")) || "?";
    const hidden = (file.number(annotation.get("F"), 0) & HIDDEN) !== 0;
    if (!hidden && !PRINTERS_OWN.has(kind))
      findings.add("annotation", { kind }, { page: number, alike: kind });
  }
}
