import type { Mm } from "../../core/geometry.ts";
import { MM_PER_INCH } from "../../core/units.ts";
import { userError } from "../../core/user-error.ts";

export interface PngOptions {
  readonly width: Mm;
  readonly height: Mm;
  readonly dpi: number;
}

/** Beyond this the renderer of SVG gives up (cairo counts coordinates in 16 bits). */
const MOST_PIXELS_A_SIDE = 32_767;

/** Three bytes each, twice: 900 MB. A0 at 300 dpi has 140 million. */
const MOST_PIXELS = 150_000_000;

/** Measured on a sheet with its index: a third faster than 6 for 3 % more bytes; filters of rows only harm flat tints. */
const COMPRESSION_LEVEL = 4;

/**
 * The trimmed sheet as an image, drawn from what `exportSvg` wrote.
 * @throws UserError `export-image-too-large`
 */
export async function exportPng(svg: string, { width, height, dpi }: PngOptions): Promise<Uint8Array> {
  const pixels = { width: pixelsOf(width, dpi), height: pixelsOf(height, dpi) };
  if (!isDrawable(pixels)) {
    throw userError(2, "export-image-too-large", { width, height, dpi, mostDpi: mostDpi(width, height) });
  }
  const middle = Math.ceil(pixels.height / 2);
  const halves = await Promise.all([
    drawBand(svg, { ...pixels, from: 0, to: middle }),
    drawBand(svg, { ...pixels, from: middle, to: pixels.height }),
  ]);
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.concat(halves), { raw: { ...pixels, channels: 3 }, limitInputPixels: MOST_PIXELS })
    .withMetadata({ density: dpi })
    .png({ compressionLevel: COMPRESSION_LEVEL, adaptiveFiltering: false })
    .toBuffer();
}

interface Band extends PixelSize {
  /** Rows of the whole image. */
  readonly from: number;
  readonly to: number;
}

/**
 * Some rows of the image, three bytes a pixel. The upper and the lower half are drawn at once, on two threads:
 * the renderer uses one alone and takes most of the time of an image. Always two, so that bytes do not depend
 * on the machine.
 */
async function drawBand(svg: string, band: Band): Promise<Buffer> {
  if (band.from === band.to) return Buffer.alloc(0);
  const { default: sharp } = await import("sharp");
  // The file is ours: the limit on long texts, made against strangers' files, would stop large sheets.
  return sharp(Buffer.from(bandOf(svg, band)), { unlimited: true, limitInputPixels: MOST_PIXELS })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer();
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const pixelsOf = (length: Mm, dpi: number): number => Math.round((length / MM_PER_INCH) * dpi);

const isDrawable = ({ width, height }: PixelSize): boolean =>
  Math.max(width, height) <= MOST_PIXELS_A_SIDE && width * height <= MOST_PIXELS;

function mostDpi(width: Mm, height: Mm): number {
  const bySide = MOST_PIXELS_A_SIDE / Math.max(width, height);
  const byArea = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.floor(Math.min(bySide, byArea) * MM_PER_INCH);
}

const ROOT_SIZE = /width="[\d.]+mm" height="[\d.]+mm" viewBox="0 0 ([\d.]+) ([\d.]+)"/;

/**
 * The sheet cut to the band, which begins and ends between two rows. With a size in mm the renderer would apply
 * its density twice; in pixels it draws what is asked.
 */
function bandOf(svg: string, { width, height, from, to }: Band): string {
  const [size, sheetWidth, sheetHeight] = ROOT_SIZE.exec(svg) ?? [];
  if (!size) throw new Error("The SVG does not give its size in mm.");
  const row = Number(sheetHeight) / height;
  const view = `0 ${from * row} ${sheetWidth} ${(to - from) * row}`;
  const root = `width="${width}" height="${to - from}" viewBox="${view}" preserveAspectRatio="none"`;
  return svg.replace(size, root);
}
