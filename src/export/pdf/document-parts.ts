import type PDFDocument from "pdfkit";
import type { Mm } from "../../core/geometry.ts";
import type { Picture, Plate } from "../../core/plate.ts";
import { userError } from "../../core/user-error.ts";
import type { LayerNames } from "../layers.ts";
import type { DocumentParts } from "./draw-plate.ts";
import { EmbeddedFonts } from "./embedded-fonts.ts";
import type { PageColors } from "./inks.ts";
import { OptionalLayers } from "./optional-layers.ts";
import { type EncodedPicture, Pictures } from "./pictures.ts";
import { pageBoxes } from "./points.ts";
import { SymbolForms } from "./symbol-forms.ts";

/** What tells one edition from another. */
export interface EditionSettings {
  readonly inks: PageColors;
  /** Font name → path of its file. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly layerNames: LayerNames;
  readonly encode: (picture: Picture) => EncodedPicture;
}

export const openParts = (
  document: PDFDocument,
  { inks, fonts, layerNames, encode }: EditionSettings,
): DocumentParts => ({
  document,
  inks,
  fonts: new EmbeddedFonts(document, fonts),
  forms: new SymbolForms(document, inks),
  pictures: new Pictures(document, encode),
  layers: new OptionalLayers(document, layerNames),
  states: new Map(),
});

/** No PDF viewer need open a page longer than 14 400 pt (200 inches). */
const LONGEST_SIDE = 5080;

/**
 * A page for the plate, with its boxes.
 * @throws UserError `export-page-too-large`
 */
export function addPage({ document, inks }: DocumentParts, plate: Plate, room: Mm): void {
  const { width, height, bleed } = plate;
  if (Math.max(width, height) + 2 * (bleed + room) > LONGEST_SIDE) {
    throw userError(2, "export-page-too-large", { width, height, most: LONGEST_SIDE });
  }
  const { mediaBox, bleedBox, trimBox } = pageBoxes(plate, room);
  document.addPage({ size: [mediaBox[2], mediaBox[3]], margin: 0 });
  Object.assign(document.page.dictionary.data, { BleedBox: bleedBox, TrimBox: trimBox });
  // What is see-through is mixed in the colors of the edition: ink on the press, light on the screen.
  if (plate.items.some(({ opacity = 1 }) => opacity < 1)) {
    document.page.dictionary.data.Group = { Type: "Group", S: "Transparency", CS: inks.space };
  }
}
