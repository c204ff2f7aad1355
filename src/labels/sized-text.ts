import type { Mm } from "../core/geometry.ts";
import type { PlacedGlyph } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import type { InkReach, Lettering, TypeSetting } from "../lettering/lettering.ts";

/** A text shaped at its size, with the heights that centring and boxes need; all mm, heights up from the baseline. */
export interface SizedText {
  readonly text: string;
  readonly sizePt: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advances: readonly Mm[];
  readonly width: Mm;
  readonly em: Mm;
  /** Ink of each glyph, in em. */
  readonly inks: readonly InkReach[];
  readonly top: Mm;
  readonly bottom: Mm;
  /** Middle of the small letters, or of the capitals where there are no others: what is centred on a line. */
  readonly middle: Mm;
  /** Its letters keep their places to each other: it is set along straight lines only. */
  readonly joined?: boolean;
}

/** Letters of scripts without small letters; two signs of Latin that Unicode counts among them apart. */
const ONE_CASE = /(?![ªº])\p{Lo}/u;

/** Shapes a text and measures its ink. */
export function sizeText(text: string, type: TypeSetting, lettering: Lettering): SizedText {
  const { glyphs, advances, width, joined } = lettering.shape(text, type);
  const em = mmOfPoints(type.sizePt);
  const inks = glyphs.map(({ id }) => lettering.ink(type.font, id));
  let [top, bottom] = [0, 0];
  for (const [i, ink] of inks.entries()) {
    const rise = glyphs[i]?.rise ?? 0;
    top = Math.max(top, em * ink.top + rise);
    bottom = Math.min(bottom, em * ink.bottom + rise);
  }
  const { xHeight, capHeight } = lettering.metrics(type.font);
  const middle = (em * (/\p{Ll}/u.test(text) ? xHeight : capHeight)) / 2;
  return {
    text,
    sizePt: type.sizePt,
    glyphs,
    advances,
    width,
    em,
    inks,
    top,
    bottom,
    middle: ONE_CASE.test(text) ? (top + bottom) / 2 : middle,
    ...(joined && { joined }),
  };
}
