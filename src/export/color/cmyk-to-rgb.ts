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
  const tints = Object.values(palette).flatMap(({ cmyk: [c, m, y, k] }) =>
    Array.from({ length: COLUMNS }, (_, step): Ink => {
      const share = step / TINT_STEPS;
      return { cmyk: [c * share, m * share, y * share, k * share] };
    }),
  );
  const rgb = await rgbOfInks(tints, profile);
  return ({ swatch, tint = 1 }) => {
    const row = rows.get(swatch);
    if (row === undefined) {
      throw new Error(`The plate names the swatch "${swatch}", which its palette lacks.`);
    }
    const at = (row * COLUMNS + Math.round(tint * TINT_STEPS)) * 3;
    return `#${rgb.toString("hex", at, at + 3)}`;
  };
}

/** Three bytes an ink, as it looks in print under the profile. */
export async function rgbOfInks(inks: readonly Ink[], profile: Uint8Array): Promise<Buffer> {
  if (inks.length === 0) return Buffer.alloc(0);
  const height = Math.ceil(inks.length / COLUMNS);
  const pixels = new Uint8Array(height * COLUMNS * 4);
  for (const [index, { cmyk }] of inks.entries()) {
    pixels.set(
      cmyk.map((percent) => Math.round((percent / 100) * 255)),
      index * 4,
    );
  }
  const { default: sharp } = await import("sharp");
  const tiff = writeCmykTiff({ width: COLUMNS, height, pixels }, profile);
  return sharp(tiff).toColourspace("srgb").removeAlpha().raw().toBuffer();
}
