import type PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { FINDING_CODES, findingText } from "../../src/core/messages/preflight.ts";
import { preflightPdf } from "../../src/preflight/preflight-pdf.ts";
import { faultsOf, type Planting, plantedPdf, resource, SQUARE } from "./planted-pdf.ts";

const page =
  (entries: Record<string, unknown>) =>
  (document: PDFDocument): void => {
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) delete document.page.dictionary.data[key];
      else document.page.dictionary.data[key] = value;
    }
  };

const root =
  (entries: Record<string, unknown>) =>
  (document: PDFDocument): void => {
    Object.assign(document._root.data, entries);
  };

const stream =
  (kind: string, name: string, entries: Record<string, unknown>) =>
  (document: PDFDocument): void => {
    const made = document.ref(entries);
    made.end(Buffer.from("-"));
    resource(kind, name, made)(document);
  };

/** Helvetica as every reader has it: its file is not in the PDF. */
const FONT = { Type: "Font", Subtype: "Type1", BaseFont: "Helvetica" };
const font = resource("Font", "F1", FONT);
/** Letters that the file itself draws. */
const drawn = resource("Font", "F1", { Type: "Font", Subtype: "Type3", FirstChar: 65, Widths: [1000] });
const text = (size: number, x: number, y: number): string =>
  `0 0 0 1 k BT /F1 ${size} Tf ${x} ${y} Td (A) Tj ET`;
const picture = (side: number) =>
  stream("XObject", "P", {
    Type: "XObject",
    Subtype: "Image",
    Width: side,
    Height: side,
    ColorSpace: "DeviceCMYK",
  });
const DRAW_PICTURE = "q 72 0 0 72 100 100 cm /P Do Q";

