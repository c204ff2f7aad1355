import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { type Baseline, pointAlong } from "./baseline.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import type { SizedText } from "./sized-text.ts";

/** Letters that share a box: fewer boxes to test, still close to the curve. */
const LETTERS_A_BOX = 3;
/** The slope under a letter is taken over no less than this, or a thin letter would follow every tremor. */
const MIN_FOOT: Mm = 0.5;

interface Curve {
  readonly baseline: Baseline;
  readonly middle: Mm;
  readonly rise: Mm;
  /** Along the baseline as it runs, or against it. */
  readonly forward: boolean;
}

/** One letter on the curve: its middle lies on the line, its foot is square to it. */
interface Letter {
  readonly center: PaperPoint;
  readonly angle: number;
  readonly index: number;
}

/**
 * Letters on a curve, each turned with the line under it. The middle of the small letters is where their
 * distance is the type's own, so heads draw together (or feet) as little as can be.
 */
export function setCurved(
  text: SizedText,
  curve: Curve,
): { readonly runs: GlyphRun[]; readonly boxes: SolidBox[]; readonly angles: number[] } {
  const letters = text.glyphs.map((_, index) => placeLetter(text, index, curve));
  const below = text.middle - curve.rise;
  const runs = letters.map(({ center, angle, index }): GlyphRun => {
    const half = (text.advances[index] ?? 0) / 2;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    return {
      origin: [center[0] - half * cos - below * sin, center[1] - half * sin + below * cos],
      angle,
      glyphs: [{ id: text.glyphs[index]?.id ?? 0, x: 0 }],
    };
  });
  return { runs, boxes: boxLetters(text, letters, below), angles: letters.map(({ angle }) => angle) };
}

function placeLetter(text: SizedText, index: number, { baseline, middle, forward }: Curve): Letter {
  const advance = text.advances[index] ?? 0;
  const along = (text.glyphs[index]?.x ?? 0) + advance / 2 - text.width / 2;
  const direction = forward ? 1 : -1;
  const at = middle + direction * along;
  const foot = (direction * Math.max(advance, MIN_FOOT)) / 2;
  const [fromX, fromY] = pointAlong(baseline, at - foot);
  const [toX, toY] = pointAlong(baseline, at + foot);
  return { center: pointAlong(baseline, at), angle: Math.atan2(toY - fromY, toX - fromX), index };
}

function boxLetters(text: SizedText, letters: readonly Letter[], below: Mm): SolidBox[] {
  const inked = letters.filter(({ index }) => (text.inks[index]?.top ?? 0) > (text.inks[index]?.bottom ?? 0));
  const boxes: SolidBox[] = [];
  for (let i = 0; i < inked.length; i += LETTERS_A_BOX) {
    boxes.push(boxGroup(text, inked.slice(i, i + LETTERS_A_BOX), below));
  }
  return boxes;
}

/** The box round some letters, turned like the one in their middle. */
function boxGroup(text: SizedText, letters: readonly Letter[], below: Mm): SolidBox {
  const { angle, center } = letters[letters.length >> 1] as Letter;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const letter of letters) {
    const half = (text.advances[letter.index] ?? 0) / 2;
    const ink = text.inks[letter.index] ?? { top: 0, bottom: 0 };
    const turn = letter.angle - angle;
    const dx = letter.center[0] - center[0];
    const dy = letter.center[1] - center[1];
    for (const along of [-half, half]) {
      for (const down of [below - ink.top * text.em, below - ink.bottom * text.em]) {
        const x = dx * cos + dy * sin + along * Math.cos(turn) - down * Math.sin(turn);
        const y = dy * cos - dx * sin + along * Math.sin(turn) + down * Math.cos(turn);
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
  }
  const alongMiddle = (left + right) / 2;
  const downMiddle = (top + bottom) / 2;
  return solidBox({
    center: [
      center[0] + alongMiddle * cos - downMiddle * sin,
      center[1] + alongMiddle * sin + downMiddle * cos,
    ],
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
    angle,
  });
}
