import { deflateSync } from "node:zlib";
import type PDFDocument from "pdfkit";
import type { PressProfile } from "../../config/press/press-profile.ts";
import type { Picture, Plate } from "../../core/plate.ts";
import type { MapFrame } from "../../sheet/sheet.ts";
import type { Ink } from "../../style/style.ts";
import type { PressMarks } from "../marks/press-marks.ts";
import { finishDocument, gatherChunks, openDocument, type PdfMetadata } from "./document.ts";
import { addPage, openParts } from "./document-parts.ts";
import { drawPlate } from "./draw-plate.ts";
import { Inks } from "./inks.ts";
import { declarePdfX } from "./pdf-x.ts";
import type { EncodedPicture } from "./pictures.ts";
import { pageBoxes } from "./points.ts";
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
  const { layerNames } = options.metadata;
  const parts = openParts(document, { inks, fonts: options.fonts, layerNames, encode: inkedPicture });
  for (const plate of plates) {
    const room = options.marks?.room ?? 0;
    addPage(parts, plate, room);
    if (plate.side === "front" && options.frames)
      document.page.dictionary.data.VP = viewports(options.frames, pageBoxes(plate, room).trimBox);
    await drawPlate(parts, plate, { room, items: options.marks?.draw(plate) ?? [] });
  }
  parts.layers.finish();
  return finishDocument(document, chunks);
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

/** As it was converted when it was read. */
const inkedPicture = ({ width, height, cmyk }: Picture): EncodedPicture => ({
  width,
  height,
  space: "DeviceCMYK",
  filter: "FlateDecode",
  bytes: deflateSync(cmyk),
});
