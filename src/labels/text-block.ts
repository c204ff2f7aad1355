import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import type { SolidBox } from "./oriented-box.ts";
import { boxStraight, type StraightPlace, setStraight } from "./set-straight.ts";
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

/** A block at its place. Most never show more than their boxes. */
export interface SetBlock {
  readonly boxes: readonly SolidBox[];
  readonly runs: () => GlyphRun[];
}

/** Sets the block so that its middle, or the middle of its left or right edge, stands at a point. */
export function setBlock(
  block: TextBlock,
  { at, align }: { readonly at: PaperPoint; readonly align: Align },
): SetBlock {
  const { lines } = block;
  const side = align === "left" ? 1 : align === "right" ? -1 : 0;
  const placeOf = (line: SizedText, index: number): StraightPlace => ({
    center: [at[0] + (side * line.width) / 2, at[1] + lineDown(block, index)],
    angle: 0,
  });
  return {
    boxes: lines.map((line, index) => boxStraight(line, placeOf(line, index))),
    runs: () => lines.map((line, index) => setStraight(line, placeOf(line, index))),
  };
}

/** From the middle of the block down to that of a line. */
const lineDown = ({ lines, leading }: TextBlock, index: number): Mm =>
  (index - (lines.length - 1) / 2) * leading;

/** Whether the boxes of all lines pass a test, with the block's middle at a point. The first that fails ends it. */
export function everyLine(block: TextBlock, at: PaperPoint, passes: (box: SolidBox) => boolean): boolean {
  for (let index = 0; index < block.lines.length; index++) {
    const line = block.lines[index] as SizedText;
    const center: PaperPoint = [at[0], at[1] + lineDown(block, index)];
    if (!passes(boxStraight(line, { center, angle: 0 }))) return false;
  }
  return true;
}
