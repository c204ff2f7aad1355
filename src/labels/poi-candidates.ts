import { distance, type Mm, type PaperPoint } from "../core/geometry.ts";
import type { PaperPoi } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import { cheapestFirst } from "./cheapest-first.ts";
import { compareOsm } from "./choose.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import type { PlacedIcon } from "./labelling.ts";
import { clearanceOf, type LetterType } from "./letter-types.ts";
import { type NameBlock, nameBlocks } from "./name-blocks.ts";
import { type SolidBox, solidBox } from "./oriented-box.ts";
import { printBlock } from "./print-block.ts";
import { type Align, setBlock } from "./text-block.ts";

/** White between an icon and its name. */
const GAP: Mm = 0.55;
/** An icon may step aside so far before it seems to mark another house. */
const NUDGES: readonly Mm[] = [0, 0.6, 1.2];
/** With its name it does not step aside as far: a name seems to belong to the house as well. */
const NAMED_NUDGES: readonly Mm[] = [0, 0.6];
/** Of the spots that an icon may step aside to, the calmest are tried with its name. */
const MAX_NAMED_SPOTS = 3;
const DIRECTIONS = 6;
/** Each mm of it. */
const NUDGED = 3;
/** Each mm² of a road under an icon. */
const ICON_COVERS = 1.2;
/** What the map loses without an icon of priority 5, and for each priority above it; and without the name beside an icon. */
const WORTH_OF_ICON = 18;
const WORTH_OF_PRIORITY = 12;
const WORTH_OF_FIRST = 60;
const WORTH_OF_NAME = 6;
const WORTH_OF_NAME_PER_RANK = 3;
/** Below the name's own priority there is room for the icons' five. */
const RANKS = 6;
const ICON_CLEARANCE: Mm = 0.25;
/** Nearer than this, two of one kind and name are one place to those who read the map. */
const SAME_NAME: Mm = 30;
/** A short name beside an icon falls apart in more lines: a word on each is read as so many names. */
const MOST_LINES = 2;

/** Where a name stands beside its icon, best first: in icon sides and block sizes from the icon's middle. */
interface Beside {
  readonly aside: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
  readonly align: Align;
  readonly cost: number;
}
const BESIDE: readonly Beside[] = [
  { aside: 1, down: 0, align: "left", cost: 0 },
  { aside: -1, down: 0, align: "right", cost: 1 },
  { aside: 0, down: 1, align: "center", cost: 1.6 },
  { aside: 0, down: -1, align: "center", cost: 2 },
  { aside: 1, down: -1, align: "left", cost: 3 },
  { aside: 1, down: 1, align: "left", cost: 3.2 },
  { aside: -1, down: -1, align: "right", cost: 3.6 },
  { aside: -1, down: 1, align: "right", cost: 3.8 },
];

interface Poi {
  readonly poi: PaperPoi;
  readonly type: LetterType;
  readonly site: LabelSite;
}

/** Icons with their names; the name goes before the icon does. */
export function poisWanted(site: LabelSite): Wanted[] {
  const rule = site.style.labels.find(({ kind }) => kind === "poi");
  return namedOnce(site.frame.names.pois).flatMap((poi) => {
    const type = site.types.get(poi.rule ?? rule?.id ?? "");
    return poi.drawn && type ? [poiWanted({ poi, type, site })] : [];
  });
}

/** One stadium has many pitches: its name stands at the first of them, the icons of the others near it say the same. */
function namedOnce(pois: readonly PaperPoi[]): PaperPoi[] {
  const named = new Map<string, PaperPoint[]>();
  const unnamed = new Set<PaperPoi>();
  const lettered = pois.filter((poi) => poi.drawn && poi.lettered);
  for (const poi of lettered.toSorted((one, other) => compareOsm(one.osm, other.osm))) {
    const key = `${poi.icon} ${poi.name}`;
    const before = named.get(key) ?? [];
    if (before.some((at) => distance(at, poi.at) < SAME_NAME)) unnamed.add(poi);
    else named.set(key, [...before, poi.at]);
  }
  return pois.map((poi) => (unnamed.has(poi) ? { ...poi, lettered: false } : poi));
}

