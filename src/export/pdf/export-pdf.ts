import type PDFDocument from "pdfkit";
import type { PressProfile } from "../../config/press/press-profile.ts";
import type { Mm } from "../../core/geometry.ts";
import type { Plate } from "../../core/plate.ts";
import { userError } from "../../core/user-error.ts";
import type { MapFrame } from "../../sheet/sheet.ts";
import type { Ink } from "../../style/style.ts";
import type { PressMarks } from "../marks/press-marks.ts";
import { finishDocument, gatherChunks, openDocument, type PdfMetadata } from "./document.ts";
import { type DocumentParts, drawPlate } from "./draw-plate.ts";
import { EmbeddedFonts } from "./embedded-fonts.ts";
import { Inks } from "./inks.ts";
import { OptionalLayers } from "./optional-layers.ts";
import { declarePdfX } from "./pdf-x.ts";
import { Pictures } from "./pictures.ts";
import { pageBoxes } from "./points.ts";
import { SymbolForms } from "./symbol-forms.ts";
import { viewports } from "./viewports.ts";

export interface PdfOptions {
  readonly palette: Readonly<Record<string, Ink>>;
  /** Font name → path of its file. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly profile: PressProfile;
  readonly metadata: PdfMetadata;
  /** Absent: the page ends with the bleed. */
  readonly marks?: PressMarks;
  /** Of the front, which is georeferenced by them. */
  readonly frames?: readonly MapFrame[];
}

/** No PDF viewer need open a page longer than 14 400 pt (200 inches). */
const LONGEST_SIDE = 5080;

/**
 * The plates as one PDF/X-4 for the press, a page each: CMYK and spot inks, layers, embedded subsets of the fonts,
 * whole names for search, trim and bleed boxes. The same plates make the same bytes.
 * @throws UserError `export-page-too-large`
 */
export async function exportPdf(plates: readonly Plate[], options: PdfOptions): Promise<Uint8Array> {
  const document = openDocument(options.metadata);
  declarePdfX(document, { ...options, plates });
  const chunks = gatherChunks(document);
  const inks = new Inks({ ...options.palette, ...options.marks?.palette }, separations(document));
  const parts: DocumentParts = {
    document,
    inks,
    fonts: new EmbeddedFonts(document, options.fonts),
    forms: new SymbolForms(document, inks),
    pictures: new Pictures(document),
    layers: new OptionalLayers(document, options.metadata.layerNames),
    states: new Map(),
  };
  for (const plate of plates) {
    const room = options.marks?.room ?? 0;
    addPage(document, plate, room);
    if (plate.side === "front" && options.frames)
      document.page.dictionary.data.VP = viewports(options.frames, pageBoxes(plate, room).trimBox);
    await drawPlate(parts, plate, { room, items: options.marks?.draw(plate) ?? [] });
  }
  parts.layers.finish();
  return finishDocument(document, chunks);
}

function addPage(document: PDFDocument, plate: Plate, room: Mm): void {
  const { width, height, bleed } = plate;
  if (Math.max(width, height) + 2 * (bleed + room) > LONGEST_SIDE) {
    throw userError(2, "export-page-too-large", { width, height, most: LONGEST_SIDE });
  }
  const { mediaBox, bleedBox, trimBox } = pageBoxes(plate, room);
  document.addPage({ size: [mediaBox[2], mediaBox[3]], margin: 0 });
  Object.assign(document.page.dictionary.data, { BleedBox: bleedBox, TrimBox: trimBox });
  // What is see-through is mixed as ink, not in the colours of some screen.
  if (plate.items.some(({ opacity = 1 }) => opacity < 1)) {
    document.page.dictionary.data.Group = { Type: "Group", S: "Transparency", CS: "DeviceCMYK" };
  }
}

/** Makes a separation for each spot ink when it is first used. Names are UTF-8, as PDF asks. */
function separations(document: PDFDocument): Inks["separationOf"] {
  return (spot, cmyk) => {
    const name = Buffer.from(spot, "utf8").toString("latin1");
    if (!document.spotColors[name]) document.addSpotColor(name, ...cmyk);
    const made = document.spotColors[name];
    if (!made) throw new Error(`The separation "${spot}" was not made.`);
    return made.id;
  };
}
