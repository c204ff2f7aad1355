import type { Metadata } from "sharp";
import type { Picture } from "../../core/plate.ts";
import { type Fault, fault } from "../../core/user-error.ts";

/** What a camera makes today has 24 million; more is a scan of a poster. */
export const MOST_PIXELS = 40_000_000;
/** 300 dpi over the width of a panel. */
const LONGEST_SIDE = 1200;
/** Of a drawing without a size of its own, before it is scaled: what browsers take. */
const SVG_DPI = 96;
const MOST_SVG_DPI = 2400;

/** The picture in the inks of the press, and for the screen; or what is wrong with it. */
export async function readPicture(
  bytes: Uint8Array,
  file: string,
  pressProfile: string,
): Promise<Picture | Fault> {
  const { default: sharp } = await import("sharp");
  let size: Metadata;
  try {
    size = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return fault("leaflet-picture-corrupt", { file }) as Fault;
  }
  const { width = 0, height = 0, format } = size;
  if (format !== "svg" && width * height > MOST_PIXELS) {
    const megapixels = Math.round((width * height) / 1e6);
    return fault("leaflet-picture-too-large", { file, megapixels, most: MOST_PIXELS / 1e6 }) as Fault;
  }
  const density = format === "svg" ? svgDensity(width, height) : undefined;
  try {
    return await convert(bytes, pressProfile, density);
  } catch {
    return fault("leaflet-picture-corrupt", { file }) as Fault;
  }
}

/** As fine as the longer side needs. */
const svgDensity = (width: number, height: number): number =>
  Math.max(1, Math.min(MOST_SVG_DPI, (SVG_DPI * LONGEST_SIDE) / Math.max(1, width, height)));

async function convert(
  bytes: Uint8Array,
  pressProfile: string,
  density: number | undefined,
): Promise<Picture> {
  const { default: sharp } = await import("sharp");
  const options = { limitInputPixels: MOST_PIXELS, ...(density !== undefined && { density }) };
  const rgb = await sharp(bytes, options)
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = rgb.info;
  const raw = { raw: { width, height, channels: 3 as const } };
  const [png, cmyk] = await Promise.all([
    sharp(rgb.data, raw).png({ compressionLevel: 6 }).toBuffer(),
    sharp(rgb.data, raw)
      .withIccProfile(pressProfile, { attach: false })
      .toColourspace("cmyk")
      .raw()
      .toBuffer({ resolveWithObject: true }),
  ]);
  if (cmyk.info.channels !== 4) throw new Error("The picture was not converted to four inks.");
  return { width, height, cmyk: withPlainBlack(cmyk.data, rgb.data), png };
}

/** Three channels nearer than this are grey to the eye. */
const GREY_TOLERANCE = 6;

/** Grey and black in black ink alone: letters and lines of a logo stay sharp where the plates are out of register. */
function withPlainBlack(cmyk: Uint8Array, rgb: Uint8Array): Uint8Array {
  const inks = new Uint8Array(cmyk);
  for (let pixel = 0; pixel * 3 < rgb.length; pixel++) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_TOLERANCE) continue;
    inks.set([0, 0, 0, 255 - green], pixel * 4);
  }
  return inks;
}
