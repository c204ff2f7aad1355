import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { NamedPoint } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import { cheapestFirst } from "./cheapest-first.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import { clearanceOf, type LetterType } from "./letter-types.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import type { SolidBox } from "./oriented-box.ts";
import { printBlock } from "./print-block.ts";
import { setBlock } from "./text-block.ts";

/** What the map loses without the name of a place: this for each step of its rule's priority (100 is the commune's own). */
const WORTH_OF_PRIORITY = 2.5;
const WORTH_OUTSIDE = 60;
const WORTH_OF_PEAK = 30;
/** A name that must stand somewhere may shrink; that of a small cove more than others, for it must stand in it whole. */
const FACTORS = [1, 0.92, 0.85] as const;
const FACTORS_OF_SEA = [...FACTORS, 0.75, 0.65] as const;
/** Each mm that a name stands away from its place. */
const AWAY = 0.7;
/** Of what the map loses without a name, it loses so much if it touches the wrong side of the shore, so much more if it lies there whole. */
const ASTRAY = 0.55;
const ALL_ASTRAY = 0.4;
/** A pier or a breakwater through a name on the water cuts it in two. */
const CUTS_NAME = 2.5;
/** Bounds of a name are asked in so many places from end to end. */
const PROBES = [-1, -0.6, -0.2, 0.2, 0.6, 1] as const;
/** Sideways a name still seems to stand at its place: it is wide itself. */
const SIDEWAYS = 0.5;
/** Where a name may stand, in widths and heights of its block, from its place. */
const ASIDE = [0, -0.3, 0.3, -0.7, 0.7, -1.1, 1.1] as const;
const UP_AND_DOWN = [0, -0.6, 0.6, -1.2, 1.2, -2.2, 2.2, -3.4, 3.4] as const;

/** Names of settlements, quarters, seas and peaks: on their point where nothing is drawn there, or near it. */
export function placesWanted(site: LabelSite): Wanted[] {
  return site.frame.names.places.flatMap((place) => {
    const type = site.types.get(place.rule);
    return type ? [placeWanted(place, type, site)] : [];
  });
}

function placeWanted(place: NamedPoint, type: LetterType, site: LabelSite): Wanted {
  const { rule } = type;
  return {
    osm: place.osm,
    kind: rule.kind,
    name: place.name,
    language: place.language,
    inside: place.inside,
    font: rule.font,
    priority: rule.priority,
    worth: worthOf(place, type),
    clearance: clearanceOf(rule),
    optional: false,
    repetition: false,
    batches: placeBatches(place, type, site),
    reason: () => "no-room",
  };
}

function worthOf({ inside }: NamedPoint, { rule }: LetterType): number {
  if (rule.kind === "peak") return WORTH_OF_PEAK;
  return inside ? WORTH_OF_PRIORITY * rule.priority : WORTH_OUTSIDE;
}

function* placeBatches(
  place: NamedPoint,
  type: LetterType,
  site: LabelSite,
): Generator<readonly Candidate[], void> {
  const isPeak = type.rule.kind === "peak";
  const factors = type.rule.kind === "sea" ? FACTORS_OF_SEA : FACTORS;
  for (const named of nameBlocks(place, type, { lettering: site.lettering, factors })) {
    const places = [];
    for (const dy of UP_AND_DOWN) {
      // The summit itself stays free: its name stands above or below it.
      if (isPeak && Math.abs(dy) < 1) continue;
      for (const dx of ASIDE) {
        const shift = shiftOf([dx, dy], named);
        places.push({
          least: named.cost + shift.away,
          make: () => candidateAt(shift, named, { place, type, site }),
        });
      }
    }
    yield* cheapestFirst(places);
  }
}

/** How a name stands from its place, and what the distance costs. */
interface Shift {
  readonly dx: Mm;
  readonly dy: Mm;
  readonly away: number;
}

function shiftOf([aside, down]: readonly [number, number], { block }: NameBlock): Shift {
  const dx = aside * block.width;
  const dy = down * (block.above + block.below);
  return { dx, dy, away: AWAY * Math.hypot(SIDEWAYS * dx, dy) };
}

function candidateAt(
  { dx, dy, away }: Shift,
  { block, cost, second }: NameBlock,
  { place, type, site }: { readonly place: NamedPoint; readonly type: LetterType; readonly site: LabelSite },
): Candidate | undefined {
  const at: PaperPoint = [place.at[0] + dx, place.at[1] + dy];
  const set = setBlock(block, { at, align: "center" });
  if (!holdsBoxes(site, set.boxes)) return undefined;
  const astray = worthOf(place, type) * strayingOf(set.boxes, type, site);
  const covers = COST.covers * (type.rule.kind === "sea" ? CUTS_NAME : 1);
  return {
    boxes: set.boxes,
    at,
    cost: cost + away + astray + covers * site.obstacles.covered(set.boxes),
    print: () =>
      printBlock(
        { block, set, ...(second && { second }) },
        { name: place.name, type, ground: () => site.ground.paintUnder(set.boxes) },
      ),
  };
}

/**
 * How far a name strays over the shore, as a share of its worth. Names of seas, bays and capes keep to the water, names of places on land to the land. Islands are named in the water's
 * own color: they may stand on both.
 */
function strayingOf(boxes: readonly SolidBox[], { rule }: LetterType, { ground, style }: LabelSite): number {
  const isSea = rule.kind === "sea";
  const isWaterColor = style.labels.some(
    ({ kind, paint }) => kind === "sea" && paint.swatch === rule.paint.swatch,
  );
  if (!isSea && isWaterColor) return 0;
  const points = boxes.flatMap(boundsOf);
  const astray = points.filter((point) => ground.isWater(point) !== isSea).length;
  return astray === 0 ? 0 : ASTRAY + (ALL_ASTRAY * astray) / points.length;
}

/** Points along the top and the bottom of an upright box. */
const boundsOf = ({ center: [x, y], halfWidth, halfHeight }: SolidBox): PaperPoint[] =>
  PROBES.flatMap((share): PaperPoint[] => [
    [x + share * halfWidth, y - halfHeight],
    [x + share * halfWidth, y + halfHeight],
  ]);
