import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import type { SizedText } from "./sized-text.ts";

/** Where a straight line of text stands: its middle (half its width, half its small letters) is `rise` above `center`, as one reads. */
export interface StraightPlace {
  readonly center: PaperPoint;
  readonly angle: number;
  readonly rise?: Mm;
}

/** The box of its ink. Of most places no more is ever asked for. */
export function boxStraight(text: SizedText, { center, angle, rise = 0 }: StraightPlace): SolidBox {
  const inkMiddle = text.middle - rise - (text.top + text.bottom) / 2;
  return solidBox({
    center: [center[0] - inkMiddle * Math.sin(angle), center[1] + inkMiddle * Math.cos(angle)],
    halfWidth: text.width / 2,
    halfHeight: (text.top - text.bottom) / 2,
    angle,
  });
}

/** Its letters. */
export function setStraight(text: SizedText, { center, angle, rise = 0 }: StraightPlace): GlyphRun {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const below = text.middle - rise;
  return {
    origin: [
      center[0] - (text.width / 2) * cos - below * sin,
      center[1] - (text.width / 2) * sin + below * cos,
    ],
    angle,
    glyphs: text.glyphs,
  };
}
