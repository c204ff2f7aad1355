import { boxOf, heightOf, type Mm, type PaperPoint, widthOf } from "../core/geometry.ts";
import type { NamedArea } from "../generalize/paper-features.ts";
import type { AreaSearch } from "./area-shape.ts";
import { type Candidate, COST } from "./candidate.ts";
import { holdsBoxes } from "./label-site.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { printBlock } from "./print-block.ts";
import { setBlock } from "./text-block.ts";

const FACTORS = [1, 0.85] as const;
/** What is smaller is hardly seen: a name would seem to mean something else. In mm². */
const SMALLEST = 3;
/** Beside a larger area one would look for the name inside. */
const LARGEST_SIDE: Mm = 16;
/** White between the area and its name. */
const GAP: Mm = 0.4;
/** Over its edges is worse than inside, and beside it worse than that. */
const OVER = 6;
const BESIDE = 9;
const STEP = 0.6;

/** From the middle of the area, in halves of its box and of the block; the first lies across its edges. */
const SIDES: readonly (readonly [aside: number, down: number, cost: number])[] = [
  [0, 0, OVER],
  [1, 0, BESIDE],
  [-1, 0, BESIDE + STEP],
  [0, 1, BESIDE + 2 * STEP],
  [0, -1, BESIDE + 3 * STEP],
];

/**
 * The name of a small park, pond or square across its edges or beside it, as that of a point: on no street, and none of it in
 * the sea. It yields to all other names.
 */
export function besideCandidates(area: NamedArea, search: Omit<AreaSearch, "area" | "writing">): Candidate[] {
  const { site, type } = search;
  if (area.size < SMALLEST || !area.inside || type.rule.kind !== "area") return [];
  const box = boxOf(area.polygons.flatMap(([outer = []]) => outer));
  if (!(Math.max(widthOf(box), heightOf(box)) <= LARGEST_SIDE)) return [];
  const middle: PaperPoint = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const blocks = [...nameBlocks({ name: area.name }, type, { lettering: site.lettering, factors: FACTORS })];
  const candidates = blocks.flatMap((named) =>
    SIDES.flatMap(([aside, down, cost]) => {
      const { above, below, width } = named.block;
      const at: PaperPoint = [
        middle[0] + aside * (widthOf(box) / 2 + GAP + width / 2),
        middle[1] + down * (heightOf(box) / 2 + GAP + (down > 0 ? above : below)),
      ];
      return candidateAt(at, { area, named, cost }, search) ?? [];
    }),
  );
  return candidates.sort((a, b) => a.cost - b.cost);
}

interface BesideBlock {
  readonly area: NamedArea;
  readonly named: NameBlock;
  readonly cost: number;
}

function candidateAt(
  at: PaperPoint,
  { area: { name }, named: { block, cost }, cost: aside }: BesideBlock,
  { type, site, found, sea }: Omit<AreaSearch, "area" | "writing">,
): Candidate | undefined {
  const set = setBlock(block, { at, align: "center" });
  const isClear = (box: (typeof set.boxes)[number]): boolean =>
    !site.obstacles.touchesStreet(box) && !(sea?.holdsDisc(box.center, 0) ?? false);
  if (!holdsBoxes(site, set.boxes) || !set.boxes.every(isClear)) return undefined;
  found.fits = true;
  return {
    boxes: set.boxes,
    at,
    cost: cost + aside + COST.covers * site.obstacles.covered(set.boxes),
    print: () => printBlock({ block, set }, { name, type, ground: () => site.ground.paintUnder(set.boxes) }),
  };
}
