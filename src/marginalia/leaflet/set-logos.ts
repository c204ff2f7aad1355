import type { ProjectFile } from "../../config/project.ts";
import type { Box, Mm } from "../../core/geometry.ts";
import type { Picture, PictureItem, PlateItem } from "../../core/plate.ts";
import type { Block } from "../page.ts";
import { type LeafletPage, setBlockHeading } from "./leaflet-page.ts";

/** Logos of one weight to the eye cover one area, whatever their shape. */
const LOGO_AREA = 260;
const TALLEST: Mm = 16;
const WIDEST: Mm = 42;
const GAP: Mm = 6;
const ROW_GAP: Mm = 4;

/** Partners' logos in rows, each row on one middle line. */
export function setLogos(
  { title, files }: { readonly title?: string; readonly files: readonly ProjectFile[] },
  box: Box,
  { page, words, files: read, scale }: LeafletPage,
): Block {
  const heading = setBlockHeading(title ?? words.partners, box, page);
  const logos = files.flatMap(({ said }) => {
    const picture = read.pictures.get(said);
    return picture ? [sizedLogo(picture, scale, wordsOfFile(said))] : [];
  });
  const rows = rowsOf(logos, box.maxX - box.minX);
  const items: PlateItem[] = [...heading.items];
  let top = heading.bottom - ROW_GAP / 2;
  for (const row of rows) {
    const height = Math.max(...row.map((logo) => logo.height));
    let left = box.minX;
    for (const logo of row) {
      const minY = top + (height - logo.height) / 2;
      const place = { minX: left, minY, maxX: left + logo.width, maxY: minY + logo.height };
      items.push(pictureItem(logo.picture, place, logo.alt));
      left += logo.width + GAP;
    }
    top += height + ROW_GAP;
  }
  return { items, bottom: top - ROW_GAP };
}

/** @param alt read in place of the picture */
export const pictureItem = (picture: Picture, box: Box, alt: string): PictureItem => ({
  kind: "picture",
  picture,
  box,
  layer: "marginalia",
  role: "figure",
  reading: { alt },
});

/** "logos/carto-club.svg" → "carto club": all that is known of a logo. */
const wordsOfFile = (path: string): string =>
  path
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[-_]+/g, " ");

interface SizedLogo {
  readonly picture: Picture;
  readonly width: Mm;
  readonly height: Mm;
  readonly alt: string;
}

function sizedLogo(picture: Picture, scale: number, alt: string): SizedLogo {
  const shape = picture.width / picture.height;
  const height = scale * Math.min(TALLEST, Math.sqrt(LOGO_AREA / shape), WIDEST / shape);
  return { picture, width: height * shape, height, alt };
}

function rowsOf(logos: readonly SizedLogo[], width: Mm): readonly (readonly SizedLogo[])[] {
  const rows: SizedLogo[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const logo of logos) {
    if (used + GAP + logo.width <= width) {
      rows.at(-1)?.push(logo);
      used += GAP + logo.width;
    } else {
      rows.push([logo]);
      used = logo.width;
    }
  }
  return rows;
}
