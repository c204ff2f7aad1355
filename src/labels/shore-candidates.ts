import type { AreaScanner } from "../core/area-scanner.ts";
import {
  distance,
  lengthOf,
  type Mm,
  type PaperLine,
  type PaperPoint,
  pointBetween,
} from "../core/geometry.ts";
import type { AreaSearch, AreaShape } from "./area-shape.ts";
import { type Candidate, COST } from "./candidate.ts";
import { holdsBoxes } from "./label-site.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { cornersOf } from "./oriented-box.ts";
import { printBlock } from "./print-block.ts";
import { type SetBlock, setBlock } from "./text-block.ts";

const FACTORS = [1, 0.92] as const;
/** Places are tried this far apart along the edge, and so many at most. */
const STEP: Mm = 1.5;
const MOST_PLACES = 48;
/** How far before the edge it must be sea. */
const PROBE: Mm = 0.5;
/** From the shore to the letters. */
const DISTANCES: readonly Mm[] = [0.8, 2, 4];
/** Before its beach instead of on it; each mm farther off; each mm along from the middle of its shore. */
const BEFORE_SHORE = 5;
const FARTHER = 1.5;
const AWAY = 0.3;

/** A place on the edge of an area that lies at the sea. */
interface Foot {
  readonly at: PaperPoint;
  /** Out to the sea, of length 1. */
  readonly outwards: PaperPoint;
  readonly away: Mm;
}

/** A beach's name whole in the sea before it. For names in the color of the sea's alone. */
export function shoreCandidates(shapes: readonly AreaShape[], search: AreaSearch): Candidate[] {
  const { site, type, writing, sea } = search;
  if (!sea || !isSeaColor(search)) return [];
  const feet = shapes.flatMap(({ polygon: [outer = []] }) => feetAlong(outer, sea));
  if (feet.length === 0) return [];
  const blocks = [
    ...nameBlocks({ name: writing.text }, type, { lettering: site.lettering, factors: FACTORS }),
  ];
  const candidates = blocks.flatMap((block) =>
    feet.flatMap((foot) =>
      DISTANCES.flatMap((distance) => candidateAt(foot, distance, { ...search, block, sea }) ?? []),
    ),
  );
  return candidates.sort((a, b) => a.cost - b.cost);
}

const isSeaColor = ({ type: { rule }, site }: AreaSearch): boolean =>
  rule.from !== "water" &&
  site.style.labels.some(({ kind, paint }) => kind === "sea" && paint.swatch === rule.paint.swatch);

function feetAlong(ring: PaperLine, sea: AreaScanner): Foot[] {
  const step = Math.max(STEP, lengthOf(ring) / MOST_PLACES);
  const feet: Omit<Foot, "away">[] = [];
  let next = 0;
  let along = 0;
  for (let i = 1; i < ring.length; i++) {
    const from = ring[i - 1] as PaperPoint;
    const to = ring[i] as PaperPoint;
    const length = distance(from, to);
    for (; length > 0 && next <= along + length; next += step) {
      const at = pointBetween(from, to, (next - along) / length);
      const normal: PaperPoint = [(to[1] - from[1]) / length, (from[0] - to[0]) / length];
      const outwards = [normal, [-normal[0], -normal[1]] as const].filter((side) =>
        sea.holdsDisc(moved(at, side, PROBE), 0),
      );
      // Sea on both sides: the edge runs through a tidal flat.
      if (outwards.length === 1) feet.push({ at, outwards: outwards[0] as PaperPoint });
    }
    along += length;
  }
  const middle = feet[feet.length >> 1]?.at ?? [0, 0];
  return feet.map((foot) => ({
    ...foot,
    away: Math.hypot(foot.at[0] - middle[0], foot.at[1] - middle[1]),
  }));
}

const moved = ([x, y]: PaperPoint, [dx, dy]: PaperPoint, by: Mm): PaperPoint => [x + by * dx, y + by * dy];

interface Setting extends AreaSearch {
  readonly block: NameBlock;
  readonly sea: AreaScanner;
}

function candidateAt(foot: Foot, distance: Mm, setting: Setting): Candidate | undefined {
  const { writing, type, site, found, sea } = setting;
  const { block, cost } = setting.block;
  const [dx, dy] = foot.outwards;
  // As far as the block reaches back to the shore.
  const reach = Math.abs(dx) * (block.width / 2) + Math.abs(dy) * (dy < 0 ? block.below : block.above);
  const at = moved(foot.at, foot.outwards, distance + reach);
  const set = setBlock(block, { at, align: "center" });
  if (!holdsBoxes(site, set.boxes) || !isAtSea(set.boxes, sea)) return undefined;
  found.fits = true;
  const off = BEFORE_SHORE + FARTHER * distance + AWAY * foot.away;
  const ground = () => site.ground.paintUnder(set.boxes);
  return {
    boxes: set.boxes,
    at,
    cost: writing.cost + cost + off + COST.covers * site.obstacles.covered(set.boxes),
    print: () => ({ ...printBlock({ block, set }, { name: writing.text, type, ground }), as: writing.as }),
  };
}

const isAtSea = (boxes: SetBlock["boxes"], sea: AreaScanner): boolean =>
  boxes.every((box) => [box.center, ...cornersOf(box)].every((point) => sea.holdsDisc(point, 0)));
