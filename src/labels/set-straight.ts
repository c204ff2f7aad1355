import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import type { SizedText } from "./sized-text.ts";

/** A straight line of text whose middle (half its width, half its small letters) is `rise` above `center`, as one reads. */
export function setStraight(
  text: SizedText,
  { center, angle, rise = 0 }: { readonly center: PaperPoint; readonly angle: number; readonly rise?: Mm },
): { readonly run: GlyphRun; readonly box: SolidBox } {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const below = text.middle - rise;
  const inkMiddle = below - (text.top + text.bottom) / 2;
  return {
    run: {
      origin: [
        center[0] - (text.width / 2) * cos - below * sin,
        center[1] - (text.width / 2) * sin + below * cos,
      ],
      angle,
      glyphs: text.glyphs,
    },
    box: solidBox({
      center: [center[0] - inkMiddle * sin, center[1] + inkMiddle * cos],
      halfWidth: text.width / 2,
      halfHeight: (text.top - text.bottom) / 2,
      angle,
    }),
  };
}
