import type { Paint } from "../../core/plate.ts";
import type { Ink } from "../../style/style.ts";
import { shortNumber } from "../byte-writer.ts";

/** The operators that set a paint, whole: for filling and for stroking. */
export interface PaintOperators {
  readonly fill: string;
  readonly stroke: string;
}

/**
 * How a paint is said: CMYK thinned toward the paper, or a tint of an ink of its own.
 * @param colorSpace the resource name of the separation, for a spot ink
 */
export function paintOperators(ink: Ink, tint: number, colorSpace?: string): PaintOperators {
  if (colorSpace !== undefined) {
    const share = shortNumber(tint);
    return { fill: `/${colorSpace} cs ${share} scn`, stroke: `/${colorSpace} CS ${share} SCN` };
  }
  const shares = ink.cmyk.map((percent) => shortNumber((percent / 100) * tint)).join(" ");
  return { fill: `${shares} k`, stroke: `${shares} K` };
}

/** What an edition says its colors in. */
export interface PageColors {
  readonly space: "DeviceCMYK" | "DeviceRGB";
  operators(paint: Paint): PaintOperators;
}

/** Turns paints into operators, each worked out once. */
export class Inks implements PageColors {
  readonly space = "DeviceCMYK";
  readonly #known = new Map<string, PaintOperators>();

  constructor(
    readonly palette: Readonly<Record<string, Ink>>,
    /** The resource name of a spot ink's separation, which is made on first use: an idle plate alarms printers. */
    readonly separationOf: (spot: string, cmyk: Ink["cmyk"]) => string,
  ) {}

  operators({ swatch, tint = 1 }: Paint): PaintOperators {
    const key = tint === 1 ? swatch : `${swatch}\n${tint}`;
    let operators = this.#known.get(key);
    if (!operators) {
      const ink = this.palette[swatch];
      if (!ink) throw new Error(`The plate names the swatch "${swatch}", which its palette lacks.`);
      const colorSpace = ink.spot === undefined ? undefined : this.separationOf(ink.spot, ink.cmyk);
      operators = paintOperators(ink, tint, colorSpace);
      this.#known.set(key, operators);
    }
    return operators;
  }
}
