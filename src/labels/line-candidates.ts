import { lengthOf, type Mm, type PaperLine } from "../core/geometry.ts";
import { type Baseline, baselineOf, indicesWithin } from "./baseline.ts";
import { COST } from "./candidate.ts";
import type { Meeting } from "./junctions.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import { stretchesOutside } from "./lines-in-room.ts";
import { setAlong, type TextAlong } from "./set-along.ts";
import type { SizedText } from "./sized-text.ts";
import { freeStretches, lengthOfStretch, longestIn, type Stretch } from "./stretch.ts";

/** Names keep this far from the ends of their line. */
const CLEAR_OF_ENDS: Mm = 0.4;
/** Where a stretch has room to spare, names are tried this far apart, and at so many places at most. */
const MIN_STRIDE: Mm = 1.2;
const MAX_STRIDE: Mm = 7;
const STRIDES = 8;
/** A name that could move by less has one place. */
const NO_SLACK: Mm = 0.2;
/** Smoothing may shorten a bend, or lengthen what lies outside of it, no more than to this share. */
const SHORTENED = 0.97;
/** Smoothing may lift the letters so far off their line before they leave it. */
const MAX_SHIFT: Mm = 0.7;

/** A line that letters can follow, with the stretches where they may. All on the baseline and within the map. */
export interface LetteredLine {
  readonly baseline: Baseline;
  /** Clear of all junctions. */
  readonly clear: readonly Stretch[];
  /** Paths across it, which a name may run past. */
  readonly paths: readonly Stretch[];
}

/** A text set at one place of a line. */
export interface LineSetting extends TextAlong {
  /** Middle of the text on the baseline. */
  readonly along: Mm;
  readonly rise: Mm;
  /** Of the place alone: bend, distance from the middle of the stretch, how far it is off the line. */
  readonly cost: number;
}

/**
 * The line for letters; undefined where no stretch of it that is clear of junctions is as long as the least that is asked for.
 * Junctions are looked for as long as there is room without those found before.
 */
export function letteredLine(
  line: PaperLine,
  { room, sigma, junctions, least }: LineSurvey,
): LetteredLine | undefined {
  const whole = { from: CLEAR_OF_ENDS, to: lengthOf(line) - CLEAR_OF_ENDS };
  const taken = stretchesOutside(line, room);
  let clear = freeStretches(whole, taken);
  const paths: Stretch[] = [];
  for (const find of junctions) {
    if (!(longestIn(clear) > SHORTENED * least)) return undefined;
    for (const meeting of find()) (meeting.isPassable ? paths : taken).push(meeting);
    clear = freeStretches(whole, taken);
  }
  if (!(longestIn(clear) > SHORTENED * least)) return undefined;
  const baseline = baselineOf(line, sigma);
  if (!baseline) return undefined;
  const onBaseline = ({ from, to }: Stretch): Stretch => ({
    from: baseline.onBaseline(from),
    to: baseline.onBaseline(to),
  });
  return { baseline, clear: clear.map(onBaseline), paths: paths.map(onBaseline) };
}

interface LineSurvey {
  readonly room: LabelSite["room"];
  /** Standard deviation of the smoothing. */
  readonly sigma: Mm;
  /** What lies across the line, from one or more sources. */
  readonly junctions: readonly (() => readonly Meeting[])[];
  /** Width of the narrowest text. */
  readonly least: Mm;
}

/** The text at every place of the stretches where it can stand. Undefined entries: the line turns too sharply there. */
export function* settingsAlong(
  text: SizedText,
  line: LetteredLine,
  { site, rises, within }: LineSearch,
): Generator<LineSetting | undefined, void> {
  const { baseline } = line;
  for (const stretch of line.clear) {
    for (const { along, offCenter } of placesIn(stretch, text.width)) {
      if (within && (along < within.from || along > within.to)) continue;
      const shift = shiftWithin(baseline, along, text.width);
      for (let choice = 0; choice < rises.length; choice++) {
        const rise = rises[choice] as Mm;
        const set = shift <= MAX_SHIFT ? setAlong(text, { baseline, middle: along, rise }) : undefined;
        if (set && !holdsBoxes(site, set.boxes)) continue;
        const passing = COST.pastPath * countCovered(line.paths, along, text.width);
        const bent = COST.bent * ((set?.bend ?? 0) + shift / MAX_SHIFT);
        yield set && { ...set, along, rise, cost: COST.offCenter * offCenter + bent + passing + choice };
      }
    }
  }
}

interface LineSearch {
  readonly site: Pick<LabelSite, "room">;
  /** How far the name may stand above its line, best first. */
  readonly rises: readonly Mm[];
  /** Where the middle of the name may stand; absent: on all of the line. */
  readonly within?: Stretch;
}

function countCovered(stretches: readonly Stretch[], middle: Mm, width: Mm): number {
  let count = 0;
  for (const { from, to } of stretches) {
    if (from < middle + width / 2 && to > middle - width / 2) count++;
  }
  return count;
}

interface Place {
  readonly along: Mm;
  /** 0 in the middle of the stretch, 1 at its end. */
  readonly offCenter: number;
}

/** Middle first, then to both sides by turns. */
function placesIn(stretch: Stretch, width: Mm): Place[] {
  const slack = lengthOfStretch(stretch) - width;
  if (slack < 0) return [];
  const middle = (stretch.from + stretch.to) / 2;
  const places: Place[] = [{ along: middle, offCenter: 0 }];
  const stride = Math.min(MAX_STRIDE, Math.max(MIN_STRIDE, slack / STRIDES));
  for (let away = Math.min(stride, slack / 2); away > NO_SLACK && away <= slack / 2; away += stride) {
    const offCenter = away / (slack / 2);
    places.push({ along: middle - away, offCenter }, { along: middle + away, offCenter });
  }
  return places;
}

function shiftWithin(baseline: Baseline, middle: Mm, width: Mm): Mm {
  const [first, last] = indicesWithin(baseline, middle - width / 2, middle + width / 2);
  let most = 0;
  for (let i = first; i <= last; i++) {
    const shift = baseline.shifts[i] ?? 0;
    if (shift > most) most = shift;
  }
  return most;
}
