import polylabel from "polylabel";
import { type Box, heightOf, type Mm, type PaperPoint, widthOf } from "../core/geometry.ts";
import { type AreaSearch, type AreaShape, OVER_EDGE } from "./area-shape.ts";
import { type Candidate, COST } from "./candidate.ts";
import { holdsBoxes } from "./label-site.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { printBlock } from "./print-block.ts";
import { trackingFor } from "./spaced-letters.ts";
import { setBlock, type TextBlock } from "./text-block.ts";

const FACTORS = [1, 0.92, 0.85] as const;
/** The middle of an area is found to this on paper. */
const PRECISION: Mm = 0.5;
/** Places are tried on a lattice of so many steps each way across the area's box. */
const LATTICE = 6;
/** Each mm away from the middle of the widest part. */
const AWAY = 0.25;

/** Upright lines inside the area: spaced over a large one, then as its rule has them, smaller, in more lines. */
export function* blockBatches(
  shapes: readonly AreaShape[],
  search: AreaSearch,
): Generator<readonly Candidate[], void> {
  const { area, site, type, writing } = search;
  const second = writing.as === "full" ? area.second : undefined;
  const named = { name: writing.text, ...(second && { second }) };
  let spots: Spot[] | undefined;
  let isFirst = true;
  for (const block of nameBlocks(named, type, { lettering: site.lettering, factors: FACTORS })) {
    if (!shapes.some(({ box }) => holdsBlock(box, block.block))) continue;
    spots ??= shapes.flatMap(spotsIn);
    const pole = spots[0];
    const tracking = isFirst && pole ? trackingFor(block.block.lines, type, chordThrough(pole)) : undefined;
    isFirst = false;
    const batch = spots.flatMap((spot) => candidateAt(spot, block, search) ?? []);
    if (tracking !== undefined) {
      const rule = { ...type.rule, tracking };
      const [spaced] = nameBlocks(named, { ...type, rule }, { lettering: site.lettering, factors: [1] });
      if (spaced)
        batch.push(...spots.flatMap((spot) => candidateAt(spot, spaced, search) ?? []).map(preferred));
    }
    yield batch.sort((a, b) => a.cost - b.cost);
  }
}

/** Letters spread over a large area tell its extent: better by this. */
const SPREAD = 2;

const preferred = (candidate: Candidate): Candidate => ({ ...candidate, cost: candidate.cost - SPREAD });

const holdsBlock = (box: Box, block: TextBlock): boolean =>
  block.width * (1 - OVER_EDGE) <= widthOf(box) &&
  (block.above + block.below) * (1 - OVER_EDGE) <= heightOf(box);

interface Spot {
  readonly at: PaperPoint;
  readonly away: Mm;
  readonly shape: AreaShape;
}

/** The pole of inaccessibility (farthest from any edge), then a lattice of points inside, the nearest to it first. */
function spotsIn(shape: AreaShape): Spot[] {
  const { box, polygon, holdsPoint } = shape;
  if (!(widthOf(box) > 0 && heightOf(box) > 0)) return [];
  const [poleX = 0, poleY = 0] = polylabel(polygon, PRECISION);
  const lattice = latticeIn(box).filter(holdsPoint);
  return [[poleX, poleY] as const, ...lattice]
    .map((at) => ({ at, away: Math.hypot(at[0] - poleX, at[1] - poleY), shape }))
    .sort((a, b) => a.away - b.away);
}

const latticeIn = (box: Box): PaperPoint[] =>
  Array.from(
    { length: (LATTICE - 1) ** 2 },
    (_, i): PaperPoint => [
      box.minX + (widthOf(box) * (1 + (i % (LATTICE - 1)))) / LATTICE,
      box.minY + (heightOf(box) * (1 + Math.floor(i / (LATTICE - 1)))) / LATTICE,
    ],
  );

const CHORD_STEP: Mm = 1;

/** How far one can go from a spot to the left and to the right before the edge, the same both ways. */
function chordThrough({ at: [x, y], shape }: Spot): Mm {
  let half: Mm = 0;
  while (shape.holdsPoint([x - half, y]) && shape.holdsPoint([x + half, y])) half += CHORD_STEP;
  return 2 * half;
}

function candidateAt(
  { at, away, shape }: Spot,
  { block, cost, second }: NameBlock,
  { area, writing, type, site, found }: AreaSearch,
): Candidate | undefined {
  const set = setBlock(block, { at, align: "center" });
  if (!holdsBoxes(site, set.boxes) || !set.boxes.every(shape.holds)) return undefined;
  found.fits = true;
  const ground = () => area.paint ?? site.ground.paintUnder(set.boxes);
  const printed = { block, set, ...(second && { second }) };
  return {
    boxes: set.boxes,
    at,
    cost: writing.cost + cost + AWAY * away + COST.covers * site.obstacles.covered(set.boxes),
    print: () => ({ ...printBlock(printed, { name: writing.text, type, ground }), as: writing.as }),
  };
}