/** An icon stands even where its name cannot be written. */
function poiWanted({ poi, type, site }: Poi): Wanted {
  const isWritable = site.lettering.missing(poi.name, type.rule.font).length === 0;
  const shown = isWritable ? poi : { ...poi, lettered: false };
  const rank = RANKS - poi.priority;
  const first = poi.priority <= 1 ? WORTH_OF_FIRST : 0;
  return {
    osm: poi.osm,
    kind: "poi",
    name: poi.name,
    language: poi.language,
    inside: poi.inside,
    priority: type.rule.priority + rank / RANKS,
    worth: WORTH_OF_ICON + WORTH_OF_PRIORITY * rank + first,
    clearance: Math.max(ICON_CLEARANCE, clearanceOf(type.rule)),
    optional: !poi.lettered,
    repetition: false,
    batches: poiBatches({ poi: shown, type, site }),
    reason: () => (isWritable ? "no-room" : "no-glyphs"),
  };
}

/** With its name at its place, then stepping aside, then alone. */
function* poiBatches(one: Poi): Generator<readonly Candidate[], void> {
  const { poi, type, site } = one;
  const spots = new Map<Mm, readonly Spot[]>();
  const spotsAt = (nudge: Mm): readonly Spot[] => {
    const known = spots.get(nudge) ?? iconSpots(poi, nudge, site);
    spots.set(nudge, known);
    return known;
  };
  if (poi.lettered && poi.name !== "") {
    const blocks = [
      ...nameBlocks(poi, type, { lettering: site.lettering, factors: [1], mostLines: MOST_LINES }),
    ];
    for (const nudge of NAMED_NUDGES) {
      const near = spotsAt(nudge).slice(0, MAX_NAMED_SPOTS);
      yield* cheapestFirst(
        near.flatMap((spot) =>
          blocks.flatMap((block) =>
            BESIDE.map((beside) => ({
              least: block.cost + beside.cost + spot.cost,
              make: () => namedCandidate(spot, block, { ...one, beside }),
            })),
          ),
        ),
      );
    }
  }
  const unnamed = poi.lettered ? WORTH_OF_NAME + WORTH_OF_NAME_PER_RANK * (RANKS - poi.priority) : 0;
  for (const nudge of NUDGES) {
    yield spotsAt(nudge).map(({ icon, box, cost }) => ({
      boxes: [box],
      at: icon.at,
      icon,
      cost: unnamed + cost,
    }));
  }
}

interface Spot {
  readonly icon: PlacedIcon;
  readonly box: SolidBox;
  readonly cost: number;
}

/** Places of the icon this far from its point, the calmest first. */
function iconSpots({ osm, icon, at: [x, y], size }: PaperPoi, nudge: Mm, site: LabelSite): Spot[] {
  const half = size / 2;
  return Array.from({ length: nudge === 0 ? 1 : DIRECTIONS }, (_, i): Spot => {
    const turn = (2 * Math.PI * i) / DIRECTIONS;
    const at: PaperPoint = [x + nudge * Math.cos(turn), y + nudge * Math.sin(turn)];
    const box = solidBox({ center: at, halfWidth: half, halfHeight: half, angle: 0 });
    const cost = NUDGED * nudge + ICON_COVERS * site.obstacles.covered([box]);
    return { icon: { osm, icon, at, size }, box, cost };
  })
    .filter(({ box }) => holdsBoxes(site, [box]))
    .sort((a, b) => a.cost - b.cost);
}

function namedCandidate(
  { icon, box, cost: spotCost }: Spot,
  { block, cost }: NameBlock,
  { poi, type, site, beside }: Poi & { readonly beside: Beside },
): Candidate | undefined {
  const { aside, down, align } = beside;
  const reach = icon.size / 2 + GAP;
  // A name in a corner touches the icon's side with its foot or head, and needs no gap downwards.
  const reachDown = aside === 0 ? reach : icon.size / 2;
  const at: PaperPoint = [
    icon.at[0] + aside * (aside !== 0 && down !== 0 ? reach - GAP / 2 : reach),
    icon.at[1] + (down < 0 ? -reachDown - block.below : down > 0 ? reachDown + block.above : 0),
  ];
  const set = setBlock(block, { at, align });
  if (!holdsBoxes(site, set.boxes)) return undefined;
  return {
    boxes: [box, ...set.boxes],
    at: icon.at,
    icon,
    cost: cost + beside.cost + spotCost + COST.covers * site.obstacles.covered(set.boxes),
    print: () =>
      printBlock({ block, set }, { name: poi.name, type, ground: () => site.ground.paintUnder(set.boxes) }),
  };
}
