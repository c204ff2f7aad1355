import type PDFDocument from "pdfkit";
import { type Box, boxOf } from "../../core/geometry.ts";
import type { Plate, PlateItem } from "../../core/plate.ts";
import type { MapFrame } from "../../sheet/sheet.ts";
import type { RgbOf } from "../color/cmyk-to-rgb.ts";
import { finishDocument, gatherChunks, openDocument, type PdfMetadata } from "./document.ts";
import { addPage, openParts } from "./document-parts.ts";
import { drawPlate } from "./draw-plate.ts";
import { identify } from "./identify.ts";
import { packObjects } from "./pack-objects.ts";
import { pageBoxes } from "./points.ts";
import { ScreenColors } from "./screen-colors.ts";
import { encodeForScreen } from "./screen-pictures.ts";
import { buildStructure } from "./tags/build-structure.ts";
import { ContentTags } from "./tags/content-tags.ts";
import { placeLinks } from "./tags/place-links.ts";
import { writeBookmarks } from "./tags/write-bookmarks.ts";
import { viewports } from "./viewports.ts";

export interface WebPdfOptions {
  readonly rgbOf: RgbOf;
  /** Font name → path of its file. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly metadata: PdfMetadata;
  /** Of the front, which is georeferenced by them. */
  readonly frames: readonly MapFrame[];
  /** Where the objects of the index lie on the map, by OSM id. */
  readonly targets: ReadonlyMap<string, Box>;
  /** What the map is called in the table of contents. */
  readonly mapName: string;
}

/**
 * The plates as one PDF for screens, a page each, as large as the trimmed sheet: the colors of the print in sRGB,
 * layers, tags in reading order, links and a table of contents. The same plates make the same bytes.
 * @throws UserError `export-page-too-large`
 */
export async function exportWebPdf(
  sheetPlates: readonly Plate[],
  { rgbOf, fonts, metadata, frames, targets, mapName }: WebPdfOptions,
): Promise<Uint8Array> {
  const plates = sheetPlates.map(trimmed);
  const document = openDocument(metadata, "1.7");
  identify(document, { metadata, plates, edition: "web" });
  document._root.data.OutputIntents = [await screenIntent(document)];
  const chunks = gatherChunks(document);
  const pictures = await encodeForScreen(plates);
  const mapBox = frames[0]?.box;
  const structure = buildStructure({ plates, targets, ...(mapBox && { mapBox }) });
  const tags = new ContentTags(document, structure);
  const opened = openParts(document, {
    inks: new ScreenColors(rgbOf),
    fonts,
    layerNames: metadata.layerNames,
    encode: (picture) => {
      const encoded = pictures.get(picture);
      if (!encoded) throw new Error("A picture was not encoded.");
      return encoded;
    },
  });
  const parts = { ...opened, tags };
  for (const [page, plate] of plates.entries()) {
    addPage(parts, plate, 0);
    tags.beginPage();
    placeLinks(tags, { page, pageCount: plates.length, height: plate.height });
    if (plate.side === "front")
      document.page.dictionary.data.VP = viewports(frames, pageBoxes(plate).trimBox);
    await drawPlate(parts, plate, { room: 0, items: [] });
  }
  parts.layers.finish();
  tags.finish();
  const map = mapBox && { map: { name: mapName, box: mapBox } };
  writeBookmarks(tags, { height: plates[0]?.height ?? 0, ...map });
  return packObjects(Buffer.from(await finishDocument(document, chunks)));
}

/** Without bleed, and without what stands in it alone, such as fold marks. */
const trimmed = (plate: Plate): Plate => ({
  ...plate,
  bleed: 0,
  items: plate.items.filter((item) => !isOffPage(item, plate)),
});

function isOffPage(item: PlateItem, { width, height }: Plate): boolean {
  if (item.kind !== "line" || item.clip !== undefined) return false;
  return item.lines.every((line) => {
    const { minX, minY, maxX, maxY } = boxOf(line);
    return maxX < 0 || minX > width || maxY < 0 || minY > height;
  });
}

/** The colors are those of sRGB; its profile is the image library's own. */
async function screenIntent(document: PDFDocument) {
  const { default: sharp } = await import("sharp");
  const pixel = { width: 1, height: 1, channels: 3, background: "white" } as const;
  const { icc } = await sharp(
    await sharp({ create: pixel }).withIccProfile("srgb").png().toBuffer(),
  ).metadata();
  const profile = document.ref({ N: 3 });
  profile.end(icc);
  const intent = document.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: new String("sRGB IEC61966-2.1"),
    Info: new String("sRGB IEC61966-2.1"),
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}
