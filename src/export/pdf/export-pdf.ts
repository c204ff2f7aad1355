import { deflateSync } from "node:zlib";
import type { PressProfile } from "../../config/press/press-profile.ts";
import type { PressOptions } from "../../config/project.ts";
import type { Picture, Plate } from "../../core/plate.ts";
import type { MapFrame } from "../../sheet/sheet.ts";
import { darkestOf } from "../color/job-palette.ts";
import { PROCESS_BLACK, type PressInk } from "../color/press-ink.ts";
import type { PressMarks } from "../marks/press-marks.ts";
import { finishDocument, gatherChunks, openDocument, type PdfMetadata } from "./document.ts";
import { addPage, openParts } from "./document-parts.ts";
import { drawPlate } from "./draw-plate.ts";
import { InkSpaces } from "./ink-spaces.ts";
import { Inks } from "./inks.ts";
import { declarePdfX } from "./pdf-x.ts";
import type { EncodedPicture } from "./pictures.ts";
import { pageBoxes } from "./points.ts";
import { viewports } from "./viewports.ts";

export interface PdfOptions {
  readonly palette: Readonly<Record<string, PressInk>>;
  /** Of the whole job; "cmyk" where absent. */
  readonly inks?: PressOptions["inks"];
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
  const spaces = new InkSpaces(document);
  const inks = new Inks({ ...options.palette, ...options.marks?.palette }, spaces.use);
  const { layerNames } = options.metadata;
  const parts = openParts(document, {
    inks,
    fonts: options.fonts,
    layerNames,
    encode: inkedPicture(spaces, options.inks ?? "cmyk"),
  });
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

/** As it was converted when it was read; in a job without black its shade is in the job's darkest ink. */
const inkedPicture =
  (spaces: InkSpaces, inks: PressOptions["inks"]) =>
  ({ width, height, cmyk }: Picture): EncodedPicture => {
    const dark = inks === "cmyk" ? undefined : darkestOf(inks);
    const isBare = dark !== undefined && dark.name !== PROCESS_BLACK;
    const samples = isBare ? cmyk.filter((_, index) => index % 4 === 3) : cmyk;
    const space = isBare ? spaces.referenceOf(dark) : "DeviceCMYK";
    return { width, height, space, filter: "FlateDecode", bytes: deflateSync(samples) };
  };
