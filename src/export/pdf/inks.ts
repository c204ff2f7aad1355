import type { JobInk } from "../../config/project.ts";
import type { Paint } from "../../core/plate.ts";
import type { Ink } from "../../style/style.ts";
import { shortNumber } from "../byte-writer.ts";
import type { PressInk } from "../color/press-ink.ts";

/** The operators that set a paint, whole: for filling and for stroking. */
export interface PaintOperators {
  readonly fill: string;
  readonly stroke: string;
}

/** How a paint is said: CMYK thinned toward the paper, or shares of the inks of a space of its own. */
export const cmykOperators = ({ cmyk }: Ink, tint: number): PaintOperators => {
  const shares = cmyk.map((percent) => shortNumber((percent / 100) * tint)).join(" ");
  return { fill: `${shares} k`, stroke: `${shares} K` };
};

/** @param colorSpace its name among the resources */
export const spaceOperators = (colorSpace: string, shares: readonly number[]): PaintOperators => {
  const numbers = shares.map((share) => shortNumber(share)).join(" ");
  return { fill: `/${colorSpace} cs ${numbers} scn`, stroke: `/${colorSpace} CS ${numbers} SCN` };
};

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
    readonly palette: Readonly<Record<string, PressInk>>,
    /** The resource name of a space of these inks, which is made on first use: an idle plate alarms printers. */
    readonly spaceOf: (inks: readonly JobInk[]) => string,
  ) {}

  operators({ swatch, tint = 1 }: Paint): PaintOperators {
    const key = tint === 1 ? swatch : `${swatch}\n${tint}`;
    let operators = this.#known.get(key);
    if (!operators) {
      const ink = this.palette[swatch];
      if (!ink) throw new Error(`The plate names the swatch "${swatch}", which its palette lacks.`);
      operators = this.#operatorsOf(ink, tint);
      this.#known.set(key, operators);
    }
    return operators;
  }

  #operatorsOf(ink: PressInk, tint: number): PaintOperators {
    const named =
      ink.spot === undefined ? undefined : [{ ink: { name: ink.spot, cmyk: ink.cmyk }, share: 1 }];
    const shares = ink.shares ?? named;
    if (!shares) return cmykOperators(ink, tint);
    const space = this.spaceOf(shares.map((one) => one.ink));
    return spaceOperators(
      space,
      shares.map(({ share }) => share * tint),
    );
  }
}
