import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { HouseNumber } from "../generalize/paper-features.ts";
import { compareOsm } from "./choose.ts";
import type { Occupancy } from "./collision.ts";
import { groupBy } from "./group-by.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import type { PlacedLabel } from "./labelling.ts";
import { haloOn } from "./letter-types.ts";
import { plainBox } from "./oriented-box.ts";
import { boxStraight, setStraight } from "./set-straight.ts";
import { sizeText } from "./sized-text.ts";

/** Numbers stand closer than names: they are read one at a time. */
const CLEARANCE: Mm = 0.15;
/** A number may step aside so far and still stand on its house. */
const NUDGES: readonly PaperPoint[] = [
  [0, 0],
  [0, -0.5],
  [0, 0.5],
  [-0.5, 0],
  [0.5, 0],
];

/**
 * House numbers in the gaps that all names leave, clear of every road. Where they are dense the ends of each side of a
 * street come first, then the number halfway between, and so on: what remains is spread evenly.
 */
export function placeHouseNumbers(site: LabelSite, occupancy: Occupancy): PlacedLabel[] {
  const ranked = rankNumbers(site.frame.names.numbers);
  return ranked.flatMap((number, i) => placeNumber(number, { site, occupancy, owner: -1 - i }) ?? []);
}

/** Those that no font of the style can write. */
export const unwritableNumbers = ({ frame, types, lettering }: LabelSite): HouseNumber[] =>
  frame.names.numbers.filter(({ number, rule }) => {
    const type = types.get(rule);
    return type && lettering.missing(number, type.rule.font).length > 0;
  });

/** Ends before middles, on each side of each street; the streets by turns. */
function rankNumbers(numbers: readonly HouseNumber[]): HouseNumber[] {
  const sides = groupBy(numbers, ({ street, number }) => `${Number.parseInt(number, 10) % 2} ${street}`);
  return [...sides.values()]
    .flatMap((side) => {
      const inOrder = side.toSorted(alongStreet);
      return inOrder.map((number, i) => ({ number, rank: halvingRank(i, inOrder.length) }));
    })
    .sort((a, b) => a.rank - b.rank || compareOsm(a.number.osm, b.number.osm))
    .map(({ number }) => number);
}

const alongStreet = (a: HouseNumber, b: HouseNumber): number =>
  Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10) ||
  (a.number < b.number ? -1 : a.number > b.number ? 1 : compareOsm(a.osm, b.osm));

/** 0 for the first and the last of a row, 1 for the middle, 2 for the quarters, … */
function halvingRank(index: number, count: number): number {
  let [low, high, rank] = [0, count - 1, 0];
  while (index !== low && index !== high) {
    const middle = (low + high) >> 1;
    rank++;
    if (index === middle) return rank;
    if (index < middle) high = middle;
    else low = middle;
  }
  return rank;
}

interface Setting {
  readonly site: LabelSite;
  readonly occupancy: Occupancy;
  readonly owner: number;
}

function placeNumber(house: HouseNumber, { site, occupancy, owner }: Setting): PlacedLabel | undefined {
  const type = site.types.get(house.rule);
  if (!type || site.lettering.missing(house.number, type.rule.font).length > 0) return undefined;
  const { rule, sizePt } = type;
  const text = sizeText(house.number, { font: rule.font, sizePt, tracking: rule.tracking }, site.lettering);
  for (const [dx, dy] of NUDGES) {
    const center: PaperPoint = [house.at[0] + dx, house.at[1] + dy];
    const box = boxStraight(text, { center, angle: 0 });
    const clear = holdsBoxes(site, [box]) && !occupancy.firstMet([box], CLEARANCE);
    if (!clear || site.obstacles.touchesRibbon(box)) continue;
    occupancy.add(occupancy.piecesOf(owner, [box], CLEARANCE));
    return {
      osm: house.osm,
      kind: "number",
      name: house.number,
      text: house.number,
      as: "full",
      language: "und",
      inside: house.inside,
      font: rule.font,
      sizePt,
      paint: rule.paint,
      ...haloOn(() => site.ground.paintAt(center), rule),
      runs: [setStraight(text, { center, angle: 0 })],
      boxes: [plainBox(box)],
    };
  }
  return undefined;
}
