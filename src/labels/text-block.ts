import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import type { SolidBox } from "./oriented-box.ts";
import { setStraight } from "./set-straight.ts";
import type { SizedText } from "./sized-text.ts";

/** Distance of two baselines, in sizes of the type. */
const LEADING = 1.12;

/** Upright lines of one name under one another. */
export interface TextBlock {
  readonly lines: readonly SizedText[];
  readonly leading: Mm;
  readonly width: Mm;
  /** Ink above and below the middle of the block (the middle of the small letters of its middle line). */
  readonly above: Mm;
  readonly below: Mm;
}

export function blockOf(lines: readonly SizedText[]): TextBlock {
  const leading = LEADING * mmOfPoints(lines[0]?.sizePt ?? 0);
  const first = lines[0];
  const last = lines.at(-1);
  const half = (leading * (lines.length - 1)) / 2;
  return {
    lines,
    leading,
    width: Math.max(0, ...lines.map(({ width }) => width)),
    above: half + (first ? first.top - first.middle : 0),
    below: half + (last ? last.middle - last.bottom : 0),
  };
}

export type Align = "left" | "center" | "right";

/** Sets the block so that its middle, or the middle of its left or right edge, stands at a point. */
export function setBlock(
  { lines, leading }: TextBlock,
  { at, align }: { readonly at: PaperPoint; readonly align: Align },
): { readonly runs: GlyphRun[]; readonly boxes: SolidBox[] } {
  const side = align === "left" ? 1 : align === "right" ? -1 : 0;
  const set = lines.map((line, i) => {
    const center: PaperPoint = [
      at[0] + (side * line.width) / 2,
      at[1] + (i - (lines.length - 1) / 2) * leading,
    ];
    return setStraight(line, { center, angle: 0 });
  });
  return { runs: set.map(({ run }) => run), boxes: set.map(({ box }) => box) };
}
