import type { PdfReference } from "pdfkit";
import type { Box, Mm } from "../../../core/geometry.ts";
import { POINTS_PER_MM } from "../points.ts";
import type { ContentTags } from "./content-tags.ts";
import { boxOfItems } from "./item-box.ts";
import type { Link } from "./structure.ts";

export interface PageOfLinks {
  readonly page: number;
  readonly pageCount: number;
  /** Of all pages. */
  readonly height: Mm;
}

/** The links of the present page. Nothing is drawn round them: the sheet looks as printed. */
export function placeLinks(tags: ContentTags, { page, pageCount, height }: PageOfLinks): void {
  const { document, structure } = tags;
  const annotations: PdfReference[] = [];
  structure.links.forEach((link, index) => {
    if (link.page !== page) return;
    const annotation = document.ref({
      Type: "Annot",
      Subtype: "Link",
      Rect: pointsOf(boxOfItems(link.items), height),
      Border: [0, 0, 0],
      // Printed with the page, as archives ask.
      F: 4,
      Contents: new String(link.says),
      StructParent: tags.linkKey(index, pageCount),
      ...goal(link, tags, height),
    });
    annotation.end();
    tags.link(link.node, annotation);
    annotations.push(annotation);
  });
  if (annotations.length > 0) document.page.dictionary.data.Annots = annotations;
}

/** The map is on the first page. */
const goal = ({ to }: Link, { pages }: ContentTags, height: Mm) =>
  "url" in to
    ? { A: { S: "URI", URI: new String(to.url) } }
    : { Dest: [pages[0], "FitR", ...pointsOf(to.map, height)] };

/** From the lower left corner of the page. */
export const pointsOf = ({ minX, minY, maxX, maxY }: Box, height: Mm): number[] =>
  [minX, height - maxY, maxX, height - minY].map((side) => Math.round(side * POINTS_PER_MM * 100) / 100);
