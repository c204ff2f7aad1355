import { boxOf, type Mm, type PaperPoint } from "../core/geometry.ts";
import { type Baseline, baselineOf, indicesWithin, pointAlong } from "./baseline.ts";
import { type Candidate, COST } from "./candidate.ts";
import { type DiscSize, discSize, printKey } from "./key-disc.ts";
import { holdsBoxes } from "./label-site.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import type { StreetRun } from "./street-runs.ts";
import type { SurveyedStreet } from "./street-sites.ts";
import type { Stretch } from "./stretch.ts";

/** Discs are tried this far apart along their street, and at so many places at most. */
const MIN_STRIDE: Mm = 0.5;
const MAX_PLACES = 14;
/** Bends that paper shows are softened no more than this. */
const SMOOTHING: Mm = 0.3;
/** White between a street's ribbon and a disc beside it; where streets crowd, that and more. */
const BESIDE: Mm = 0.25;
const FARTHER: readonly Mm[] = [0, 0.8, 1.6, 2.6];
/** A disc beside its street belongs to it less plainly; each step away, less still. */
const ASIDE = 26;
const EACH_FARTHER = 9;
/** On a road without a name, and so without a number of its own. */
const ON_NAMELESS = 24;
/** A street that keeps within this, such as a roundabout, may have its disc in its middle. */
const ONE_SPOT: Mm = 5;
const SMALLEST_RING: Mm = 0.9;
const IN_MIDDLE = 20;
/** Each mm of another street's junction below a disc; its middle never lies there. */
const OVER_JUNCTION = 9;

/** A way to show a street by a number. */
interface Disc {
  readonly disc: SolidBox;
  readonly cost: number;
}

/**
 * Discs for a street's key number: first on its line clear of all junctions, in the middle of its longest run at best;
 * then beside it. Each has room for so many figures; the number is set when all are counted.
 */
export function* keyBatches(street: SurveyedStreet, figures: number): Generator<readonly Candidate[], void> {
  const { site } = street;
  const runs = street.runs.filter((run) => run.inside);
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const size = discSize(figures, site);
  const toCandidates = (discs: readonly Disc[]): Candidate[] =>
    discs
      .filter(({ disc }) => holdsBoxes(site, [disc]))
      .map(({ disc, cost }) => ({
        boxes: [disc],
        at: disc.center,
        cost: COST.keyed + cost,
        printKey: (number: string) => printKey(number, disc.center, site),
      }))
      .sort((a, b) => a.cost - b.cost);
  const settings = runs.map((run): Setting => {
    const cost = COST.aside * (1 - run.length / longest) + (run.tunnel ? COST.underground : 0);
    return { run, street, size, spots: spotsOn(run), cost };
  });
  yield toCandidates(settings.flatMap(discsOn));
  yield toCandidates(discsAmid(runs, size));
  for (const step of FARTHER.keys()) yield toCandidates(settings.flatMap((one) => discsBeside(one, step)));
}

interface Setting {
  readonly run: StreetRun;
  readonly street: SurveyedStreet;
  readonly size: DiscSize;
  readonly spots: readonly Spot[];
  /** Of the run against the street's main one. */
  readonly cost: number;
}

/** In the middle of a roundabout, or of a square's streets. */
function discsAmid(runs: readonly StreetRun[], size: DiscSize): Disc[] {
  const { minX, minY, maxX, maxY } = boxOf(runs.flatMap(({ line }) => line));
  const sides = [maxX - minX, maxY - minY];
  if (!sides.every((side) => side >= SMALLEST_RING && side <= ONE_SPOT)) return [];
  const center: PaperPoint = [(minX + maxX) / 2, (minY + maxY) / 2];
  return [{ disc: solidBox({ ...size, center, angle: 0 }), cost: IN_MIDDLE }];
}

/** A place on the street's line, as a share of its length. */
interface Spot {
  readonly share: number;
  readonly at: PaperPoint;
  readonly heading: number;
}

