import { distance, lengthOf, type Mm, type PaperPoint, pointBetween, pointOnLine } from "../core/geometry.ts";
import { type Candidate, COST } from "./candidate.ts";
import { type DiscSize, discSize, printKey } from "./key-disc.ts";
import { holdsBoxes } from "./label-site.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import type { SurveyedStreet } from "./street-sites.ts";

/** How far the middle of a disc may lie from its street. */
const REACHES: readonly Mm[] = [3, 4, 5, 6, 7.5, 9, 11];
const DIRECTIONS = 20;
const MOST_RUNS = 3;
/** A line must be followed with the eye: dearer than any disc beside its street; each mm of it. */
const LED = 70;
const EACH_MM = 4;
/** The line says whose it is: the disc may reach over another street's edge, but this share of it stays clear. */
const OVER_OTHERS = 0.5;
/** White on both sides of the line. */
const LEADER_ROOM: Mm = 0.15;

/**
 * The last resort for a street in a thicket of others: its disc on free ground nearby, and a line from the disc's edge
 * to the middle of one of the street's runs. One batch for each distance, the nearest first.
 */
export function* leaderBatches(
  street: SurveyedStreet,
  figures: number,
): Generator<readonly Candidate[], void> {
  const size = discSize(figures, street.site);
  const starts = street.runs.filter(({ inside }) => inside).slice(0, MOST_RUNS);
  for (const reach of REACHES) {
    const batch = starts.flatMap(({ line }) =>
      leadersFrom(pointOnLine(line, lengthOf(line) / 2), { reach, size, street }),
    );
    yield batch.sort((a, b) => a.cost - b.cost);
  }
}

interface Search {
  readonly reach: Mm;
  readonly size: DiscSize;
  readonly street: SurveyedStreet;
}

function leadersFrom(at: PaperPoint, { reach, size, street }: Search): Candidate[] {
  const { site, junctions, index } = street;
  const candidates: Candidate[] = [];
  for (let i = 0; i < DIRECTIONS; i++) {
    const turn = (2 * Math.PI * i) / DIRECTIONS;
    const center: PaperPoint = [at[0] + reach * Math.cos(turn), at[1] + reach * Math.sin(turn)];
    if (junctions.coversOther(center, OVER_OTHERS * size.halfHeight, index)) continue;
    const disc = solidBox({ ...size, center, angle: 0 });
    const leader = [at, edgeTowards(center, at, size.halfHeight)] as const;
    const boxes = [disc, boxRound(...leader)];
    if (!holdsBoxes(site, boxes)) continue;
    candidates.push({
      boxes,
      at: center,
      cost: COST.keyed + LED + EACH_MM * reach + COST.covers * site.obstacles.covered([disc]),
      printKey: (number) => ({ ...printKey(number, center, site), leader }),
    });
  }
  return candidates;
}

const edgeTowards = (center: PaperPoint, to: PaperPoint, radius: Mm): PaperPoint =>
  pointBetween(center, to, radius / distance(center, to));

const boxRound = ([fromX, fromY]: PaperPoint, [toX, toY]: PaperPoint): SolidBox =>
  solidBox({
    center: [(fromX + toX) / 2, (fromY + toY) / 2],
    halfWidth: Math.hypot(toX - fromX, toY - fromY) / 2,
    halfHeight: LEADER_ROOM,
    angle: Math.atan2(toY - fromY, toX - fromX),
  });
