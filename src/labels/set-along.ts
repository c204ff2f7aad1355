import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun } from "../core/plate.ts";
import { type Baseline, indicesWithin, pointAlong, wholeTurnsAway } from "./baseline.ts";
import type { SolidBox } from "./oriented-box.ts";
import { boxCurved, placeLetters, setCurved } from "./set-curved.ts";
import { boxStraight, setStraight } from "./set-straight.ts";
import type { SizedText } from "./sized-text.ts";

const DEGREES = Math.PI / 180;
/** A letter that turns more against its neighbour breaks the word. */
const MAX_LETTER_TURN = 14 * DEGREES;
/** A name that turns more is no longer taken in at a glance. */
const MAX_NAME_TURN = 75 * DEGREES;
/** A line that wanders less from its chord is set straight: the eye then sees a straight word, not a bent street. */
const STRAIGHT_WITHIN: Mm = 0.11;
/** One whose letters are joined is straight or nothing: it may stray from the middle of its street, not from the street. */
const JOINED_WITHIN: Mm = 0.3;
/** A letter that leans farther back past the upright begins to stand on its head. */
const MAX_LEAN = 20 * DEGREES;
/** Steeper than this, a name reads upwards, whichever way it leans. */
const STEEP = 87 * DEGREES;

/** Text set along a line: its letters, the boxes they fill, and its bend (0 straight, 1 at the limit of reading). */
export interface TextAlong {
  /** Made for the place that is chosen. */
  readonly runs: () => readonly GlyphRun[];
  readonly boxes: readonly SolidBox[];
  readonly at: PaperPoint;
  readonly bend: number;
}

export interface Along {
  readonly baseline: Baseline;
  /** Middle of the text, along the baseline. */
  readonly middle: Mm;
  /** How far the middle of the small letters stands above the line, as one reads. */
  readonly rise: Mm;
}

/**
 * Sets a text along a line, upright: it reads from left to right, or upwards where the line is steep.
 * Undefined where the line turns too sharply for it.
 */
export function setAlong(text: SizedText, { baseline, middle, rise }: Along): TextAlong | undefined {
  const half = text.width / 2;
  const within = indicesWithin(baseline, middle - half, middle + half);
  const turn = turnWithin(baseline, within);
  if (turn > MAX_NAME_TURN) return undefined;
  const from = pointAlong(baseline, middle - half);
  const to = pointAlong(baseline, middle + half);
  const chord = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const forward = readsForward(chord);
  const at = pointAlong(baseline, middle);
  const [above, below] = bulge(baseline, { from, chord, within });
  if (below - above <= 2 * (text.joined ? JOINED_WITHIN : STRAIGHT_WITHIN)) {
    const lower = ((above + below) / 2) * (forward ? 1 : -1);
    const center: PaperPoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const angle = forward ? chord : chord - Math.PI * Math.sign(chord || 1);
    const place = { center, angle, rise: rise - lower };
    return { runs: () => [setStraight(text, place)], boxes: [boxStraight(text, place)], at, bend: 0 };
  }
  if (text.joined) return undefined;
  const letters = placeLetters(text, { baseline, middle, forward });
  const sharpest = sharpestTurn(letters.angles);
  if (sharpest > MAX_LETTER_TURN || letters.angles.some(leansTooFar)) return undefined;
  return {
    runs: () => setCurved(text, letters, rise),
    boxes: boxCurved(text, letters, rise),
    at,
    bend: Math.max(turn / MAX_NAME_TURN, sharpest / MAX_LETTER_TURN),
  };
}

/** Whether letters follow the line as it runs, or run against it so as not to stand on their heads. */
const readsForward = (heading: number): boolean =>
  Math.abs(Math.cos(heading)) < Math.cos(STEEP) ? Math.sin(heading) < 0 : Math.cos(heading) > 0;

function turnWithin({ headings }: Baseline, [first, last]: readonly [number, number]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = first; i <= last; i++) {
    const heading = headings[i] ?? 0;
    if (heading < least) least = heading;
    if (heading > most) most = heading;
  }
  return Math.max(0, most - least);
}

interface Stretch {
  readonly from: PaperPoint;
  readonly chord: number;
  readonly within: readonly [number, number];
}

/** How far the line wanders from its chord to the left (≤ 0) and to the right (≥ 0) of its direction. */
function bulge({ xs, ys }: Baseline, { from, chord, within }: Stretch): readonly [Mm, Mm] {
  const cos = Math.cos(chord);
  const sin = Math.sin(chord);
  let left = 0;
  let right = 0;
  for (let i = within[0]; i <= within[1]; i++) {
    const aside = cos * ((ys[i] ?? 0) - from[1]) - sin * ((xs[i] ?? 0) - from[0]);
    if (aside < left) left = aside;
    if (aside > right) right = aside;
  }
  return [left, right];
}

const leansTooFar = (angle: number): boolean => Math.cos(angle) < -Math.sin(MAX_LEAN);

function sharpestTurn(angles: Float64Array): number {
  let sharpest = 0;
  for (let i = 1; i < angles.length; i++) {
    const turn = Math.abs(wholeTurnsAway((angles[i] as number) - (angles[i - 1] as number)));
    if (turn > sharpest) sharpest = turn;
  }
  return sharpest;
}