/** Each page has one fault, and that alone is found. */
const FAULTS: Readonly<Record<string, Planting>> = {
  encrypted: { forge: (text) => text.replace("/Root", "/Encrypt 1 0 R\n/Root") },
  "form-fields": { forge: (text) => text.replace("/Catalog", "/Catalog /AcroForm <</Fields [1 0 R]>>") },
  "xmp-missing": { forge: (text) => text.replaceAll("/Metadata ", "/Metadate ") },
  "xmp-disagrees": { forge: (text) => text.replace("(Kerzu)", "(Kerzy)") },
  "pages-differ": {
    plant: (document) => {
      const square = document.ref({});
      square.end(Buffer.from(SQUARE));
      document.page.dictionary.data.Contents = [square];
      document.addPage({ size: [400, 400], margin: 0 });
      Object.assign(document.page.dictionary.data, {
        TrimBox: [10, 10, 390, 390],
        BleedBox: [0, 0, 400, 400],
      });
    },
  },
  "glyph-missing": {
    plant: (document) => {
      const program = document.ref({});
      program.end(Buffer.from("-"));
      const descriptor = { Type: "FontDescriptor", FontName: "Gap", FontFile2: program };
      const letters = { Type: "Font", Subtype: "CIDFontType2", BaseFont: "Gap", FontDescriptor: descriptor };
      const whole = { Type: "Font", Subtype: "Type0", BaseFont: "Gap", Encoding: "Identity-H" };
      resource("Font", "F1", { ...whole, DescendantFonts: [letters] })(document);
    },
    content: text(8, 100, 100).replace("(A)", "<0000>"),
  },
  "trim-missing": { plant: page({ TrimBox: undefined }) },
  "bleed-missing": { plant: page({ BleedBox: undefined }) },
  "bleed-narrow": { plant: page({ TrimBox: [3, 3, 290, 290] }) },
  "box-outside": { plant: page({ CropBox: [50, 50, 250, 250] }) },
  "page-rotated": { plant: page({ Rotate: 90 }) },
  "page-empty": { content: "q Q" },
  annotation: { plant: page({ Annots: [{ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9] }] }) },
  javascript: { plant: root({ OpenAction: { S: "JavaScript", JS: "1" } }) },
  attachments: { plant: root({ AF: [{ Type: "Filespec", F: "letter.txt" }] }) },
  "output-intent-missing": { plant: root({ OutputIntents: [] }) },
  "output-intent-missing-x": {
    plant: (document) => {
      document._root.data.OutputIntents = [];
      document.info.GTS_PDFXVersion = "PDF/X-4";
    },
  },
  "output-profile-not-cmyk": {
    plant: (document) => {
      const profile = document.ref({ N: 3 });
      profile.end(Buffer.alloc(0));
      document._root.data.OutputIntents = [{ S: "GTS_PDFX", DestOutputProfile: profile }];
    },
  },
  "xmp-malformed": { title: "A & B <c>" },
  "layer-hidden": {
    plant: (document) => {
      const layer = document.ref({ Type: "OCG", Name: "Relief" });
      layer.end();
      document._root.data.OCProperties = { OCGs: [layer], D: { OFF: [layer] } };
    },
  },
  "font-not-embedded": { plant: font, content: text(8, 100, 100) },
  "color-rgb": { content: "1 0 0 rg 100 100 50 50 re f" },
  "color-gray": { content: "0.5 g 100 100 50 50 re f" },
  "color-lab": {
    plant: resource("ColorSpace", "L", ["Lab", { WhitePoint: [1, 1, 1] }]),
    content: "/L cs 50 0 0 sc 100 100 50 50 re f",
  },
  "color-icc": {
    plant: (document) => {
      const profile = document.ref({ N: 4 });
      profile.end(Buffer.alloc(0));
      resource("ColorSpace", "I", ["ICCBased", profile])(document);
    },
    content: "/I cs 0 0 0 1 sc 100 100 50 50 re f",
  },
  "registration-color": {
    plant: resource("ColorSpace", "S", ["Separation", "All", "DeviceCMYK", { FunctionType: 2, N: 1 }]),
    content: "/S cs 1 scn 100 100 50 50 re f",
  },
  "ink-sum": { content: "1 1 1 0.5 k 100 100 50 50 re f" },
  "white-overprints": {
    plant: resource("ExtGState", "G", { op: true }),
    content: "/G gs 0 0 0 0 k 100 100 50 50 re f",
  },
  "rich-black-text": { plant: drawn, content: text(8, 100, 100).replace("0 0 0 1 k", "0.5 0.4 0 1 k") },
  hairline: { content: "0 0 0 1 K 0.1 w 100 100 m 150 150 l S" },
  "type-small": { plant: drawn, content: text(4.5, 100, 100) },
  "text-cut": { plant: drawn, content: text(8, 5, 100) },
  "text-in-bleed": { plant: drawn, content: text(5, 1, 100) },
  "text-near-trim": { plant: drawn, content: text(8, 15, 100) },
  "image-coarse": { plant: picture(200), content: DRAW_PICTURE },
  "image-too-coarse": { plant: picture(72), content: DRAW_PICTURE },
  "transfer-curve": {
    plant: resource("ExtGState", "G", { TR: { FunctionType: 2 } }),
    content: `/G gs ${SQUARE}`,
  },
  postscript: { plant: stream("XObject", "P", { Subtype: "PS" }), content: `${SQUARE} /P Do` },
  "content-unread": {
    plant: stream("XObject", "P", { Subtype: "Form", Filter: "LZWDecode" }),
    content: `${SQUARE} /P Do`,
  },
  "user-unit": { plant: page({ UserUnit: 2 }) },
};

test("a sound page is passed without a word", async () => {
  expect(await faultsOf({})).toEqual([]);
});

for (const [code, planting] of Object.entries(FAULTS)) {
  test(`a planted fault is found, and no other: ${code}`, async () => {
    expect(await faultsOf(planting)).toEqual([code]);
  });
}

test("a fault is said with its page and its place in mm from the trim's top left", async () => {
  const content = "1 0 0 rg 28.3465 274.9606 20 20 re f 50 50 9 9 re f";
  const [finding] = preflightPdf(await plantedPdf({ content }), "planted.pdf").findings;
  expect(finding).toEqual({
    ...{ code: "color-rgb", severity: "error", values: { space: "DeviceRGB" }, page: 1, count: 2 },
    places: [
      [7, 6],
      [14.6, 85.4],
    ],
  });
});

test("every finding has two lines in both languages", async () => {
  for (const planting of Object.values(FAULTS)) {
    for (const { code, values } of preflightPdf(await plantedPdf(planting), "planted.pdf").findings) {
      for (const language of ["fr", "en"] as const) {
        const { what, cure } = findingText(code, values, language);
        expect(`${what} ${cure}`).not.toMatch(/undefined|NaN/);
      }
    }
  }
});

test("every fault that can be found is planted here", () => {
  expect(Object.keys(FAULTS).sort()).toEqual([...FINDING_CODES].sort());
});
