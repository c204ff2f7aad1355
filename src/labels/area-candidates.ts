import { scanArea } from "../core/area-scanner.ts";
import { signedArea } from "../core/geometry.ts";
import type { NamedArea } from "../generalize/paper-features.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import { type AreaAxis, areaAxis } from "./area-axis.ts";
import { besideCandidates } from "./area-beside.ts";
import { blockBatches } from "./area-blocks.ts";
import { type AreaSearch, type AreaShape, shapesOf } from "./area-shape.ts";
import { axisCandidates } from "./axis-candidates.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import type { LabelSite } from "./label-site.ts";
import { clearanceOf, type LetterType } from "./letter-types.ts";
import { shoreCandidates } from "./shore-candidates.ts";

/** What the map loses without the name of a wood or a park; of the sea. */
const WORTH = 26;
const WORTH_OF_SEA = 150;
/** From here on an area is a strip, and its name runs along it. */
const STRIP = 2.6;
/** What it costs to set the name of a strip across it, or that of a round area aslant. */
const AGAINST_SHAPE = 6;

/** Names of woods, parks, lakes, cemeteries and seas: inside their shape, where they fit; beaches also in the sea before them. */
export function areasWanted(site: LabelSite): Wanted[] {
  const sea = site.frame.sea.length > 0 ? scanArea(site.frame.sea) : undefined;
  return site.frame.names.areas.flatMap((area) => {
    const type = site.types.get(area.rule);
    return type ? [areaWanted(area, type, { site, sea })] : [];
  });
}

function areaWanted(area: NamedArea, type: LetterType, survey: Pick<AreaSearch, "site" | "sea">): Wanted {
  const { rule } = type;
  const found = { fits: false };
  const worth = rule.kind === "sea" ? WORTH_OF_SEA : WORTH;
  return {
    osm: area.osm,
    kind: rule.kind,
    name: area.name,
    language: area.language,
    inside: area.inside,
    font: rule.font,
    priority: rule.priority,
    worth,
    clearance: clearanceOf(rule),
    optional: false,
    repetition: false,
    batches: areaBatches(area, { ...survey, type, found, worth }),
    lastResort: () => besideCandidates(area, { ...survey, type, found }),
    reason: () => (found.fits ? "no-room" : "too-small"),
  };
}

/** The whole name in every way, then its abbreviations; along a strip before across it. */
function* areaBatches(
  area: NamedArea,
  search: Omit<AreaSearch, "area" | "writing"> & { readonly worth: number },
): Generator<readonly Candidate[], void> {
  const { rule } = search.type;
  const shapes = shapesOf(area);
  const axis = longestAxis(shapes);
  const isStrip = axis !== undefined && axis.elongation >= STRIP;
  const shorter = rule.abbreviate ? abbreviationsOf(area.name, area.language) : [];
  for (const [degree, text] of [area.name, ...shorter].entries()) {
    const cost = degree * COST.abbreviated;
    if (cost >= search.worth) return;
    const writing = { text, as: degree === 0 ? ("full" as const) : ("abbreviated" as const), cost };
    const across = { ...search, area, writing: { ...writing, cost: cost + AGAINST_SHAPE } };
    const along = { ...search, area, writing };
    if (isStrip) yield axisCandidates(axis, along);
    yield* blockBatches(shapes, isStrip ? across : along);
    if (axis && !isStrip) yield axisCandidates(axis, across);
    yield shoreCandidates(shapes, along);
  }
}

interface ShapedAxis extends AreaAxis {
  readonly shape: AreaShape;
}

/** Of the largest part. */
function longestAxis(shapes: readonly AreaShape[]): ShapedAxis | undefined {
  const sizeOf = ({ polygon: [outer = []] }: AreaShape): number => Math.abs(signedArea(outer));
  const [shape] = shapes.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const axis = shape && areaAxis(shape.polygon);
  return axis && { ...axis, shape };
}
