import type { Mm, PaperLine } from "../core/geometry.ts";
import { type Baseline, baselineOf, indicesWithin } from "./baseline.ts";
import { COST } from "./candidate.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import { stretchesOutside } from "./lines-in-room.ts";
import { setAlong, type TextAlong } from "./set-along.ts";
import type { SizedText } from "./sized-text.ts";
import type { StreetMeeting } from "./street-meeting.ts";
import { freeStretches, lengthOfStretch, type Stretch } from "./stretch.ts";

/** Names keep this far from the ends of their line. */
const CLEAR_OF_ENDS: Mm = 0.4;
/** Where a stretch has room to spare, names are tried this far apart, and at so many places at most. */
const MIN_STRIDE: Mm = 1.5;
const MAX_STRIDE: Mm = 7;
const STRIDES = 8;
/** Smoothing may lift the letters so far off their line before they leave it. */
const MAX_SHIFT: Mm = 0.7;

/** A line that letters can follow, with the stretches where they may. All on the baseline and within the map. */
export interface LetteredLine {
  readonly baseline: Baseline;
  /** Clear of all junctions. */
  readonly clear: readonly Stretch[];
  /** Clear of those that no name may cover. */
  readonly open: readonly Stretch[];
  /** What a name may cover at a cost. */
  readonly meetings: readonly StreetMeeting[];
  readonly onMap: boolean;
}

/** A text set at one place of a line. */
export interface LineSetting extends TextAlong {
  /** Middle of the text on the baseline. */
  readonly along: Mm;
  readonly rise: Mm;
  /** Of the place alone: bend, distance from the middle of the stretch, how far it is off the line. */
  readonly cost: number;
}

export function letteredLine(
  line: PaperLine,
  { room, sigma, meetings }: LineSurvey,
): LetteredLine | undefined {
  const baseline = baselineOf(line, sigma);
  if (!baseline) return undefined;
  const onBaseline = <T extends Stretch>(stretch: T): T => ({
    ...stretch,
    from: baseline.onBaseline(stretch.from),
    to: baseline.onBaseline(stretch.to),
  });
  const outside = stretchesOutside(line, room).map(onBaseline);
  const met = meetings.map(onBaseline);
  const whole = { from: CLEAR_OF_ENDS, to: baseline.length - CLEAR_OF_ENDS };
  const closed = met.filter(({ cost }) => cost === Number.POSITIVE_INFINITY);
  return {
    baseline,
    clear: freeStretches(whole, [...outside, ...met.filter(({ isJunction }) => isJunction)]),
    open: freeStretches(whole, [...outside, ...closed]),
    meetings: met.filter(({ cost }) => cost < Number.POSITIVE_INFINITY),
    onMap: freeStretches(whole, outside).length > 0,
  };
}

interface LineSurvey {
  readonly room: LabelSite["room"];
  /** Standard deviation of the smoothing. */
  readonly sigma: Mm;
  readonly meetings: readonly StreetMeeting[];
}

/** The text at every place of the stretches where it can stand. Undefined entries: the line turns too sharply there. */
export function* settingsAlong(
  text: SizedText,
  line: LetteredLine,
  { site, rises, past }: LineSearch,
): Generator<LineSetting | undefined, void> {
  const { baseline } = line;
  for (const stretch of past === "junctions" ? line.open : line.clear) {
    for (const { along, offCenter } of placesIn(stretch, text.width)) {
      const passing = costOfPassing(line, along, text.width);
      if (past === "junctions" && passing < COST.pastLesserMouth) continue; // found among the clear places
      const shift = shiftWithin(baseline, along, text.width);
      for (const [choice, rise] of rises.entries()) {
        const set = shift <= MAX_SHIFT ? setAlong(text, { baseline, middle: along, rise }) : undefined;
        if (set && !holdsBoxes(site, set.boxes)) continue;
        const bent = COST.bent * ((set?.bend ?? 0) + shift / MAX_SHIFT);
        yield set && { ...set, along, rise, cost: COST.offCenter * offCenter + bent + passing + choice };
      }
    }
  }
}

interface LineSearch {
  readonly site: Pick<LabelSite, "room" | "keyBox">;
  /** How far the name may stand above its line, best first. */
  readonly rises: readonly Mm[];
  /** Whether the name may run past the mouths of side streets. */
  readonly past: "nothing" | "junctions";
}

const costOfPassing = ({ meetings }: LetteredLine, middle: Mm, width: Mm): number =>
  meetings.reduce(
    (sum, { from, to, cost }) => sum + (from < middle + width / 2 && to > middle - width / 2 ? cost : 0),
    0,
  );

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
  for (let away = stride; away <= slack / 2; away += stride) {
    const offCenter = away / (slack / 2);
    places.push({ along: middle - away, offCenter }, { along: middle + away, offCenter });
  }
  return places;
}

function shiftWithin(baseline: Baseline, middle: Mm, width: Mm): Mm {
  const [first, last] = indicesWithin(baseline, middle - width / 2, middle + width / 2);
  let most = 0;
  for (let i = first; i <= last; i++) most = Math.max(most, baseline.shifts[i] ?? 0);
  return most;
}
