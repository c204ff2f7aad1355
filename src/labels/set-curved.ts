import type { Mm } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { type Baseline, valueAt } from "./baseline.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import type { SizedText } from "./sized-text.ts";

/** Letters that share a box: fewer boxes to test, still close to the curve. */
const LETTERS_A_BOX = 3;
/** The slope under a letter is taken over no less than this, or a thin letter would follow every tremor. */
const MIN_FOOT: Mm = 0.5;

interface Curve {
  readonly baseline: Baseline;
  readonly middle: Mm;
  /** Along the baseline as it runs, or against it. */
  readonly forward: boolean;
}

/** Letters on a curve: the middle of each lies on the line, its foot is square to it. */
export interface CurvedLetters {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly angles: Float64Array;
}

/**
 * Letters on a curve, each turned with the line under it. The middle of the small letters is where their
 * distance is the type's own, so heads draw together (or feet) as little as can be.
 */
export function placeLetters(text: SizedText, { baseline, middle, forward }: Curve): CurvedLetters {
  const { xs, ys, step } = baseline;
  const count = text.glyphs.length;
  const letters = {
    xs: new Float64Array(count),
    ys: new Float64Array(count),
    angles: new Float64Array(count),
  };
  const direction = forward ? 1 : -1;
  for (let i = 0; i < count; i++) {
    const advance = text.advances[i] ?? 0;
    const along = (text.glyphs[i]?.x ?? 0) + advance / 2 - text.width / 2;
    const at = middle + direction * along;
    const foot = (direction * Math.max(advance, MIN_FOOT)) / 2;
    const from = (at - foot) / step;
    const to = (at + foot) / step;
    letters.xs[i] = valueAt(xs, at / step);
    letters.ys[i] = valueAt(ys, at / step);
    letters.angles[i] = Math.atan2(valueAt(ys, to) - valueAt(ys, from), valueAt(xs, to) - valueAt(xs, from));
  }
  return letters;
}

/** Every letter as a run of its own, its small letters' middle `rise` above the line. */
export function setCurved(text: SizedText, { xs, ys, angles }: CurvedLetters, rise: Mm): GlyphRun[] {
  const below = text.middle - rise;
  return text.glyphs.map(({ id }, i): GlyphRun => {
    const half = (text.advances[i] ?? 0) / 2;
    const angle = angles[i] as number;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    return {
      origin: [(xs[i] as number) - half * cos - below * sin, (ys[i] as number) - half * sin + below * cos],
      angle,
      glyphs: [{ id, x: 0 }],
    };
  });
}

/** Boxes round a few letters each. A space has none. */
export function boxCurved(text: SizedText, letters: CurvedLetters, rise: Mm): SolidBox[] {
  const inked: number[] = [];
  for (let i = 0; i < text.inks.length; i++) {
    const ink = text.inks[i];
    if (ink && ink.top > ink.bottom) inked.push(i);
  }
  const boxes: SolidBox[] = [];
  for (let i = 0; i < inked.length; i += LETTERS_A_BOX) {
    boxes.push(
      boxGroup(text, letters, { group: inked.slice(i, i + LETTERS_A_BOX), below: text.middle - rise }),
    );
  }
  return boxes;
}

interface Group {
  /** Indices of its letters. */
  readonly group: readonly number[];
  /** From the line down to the letters' foot. */
  readonly below: Mm;
}

/** The box round some letters, turned like the one in their middle. Plain numbers: this is the most frequent step of all. */
function boxGroup(text: SizedText, { xs, ys, angles }: CurvedLetters, { group, below }: Group): SolidBox {
  const middle = group[group.length >> 1] as number;
  const angle = angles[middle] as number;
  const centerX = xs[middle] as number;
  const centerY = ys[middle] as number;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let left = 0;
  let right = 0;
  let top = 0;
  let bottom = 0;
  for (const index of group) {
    const half = (text.advances[index] ?? 0) / 2;
    const turn = (angles[index] as number) - angle;
    const turnCos = Math.cos(turn);
    const turnSin = Math.sin(turn);
    const dx = (xs[index] as number) - centerX;
    const dy = (ys[index] as number) - centerY;
    const along = dx * cos + dy * sin;
    const down = dy * cos - dx * sin;
    const head = below - (text.inks[index]?.top ?? 0) * text.em;
    const foot = below - (text.inks[index]?.bottom ?? 0) * text.em;
    // Of the four corners of the turned letter the outermost each way.
    const reach = half * Math.abs(turnCos);
    const slope = half * Math.abs(turnSin);
    const headShift = -head * turnSin;
    const footShift = -foot * turnSin;
    left = Math.min(left, along - reach + Math.min(headShift, footShift));
    right = Math.max(right, along + reach + Math.max(headShift, footShift));
    top = Math.min(top, down - slope + Math.min(head * turnCos, foot * turnCos));
    bottom = Math.max(bottom, down + slope + Math.max(head * turnCos, foot * turnCos));
  }
  const alongMiddle = (left + right) / 2;
  const downMiddle = (top + bottom) / 2;
  return solidBox({
    center: [centerX + alongMiddle * cos - downMiddle * sin, centerY + alongMiddle * sin + downMiddle * cos],
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
    angle,
  });
}
