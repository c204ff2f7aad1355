import { lengthOf, type Mm } from "../core/geometry.ts";
import type { RoadRef } from "../generalize/paper-features.ts";
import { baselineOf, indicesWithin, pointAlong } from "./baseline.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import type { LetterType } from "./letter-types.ts";
import { once } from "./once.ts";
import { plainBox, solidBox } from "./oriented-box.ts";
import { setStraight } from "./set-straight.ts";
import { sizeText } from "./sized-text.ts";
import { joinStraight } from "./street-runs.ts";
import { equalStretches, type Stretch } from "./stretch.ts";

/** The plate: its height, and white on both sides of the letters. */
const HEIGHT: Mm = 2.5;
const PADDING: Mm = 0.55;
const CLEARANCE: Mm = 0.4;
/** A road shows its number no more often; the rule may say otherwise. */
const APART: Mm = 120;
const STRIDE: Mm = 7;
/** Shields stay this far from the end of their line, where another road begins. */
const CLEAR_OF_ENDS: Mm = 4;
const WORTH = 8;
const SMOOTHING: Mm = 1;

/** Numbers of roads on white plates, in the middle of their road. All are optional: the road is named besides. */
export function shieldsWanted(site: LabelSite): Wanted[] {
  return site.frame.names.shields.flatMap((road) => {
    const type = site.types.get(road.rule);
    if (!type) return [];
    const apart = type.rule.repeat?.apart ?? APART;
    const length = road.lines.reduce((sum, line) => sum + lengthOf(line), 0);
    const count = Math.max(1, Math.round(length / (type.rule.repeat?.every ?? APART)));
    const places = once(() => placesOn(road, type, site));
    return equalStretches(length, count).map(
      (band): Wanted => ({
        osm: road.osm,
        kind: "shield",
        name: road.ref,
        language: "und",
        inside: true,
        font: type.rule.font,
        priority: type.rule.priority,
        worth: WORTH,
        clearance: CLEARANCE,
        repeat: { key: `shield ${road.ref}`, apart },
        optional: true,
        repetition: false,
        batches: shieldBatch(places, band),
        reason: () => "no-room",
      }),
    );
  });
}

function* shieldBatch(
  places: () => readonly Place[],
  { from, to }: Stretch,
): Generator<readonly Candidate[], void> {
  yield places()
    .filter(({ along }) => along >= from && along <= to)
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.cost - b.cost);
}

interface Place {
  /** Of the road's length, all its lines laid end to end. */
  readonly along: Mm;
  readonly candidate: Candidate;
}

function placesOn(road: RoadRef, type: LetterType, site: LabelSite): Place[] {
  const { rule, sizePt } = type;
  const text = sizeText(road.ref, { font: rule.font, sizePt, tracking: rule.tracking }, site.lettering);
  const places: Place[] = [];
  let start: Mm = 0;
  for (const line of joinStraight(road.lines)) {
    const baseline = baselineOf(line, SMOOTHING);
    if (!baseline) continue;
    const middle = baseline.length / 2;
    for (let along = CLEAR_OF_ENDS; along <= baseline.length - CLEAR_OF_ENDS; along += STRIDE) {
      const at = pointAlong(baseline, along);
      const plate = solidBox({
        center: at,
        halfWidth: text.width / 2 + PADDING,
        halfHeight: HEIGHT / 2,
        angle: 0,
      });
      if (!holdsBoxes(site, [plate])) continue;
      const heading = baseline.headings[indicesWithin(baseline, along, along + baseline.step)[0]] ?? 0;
      const crossed = site.obstacles.crossed([solidBox({ ...plate, angle: heading })]);
      const candidate: Candidate = {
        boxes: [plate],
        at,
        cost: (COST.offCenter * Math.abs(along - middle)) / middle + COST.covers * crossed,
        print: () => ({
          text: road.ref,
          as: "full",
          font: rule.font,
          paint: rule.paint,
          sizePt,
          runs: [setStraight(text, { center: at, angle: 0 })],
          boxes: [plate],
          shield: plainBox(plate),
        }),
      };
      places.push({ along: start + along, candidate });
    }
    start += baseline.length;
  }
  return places;
}
