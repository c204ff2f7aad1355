import type { Paint } from "../../core/plate.ts";
import type { Ink } from "../../style/style.ts";
import { writeCmykTiff } from "./cmyk-tiff.ts";

/** How a paint looks on screen: "#rrggbb". */
export type RgbOf = (paint: Paint) => string;

/** Tints are told apart by the hundredth, as palettes and printers count. */
const TINT_STEPS = 100;
const COLUMNS = TINT_STEPS + 1;

/**
 * The colours of a palette as they will look in print: every tint of every swatch goes through the ICC profile
 * of the press in one small image, a row a swatch. White is the paper's own.
 */
export async function rgbOfPalette(
  palette: Readonly<Record<string, Ink>>,
  profile: Uint8Array,
): Promise<RgbOf> {
  const swatches = Object.keys(palette);
  const rows = new Map(swatches.map((swatch, row) => [swatch, row]));
  const rgb = await convert(Object.values(palette), profile);
  return ({ swatch, tint = 1 }) => {
    const row = rows.get(swatch);
    if (row === undefined) {
      throw new Error(`The plate names the swatch "${swatch}", which its palette lacks.`);
    }
    const at = (row * COLUMNS + Math.round(tint * TINT_STEPS)) * 3;
    return `#${rgb.toString("hex", at, at + 3)}`;
  };
}

/** Three bytes a tint, a row an ink. */
async function convert(inks: readonly Ink[], profile: Uint8Array): Promise<Buffer> {
  if (inks.length === 0) return Buffer.alloc(0);
  const pixels = new Uint8Array(inks.length * COLUMNS * 4);
  for (const [row, { cmyk }] of inks.entries()) {
    for (let step = 0; step < COLUMNS; step++) {
      const shares = cmyk.map((percent) => Math.round((percent / 100) * (step / TINT_STEPS) * 255));
      pixels.set(shares, (row * COLUMNS + step) * 4);
    }
  }
  const { default: sharp } = await import("sharp");
  const tiff = writeCmykTiff({ width: COLUMNS, height: inks.length, pixels }, profile);
  return sharp(tiff).toColourspace("srgb").removeAlpha().raw().toBuffer();
}
