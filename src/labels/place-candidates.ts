import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { NamedPoint } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import { clearanceOf, type LetterType } from "./letter-types.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { cornersOf, type SolidBox } from "./oriented-box.ts";
import { printBlock } from "./print-block.ts";
import { setBlock } from "./text-block.ts";

/** What the map loses without the name of a place: this for each step of its rule's priority (100 is the commune's own). */
const WORTH_OF_PRIORITY = 2.5;
const WORTH_OUTSIDE = 60;
const WORTH_OF_PEAK = 30;
/** A name that must stand somewhere may shrink. */
const FACTORS = [1, 0.92, 0.85] as const;
/** Each mm that a name stands away from its place. */
const AWAY = 0.7;
/** Each corner of the name of a sea or bay that lies on land. */
const ASHORE = 12;
/** Each corner of the name of a place on land that lies in the water; islands are named in the water's own color. */
const AFLOAT = 12;
/** Sideways a name still seems to stand at its place: it is wide itself. */
const SIDEWAYS = 0.5;
/** Where a name may stand, in widths and heights of its block, from its place. */
const ASIDE = [0, -0.3, 0.3, -0.7, 0.7] as const;
const UP_AND_DOWN = [0, -0.6, 0.6, -1.2, 1.2, -2.2, 2.2] as const;

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
    worth:
      rule.kind === "peak" ? WORTH_OF_PEAK : place.inside ? WORTH_OF_PRIORITY * rule.priority : WORTH_OUTSIDE,
    clearance: clearanceOf(rule),
    optional: false,
    repetition: false,
    batches: placeBatches(place, type, site),
    reason: () => "no-room",
  };
}

function* placeBatches(
  place: NamedPoint,
  type: LetterType,
  site: LabelSite,
): Generator<readonly Candidate[], void> {
  const isPeak = type.rule.kind === "peak";
  for (const named of nameBlocks(place, type, { lettering: site.lettering, factors: FACTORS })) {
    const batch: Candidate[] = [];
    for (const dy of UP_AND_DOWN) {
      // The summit itself stays free: its name stands above or below it.
      if (isPeak && Math.abs(dy) < 1) continue;
      for (const dx of ASIDE) {
        const candidate = candidateAt([dx, dy], named, { place, type, site });
        if (candidate) batch.push(candidate);
      }
    }
    yield batch.sort((a, b) => a.cost - b.cost);
  }
}

function candidateAt(
  [aside, down]: readonly [number, number],
  { block, cost }: NameBlock,
  { place, type, site }: { readonly place: NamedPoint; readonly type: LetterType; readonly site: LabelSite },
): Candidate | undefined {
  const dx: Mm = aside * block.width;
  const dy: Mm = down * (block.above + block.below);
  const at: PaperPoint = [place.at[0] + dx, place.at[1] + dy];
  const set = setBlock(block, { at, align: "center" });
  if (!holdsBoxes(site, set.boxes)) return undefined;
  const away = AWAY * Math.hypot(SIDEWAYS * dx, dy);
  const astray = costOfStraying(set.boxes, type, site);
  return {
    boxes: set.boxes,
    at,
    cost: cost + away + astray + COST.covers * site.obstacles.covered(set.boxes),
    print: () =>
      printBlock({ block, set }, { name: place.name, type, ground: () => site.ground.paintUnder(set.boxes) }),
  };
}

/** Names of seas and bays keep to the water, names of places on land to the land. */
function costOfStraying(
  boxes: readonly SolidBox[],
  { rule }: LetterType,
  { ground, style }: LabelSite,
): number {
  const isSea = rule.kind === "sea";
  const isWaterColor = style.labels.some(
    ({ kind, paint }) => kind === "sea" && paint.swatch === rule.paint.swatch,
  );
  if (!isSea && isWaterColor) return 0;
  const corners = boxes.flatMap(cornersOf);
  const afloat = corners.filter((corner) => ground.isWater(corner)).length;
  return isSea ? ASHORE * (corners.length - afloat) : AFLOAT * afloat;
}
