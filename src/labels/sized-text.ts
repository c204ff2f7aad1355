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
}

/** Shapes a text and measures its ink. */
export function sizeText(text: string, type: TypeSetting, lettering: Lettering): SizedText {
  const { glyphs, advances, width } = lettering.shape(text, type);
  const em = mmOfPoints(type.sizePt);
  const inks = glyphs.map(({ id }) => lettering.ink(type.font, id));
  const { xHeight, capHeight } = lettering.metrics(type.font);
  return {
    text,
    sizePt: type.sizePt,
    glyphs,
    advances,
    width,
    em,
    inks,
    top: em * inks.reduce((top, ink) => Math.max(top, ink.top), 0),
    bottom: em * inks.reduce((bottom, ink) => Math.min(bottom, ink.bottom), 0),
    middle: (em * (/\p{Ll}/u.test(text) ? xHeight : capHeight)) / 2,
  };
}