/** Of a line too short for a baseline, the middle alone. */
function spotsOn({ line, length }: StreetRun): Spot[] {
  const baseline = baselineOf(line, SMOOTHING);
  if (baseline) return sharesAlong(length).map((share) => spotAt(baseline, share));
  const [fromX, fromY] = line[0] as PaperPoint;
  const [toX, toY] = line.at(-1) as PaperPoint;
  const at: PaperPoint = [(fromX + toX) / 2, (fromY + toY) / 2];
  return [{ share: 0.5, at, heading: Math.atan2(toY - fromY, toX - fromX) }];
}

/** The middle, then to both sides of it. */
function sharesAlong(length: Mm): number[] {
  const stride = Math.max(MIN_STRIDE / length, 1 / MAX_PLACES);
  const shares = [0.5];
  for (let away = stride; away < 0.5; away += stride) shares.push(0.5 - away, 0.5 + away);
  return shares;
}

function spotAt(baseline: Baseline, share: number): Spot {
  const along = share * baseline.length;
  const [index] = indicesWithin(baseline, along, along + baseline.step);
  return { share, at: pointAlong(baseline, along), heading: baseline.headings[index] ?? 0 };
}

/** Stretches in shares of the run's length. */
function junctionsOn({ line, ribbon, length }: StreetRun, { junctions, index }: SurveyedStreet): Stretch[] {
  return junctions
    .across(line, { index, ribbonWidth: ribbon.width })
    .filter(({ isPassable }) => !isPassable)
    .map(({ from, to }) => ({ from: from / length, to: to / length }));
}

const offCenter = ({ share }: Spot): number => COST.offCenter * Math.abs(2 * share - 1);

/** They may reach into a junction, at a cost; the same for what else they cover across their street. */
function discsOn({ run, street, size, spots, cost }: Setting): Disc[] {
  const met = junctionsOn(run, street);
  const half = size.halfWidth / run.length;
  const isClear = ({ share }: Spot): boolean => !met.some(({ from, to }) => share > from && share < to);
  return spots.filter(isClear).map((spot) => {
    const over = met.reduce((sum, { from, to }) => {
      return sum + Math.max(0, Math.min(to, spot.share + half) - Math.max(from, spot.share - half));
    }, 0);
    const turned = solidBox({ ...size, center: spot.at, angle: spot.heading });
    const covers = COST.covers * street.site.obstacles.crossed([turned]);
    return {
      disc: solidBox({ ...size, center: spot.at, angle: 0 }),
      cost: cost + offCenter(spot) + OVER_JUNCTION * over * run.length + covers,
    };
  });
}

/** To the left and to the right of the ribbon, so many steps away, where no ribbon of another name is. */
function discsBeside({ run, street, size, spots, cost: ofRun }: Setting, step: number): Disc[] {
  const { junctions, index, site } = street;
  const longer = size.halfWidth - size.halfHeight;
  return spots.flatMap((spot) => {
    const sin = Math.sin(spot.heading);
    const cos = Math.cos(spot.heading);
    const nearest = run.ribbon.width / 2 + BESIDE + size.halfHeight + longer * Math.abs(sin);
    return [-1, 1].flatMap((side): Disc[] => {
      const away = side * (nearest + (FARTHER[step] ?? 0));
      const center: PaperPoint = [spot.at[0] - away * sin, spot.at[1] + away * cos];
      if (junctions.coversOther(center, size.halfHeight, index)) return [];
      const disc = solidBox({ ...size, center, angle: 0 });
      const nameless = site.obstacles.touchesRibbon(disc) ? ON_NAMELESS : 0;
      const cost = ofRun + offCenter(spot) + ASIDE + step * EACH_FARTHER + nameless;
      return [{ disc, cost: cost + COST.covers * site.obstacles.covered([disc]) }];
    });
  });
}
