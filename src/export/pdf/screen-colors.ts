import type { Paint } from "../../core/plate.ts";
import { shortNumber } from "../byte-writer.ts";
import type { RgbOf } from "../color/cmyk-to-rgb.ts";
import type { PageColors, PaintOperators } from "./inks.ts";

/** Paints as they will look in print, in the colors of a screen; each worked out once. */
export class ScreenColors implements PageColors {
  readonly space = "DeviceRGB";
  readonly #known = new Map<string, PaintOperators>();

  constructor(readonly rgbOf: RgbOf) {}

  operators(paint: Paint): PaintOperators {
    const key = `${paint.swatch}\n${paint.tint ?? 1}`;
    let operators = this.#known.get(key);
    if (!operators) {
      const shares = rgbShares(this.rgbOf(paint));
      operators = { fill: `${shares} rg`, stroke: `${shares} RG` };
      this.#known.set(key, operators);
    }
    return operators;
  }
}

/** "#ff8000" → "1 .502 0". */
const rgbShares = (color: string): string =>
  Array.from(Buffer.from(color.slice(1), "hex"), (byte) => shortNumber(byte / 255)).join(" ");
