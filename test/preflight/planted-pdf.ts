import PDFDocument from "pdfkit";
import { preflightPdf } from "../../src/preflight/preflight-pdf.ts";

const POINTS_PER_MM = 72 / 25.4;

export interface Planting {
  /** Operators of the page's content. */
  readonly content?: string;
  /** Changes the finished page's dictionary, its resources or the document. */
  readonly plant?: (document: PDFDocument) => void;
  readonly title?: string;
  /** Changes the finished bytes, a letter a byte. */
  readonly forge?: (text: string) => string;
}

/** A sound page of 100 × 100 mm with 3 mm of bleed, drawn in CMYK alone, with the fault planted in it. */
export async function plantedPdf({
  content = SQUARE,
  plant,
  title = "Kerzu",
  forge = (text) => text,
}: Planting): Promise<Uint8Array> {
  const document = new PDFDocument({
    ...{ autoFirstPage: false, pdfVersion: "1.6", font: null, lang: "fr" },
    info: { Title: title, CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const side = 106 * POINTS_PER_MM;
  document.addPage({ size: [side, side], margin: 0 });
  const trim = [3, 3, 103, 103].map((length) => length * POINTS_PER_MM);
  Object.assign(document.page.dictionary.data, { TrimBox: trim, BleedBox: [0, 0, side, side] });
  document._root.data.OutputIntents = [
    { Type: "OutputIntent", S: "GTS_PDFX", OutputConditionIdentifier: "FOGRA29" },
  ];
  plant?.(document);
  // pdfkit turns the page upside down for its own operators: ours are in points, y up.
  const upright = document.ref({});
  upright.end(Buffer.from(content, "latin1"));
  document.page.dictionary.data.Contents = [upright];
  const ended = new Promise<void>((resolve) => document.on("end", () => resolve()));
  document.end();
  await ended;
  return Buffer.from(forge(Buffer.concat(chunks).toString("latin1")), "latin1");
}

/** A fill of sound colour in the middle. */
export const SQUARE = "0 0 0 1 k 100 100 50 50 re f";

/** Codes of all findings. */
export async function faultsOf(planting: Planting): Promise<readonly string[]> {
  return preflightPdf(await plantedPdf(planting), "planted.pdf").findings.map(({ code }) => code);
}

/** Adds a resource of the page. */
export const resource =
  (kind: string, name: string, value: unknown) =>
  ({ page }: PDFDocument): void => {
    const known = page.resources.data[kind] as Record<string, unknown> | undefined;
    page.resources.data[kind] = { ...known, [name]: value };
  };
