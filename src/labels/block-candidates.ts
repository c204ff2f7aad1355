import { boxOf, heightOf, type Mm, type PaperPoint, pointOnLine, widthOf } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import { type Candidate, COST } from "./candidate.ts";
import { groupBy } from "./group-by.ts";
import { holdsBox } from "./label-site.ts";
import { type LetterType, MIN_SIZE_PT } from "./letter-types.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { printBlock } from "./print-block.ts";
import { shorterForms } from "./shorter-forms.ts";
import type { StreetRun } from "./street-runs.ts";
import type { SurveyedStreet } from "./street-sites.ts";
import { everyLine, setBlock, type TextBlock } from "./text-block.ts";

/** A street that keeps within this is one spot to the eye: a square, a close, a flight of steps. */
const LARGEST_SPOT: Mm = 22;
const MOST_LINES = 3;
/** No line consists of these alone: "Rue / du / Puits" is read as three names. */
const PARTICLES = /^(?:\p{Ll}{1,3}[ ’']?)+$/u;
/** White between the ribbon and the letters. */
const GAP: Mm = 0.35;
/** The block stands clear of all other streets by more than of its own, or it would seem to be theirs. */
const CLEAR_OF_OTHERS: Mm = 0.5;
/** Where along a run a block is tried, its middle first, and the ends; and in which directions from there. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1] as const;
const DIRECTIONS = 16;
const TURNS = Array.from({ length: DIRECTIONS }, (_, i) => {
  const turn = (2 * Math.PI * i) / DIRECTIONS;
  return { cos: Math.cos(turn), sin: Math.sin(turn) };
});
/** Of a street in many pieces the longest. */
const MOST_RUNS = 4;
/** At an end of the run instead of in its middle. */
const AT_END = 4;

/**
 * Upright blocks beside a street that is hardly longer than it is wide on paper, as one letters a square:
 *
 *     ══════╗
 *           ║ Impasse
 *           ║ du Puits
 *           ╨
 */
export function* blockBatches(surveyed: SurveyedStreet): Generator<readonly Candidate[], void> {
  const { runs, site } = surveyed;
  const own = runs.filter(({ inside, tunnel }) => inside && !tunnel);
  const type = site.types.get(own[0]?.rule ?? "");
  const extent = boxOf(own.flatMap(({ line }) => line));
  if (!type || !(Math.max(widthOf(extent), heightOf(extent)) <= LARGEST_SPOT)) return;
  const blocks = writtenBlocks(surveyed, type);
  const everywhere = own.slice(0, MOST_RUNS).flatMap(spotsOn);
  const spots = new Map<number, readonly Spot[]>();
  for (const [lines, alike] of groupBy(blocks, ({ block }) => block.lines.length)) {
    // Where the smallest finds no room the others find none.
    const smallest = alike.at(-1);
    if (smallest)
      spots.set(
        lines,
        everywhere.filter((spot) => isFree(spot, smallest.block, surveyed)),
      );
  }
  for (const written of blocks) {
    const roomy = spots.get(written.block.lines.length) ?? [];
    const batch = roomy
      .filter((spot) => isFree(spot, written.block, surveyed))
      .map((spot) => candidateAt(spot, written, { surveyed, type }));
    if (batch.length > 0) yield batch.sort((a, b) => a.cost - b.cost);
  }
}

interface WrittenBlock extends NameBlock {
  readonly text: string;
}

/** The name whole and at its shortest, at its full size and at the smallest, in one line and in more. */
function writtenBlocks({ street, site }: SurveyedStreet, type: LetterType): WrittenBlock[] {
  const shortest = type.rule.abbreviate ? shorterForms(street).slice(-1) : [];
  return [street.name, ...shortest].flatMap((text, degree) =>
    [
      ...nameBlocks({ name: text }, type, {
        lettering: site.lettering,
        factors: [1, MIN_SIZE_PT / type.sizePt],
        mostLines: MOST_LINES,
      }),
    ]
      .filter(({ block }) => !block.lines.some((line) => PARTICLES.test(line.text)))
      .map(({ block, cost }) => ({ block, text, cost: COST.block + cost + degree * COST.abbreviated })),
  );
}

/** A point on the street, and a direction in which a block keeps clear of it. */
interface Spot {
  readonly at: PaperPoint;
  readonly half: Mm;
  readonly cos: number;
  readonly sin: number;
  readonly cost: number;
}

const spotsOn = ({ line, length, ribbon }: StreetRun): Spot[] =>
  SHARES.flatMap((share) => {
    const at = pointOnLine(line, share * length);
    const cost = AT_END * Math.abs(2 * share - 1);
    return TURNS.map(({ cos, sin }) => ({ at, half: ribbon.width / 2, cos, sin, cost }));
  });

const isFree = (spot: Spot, block: TextBlock, { site, junctions, index }: SurveyedStreet): boolean =>
  everyLine(
    block,
    middleOf(spot, block),
    (box) =>
      holdsBox(site, box) &&
      !site.obstacles.touchesStreet(box) &&
      !junctions.nearOther(box, CLEAR_OF_OTHERS, index),
  );

function candidateAt(
  spot: Spot,
  { block, text, cost }: WrittenBlock,
  { surveyed: { street, site }, type }: { readonly surveyed: SurveyedStreet; readonly type: LetterType },
): Candidate {
  const at = middleOf(spot, block);
  const set = setBlock(block, { at, align: "center" });
  const ground = (): Paint => site.ground.paintUnder(set.boxes);
  return {
    boxes: set.boxes,
    at,
    cost: cost + spot.cost + COST.covers * site.obstacles.covered(set.boxes),
    print: () => ({
      ...printBlock({ block, set }, { name: text, type, ground }),
      as: text === street.name ? "full" : "abbreviated",
    }),
  };
}

/** The middle of a block that stands beside the spot's ribbon in its direction. */
function middleOf({ at, half, cos, sin }: Spot, block: TextBlock): PaperPoint {
  const halfWidth = block.width / 2;
  const halfHeight = (block.above + block.below) / 2;
  // As far as the block's edge lies from its middle towards the spot.
  const reach = Math.min(halfWidth / (Math.abs(cos) || 1e-9), halfHeight / (Math.abs(sin) || 1e-9));
  const away = reach + half + GAP;
  return [at[0] + away * cos, at[1] + away * sin + (block.above - block.below) / 2];
}
