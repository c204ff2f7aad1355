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

/** Four bytes each: 800 MB. A0 at 300 dpi has 140 million. */
const MOST_PIXELS = 200_000_000;

/**
 * Measured on an A2 sheet at 150 dpi: three times as fast as the default 6 for 2 % more bytes; maps are flat
 * tints, so filters of rows are no gain.
 */
const COMPRESSION_LEVEL = 2;

/**
 * The trimmed sheet as an image, drawn from what `exportSvg` wrote.
 * @throws UserError `export-image-too-large`
 */
export async function exportPng(svg: string, { width, height, dpi }: PngOptions): Promise<Uint8Array> {
  const pixels = { width: pixelsOf(width, dpi), height: pixelsOf(height, dpi) };
  if (!isDrawable(pixels)) {
    throw userError(2, "export-image-too-large", { width, height, dpi, mostDpi: mostDpi(width, height) });
  }
  const { default: sharp } = await import("sharp");
  // The file is ours: the limit on long texts, made against strangers' files, would stop large sheets.
  return sharp(Buffer.from(sizedInPixels(svg, pixels)), { unlimited: true, limitInputPixels: MOST_PIXELS })
    .flatten({ background: "#ffffff" })
    .withMetadata({ density: dpi })
    .png({ compressionLevel: COMPRESSION_LEVEL, adaptiveFiltering: false })
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

/** With a size in mm the renderer would apply its density twice; in pixels it draws what is asked. */
function sizedInPixels(svg: string, { width, height }: PixelSize): string {
  const sized = svg.replace(/width="[\d.]+mm" height="[\d.]+mm"/, `width="${width}" height="${height}"`);
  if (sized === svg) throw new Error("The SVG does not give its size in mm.");
  return sized;
}
