import polylabel from "polylabel";
import {
  type Box,
  boxOf,
  heightOf,
  type Mm,
  type PaperPoint,
  type PaperPolygon,
  widthOf,
} from "../core/geometry.ts";
import type { NamedArea } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import { clearanceOf, type LetterType } from "./letter-types.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { cornersOf, type SolidBox, solidBox } from "./oriented-box.ts";
import { polygonHolds } from "./point-in-polygon.ts";
import { printBlock } from "./print-block.ts";
import { setBlock, type TextBlock } from "./text-block.ts";

/** What the map loses without the name of a wood or a park; of the sea. */
const WORTH = 26;
const WORTH_OF_SEA = 150;
const FACTORS = [1, 0.92, 0.85] as const;
/** The middle of an area is found to this on paper. */
const PRECISION: Mm = 0.5;
/** Places are tried on a lattice of so many steps each way across the area's box. */
const LATTICE = 6;
/** Each mm away from the middle of the widest part. */
const AWAY = 0.25;
/** The letters' own sidebearings lie in the box: this share of it may reach over the edge unseen. */
const OVER_EDGE = 0.06;

/** Names of woods, parks, lakes, cemeteries and seas: inside their shape, where they fit. */
export function areasWanted(site: LabelSite): Wanted[] {
  return site.frame.names.areas.flatMap((area) => {
    const type = site.types.get(area.rule);
    return type ? [areaWanted(area, type, site)] : [];
  });
}

function areaWanted(area: NamedArea, type: LetterType, site: LabelSite): Wanted {
  const { rule } = type;
  const found = { fits: false };
  return {
    osm: area.osm,
    kind: rule.kind,
    name: area.name,
    language: area.language,
    inside: area.inside,
    font: rule.font,
    priority: rule.priority,
    worth: rule.kind === "sea" ? WORTH_OF_SEA : WORTH,
    clearance: clearanceOf(rule),
    optional: false,
    repetition: false,
    batches: areaBatches(area, { type, site, found }),
    reason: () => (found.fits ? "no-room" : "too-small"),
  };
}

interface Search {
  readonly type: LetterType;
  readonly site: LabelSite;
  readonly found: { fits: boolean };
}

function* areaBatches(area: NamedArea, search: Search): Generator<readonly Candidate[], void> {
  const { type, site } = search;
  const polygonBoxes = area.polygons.map((polygon) => boxOf(polygon[0] ?? []));
  let spots: Spot[] | undefined;
  for (const named of nameBlocks(area, type, { lettering: site.lettering, factors: FACTORS })) {
    if (!polygonBoxes.some((box) => holdsBlock(box, named.block))) continue;
    spots ??= area.polygons.flatMap(spotsIn);
    const batch = spots.flatMap((spot) => candidateAt(spot, named, { area, ...search }) ?? []);
    yield batch.sort((a, b) => a.cost - b.cost);
  }
}

const holdsBlock = (box: Box, block: TextBlock): boolean =>
  block.width * (1 - OVER_EDGE) <= widthOf(box) &&
  (block.above + block.below) * (1 - OVER_EDGE) <= heightOf(box);

interface Spot {
  readonly at: PaperPoint;
  readonly away: Mm;
  readonly polygon: PaperPolygon;
}

/** The pole of inaccessibility (farthest from any edge), then a lattice of points inside, the nearest to it first. */
function spotsIn(polygon: PaperPolygon): Spot[] {
  const box = boxOf(polygon[0] ?? []);
  if (!(widthOf(box) > 0 && heightOf(box) > 0)) return [];
  const [poleX = 0, poleY = 0] = polylabel(polygon, PRECISION);
  const lattice = latticeIn(box).filter((at) => polygonHolds(polygon, at));
  return [[poleX, poleY] as const, ...lattice]
    .map((at) => ({ at, away: Math.hypot(at[0] - poleX, at[1] - poleY), polygon }))
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

function candidateAt(
  { at, away, polygon }: Spot,
  { block, cost }: NameBlock,
  { area, type, site, found }: Search & { readonly area: NamedArea },
): Candidate | undefined {
  const set = setBlock(block, { at, align: "center" });
  if (!holdsBoxes(site, set.boxes) || !set.boxes.every((box) => fits(box, polygon))) return undefined;
  found.fits = true;
  return {
    boxes: set.boxes,
    at,
    cost: cost + AWAY * away + COST.covers * site.obstacles.covered(set.boxes),
    print: () =>
      printBlock(
        { block, set },
        { name: area.name, type, ground: () => area.paint ?? site.ground.paintUnder(set.boxes) },
      ),
  };
}

/** Corners and the middles of the long sides: an edge that cuts in between is narrower than a letter is wide. */
function fits(box: SolidBox, polygon: PaperPolygon): boolean {
  const halfWidth = box.halfWidth * (1 - OVER_EDGE);
  const halfHeight = box.halfHeight * (1 - OVER_EDGE);
  const [topLeft, topRight, bottomRight, bottomLeft] = cornersOf(solidBox({ ...box, halfWidth, halfHeight }));
  const middles = [middleOf(topLeft, topRight), middleOf(bottomLeft, bottomRight)];
  return [topLeft, topRight, bottomRight, bottomLeft, ...middles].every((point) =>
    polygonHolds(polygon, point),
  );
}

const middleOf = (a: PaperPoint, b: PaperPoint): PaperPoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
