import type { LabelSearch } from "../config/project.ts";
import type { Warnings } from "../core/warnings.ts";
import type { PaperFeatures } from "../generalize/paper-features.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { MapFrame, Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import type { Wanted } from "./candidate.ts";
import type { Choice } from "./choose.ts";
import { chooseNames } from "./choose-names.ts";
import { placeHouseNumbers, unwritableNumbers } from "./house-numbers.ts";
import { type LabelSite, type SiteSources, streetKey, surveySite } from "./label-site.ts";
import type { Labelling, LabelTrials, MissingLabel, MissingReason, PlacedLabel } from "./labelling.ts";
import { numberKeys } from "./number-keys.ts";
import { plainBox } from "./oriented-box.ts";
import { shownBetterOnMain } from "./shown-better.ts";
import { traceTrials } from "./trace-trials.ts";

export interface LabelTask {
  readonly paper: PaperFeatures;
  readonly sheet: Sheet;
  readonly style: Style;
  readonly lettering: Lettering;
  readonly search: LabelSearch;
  readonly warnings: Warnings;
  /** Keep what was tried, too. */
  readonly withTrials?: boolean;
}

/** A place for every name of the sheet, or the reason why it has none. */
export function placeLabels({
  paper,
  sheet,
  style,
  lettering,
  search,
  warnings,
  withTrials = false,
}: LabelTask): Labelling {
  // Insets first: what they letter the main map may leave out. Their numbers come first, too.
  const [main, ...insets] = sheet.frames;
  const done: Labelling[] = [];
  for (const frame of [...insets, main]) {
    const features = paper.frames.find((one) => one.frame === frame.id);
    if (!features) continue;
    const placed = done.flatMap((one) => one.placed);
    const firstKey = placed.filter(({ as }) => as === "keyed").length + 1;
    const isMain = frame === main;
    const left = isMain ? leftToMain(insets, placed) : { elsewhere: shownBetterOnMain(frame, sheet, paper) };
    const sources = { style, lettering, ...left };
    const site = surveySite(features, frame, sources);
    done.push(labelFrame(site, { frame, search, firstKey, warnings, withTrials, hasKeyList: isMain }));
  }
  const keyBox = done.at(-1)?.keyBox;
  return {
    placed: done.flatMap((one) => one.placed),
    icons: done.flatMap((one) => one.icons),
    missing: missingEverywhere(done.toReversed()),
    ...(keyBox && { keyBox }),
    ...(withTrials && { trials: joinTrials(done.flatMap(({ trials }) => trials ?? [])) }),
  };
}

/** What the main map has no room for, and what it need not letter. */
const leftToMain = (
  insets: readonly MapFrame[],
  placed: readonly PlacedLabel[],
): Pick<SiteSources, "taken" | "elsewhere"> => ({
  taken: insets.flatMap(({ inset }) =>
    inset ? [inset.footprint, ...(inset.onMain ? [inset.onMain.tag] : [])] : [],
  ),
  elsewhere: new Set(placed.filter(({ kind }) => kind === "street").map(streetKey)),
});

const joinTrials = (trials: readonly LabelTrials[]): LabelTrials => ({
  names: trials.flatMap(({ names }) => names),
  junctions: trials.flatMap(({ junctions }) => junctions),
});

interface FrameTask {
  readonly search: LabelSearch;
  readonly frame: Pick<MapFrame, "id" | "box" | "grid" | "inset">;
  /** Frames before this one have used the numbers below it. */
  readonly firstKey: number;
  readonly warnings: Warnings;
  readonly withTrials: boolean;
  readonly hasKeyList: boolean;
}

function labelFrame(
  site: LabelSite,
  { frame, search, firstKey, warnings, withTrials, hasKeyList }: FrameTask,
): Labelling {
  const task = { face: frame.box, search, firstKey, hasKeyList };
  const { choices, occupancy, keyBox, unwritable } = chooseNames(site, task);
  for (const osm of site.fellBack) warnings.add("labels-font-fallback", osm);
  const keys = numberKeys(choices, frame.grid, firstKey);
  const numbers = placeHouseNumbers(site, occupancy);
  const missing = [
    ...unwritable.map((one) => missingLabel(one, "no-glyphs")),
    ...choices.filter(isMissing).map(({ wanted }) => missingLabel(wanted, wanted.reason())),
  ];
  const unwritten = missing.filter(({ reason }) => reason === "no-glyphs");
  for (const { osm } of [...unwritten, ...unwritableNumbers(site)]) warnings.add("labels-no-glyphs", osm);
  // Drawn from the least to the most important, so that no halo cuts into a greater name.
  const upwards = choices.toReversed();
  const where = frame.inset && { inset: frame.id };
  const placed = [...numbers, ...upwards.flatMap((choice) => placedLabel(choice, keys.get(choice)) ?? [])];
  return {
    placed: where ? placed.map((label) => ({ ...label, ...where })) : placed,
    icons: upwards.flatMap(({ candidate }) => (candidate?.icon ? [{ ...candidate.icon, ...where }] : [])),
    missing,
    ...(firstKey + keys.size > 1 && keyBox && { keyBox }),
    ...(withTrials && { trials: traceTrials(site, choices, unwritable) }),
  };
}

function placedLabel(
  { wanted: { osm, kind, name, language, inside, reason }, candidate }: Choice,
  key: string | undefined,
): PlacedLabel | undefined {
  const print = key === undefined ? candidate?.print?.() : candidate?.printKey?.(key);
  if (!print) return undefined;
  const why = key !== undefined && { reason: reason() };
  return { osm, kind, name, language, inside, ...print, ...why, boxes: print.boxes.map(plainBox) };
}

/** An icon without its name counts: the name was wanted. */
const isMissing = ({ wanted, candidate }: Choice): boolean =>
  !wanted.optional && !candidate?.print && !candidate?.printKey;

const missingLabel = ({ osm, kind, name, inside }: Wanted, reason: MissingReason): MissingLabel => ({
  osm,
  kind,
  name,
  inside,
  reason,
});

/** Names that no frame shows; of several reasons the main map's, unless the name does not lie on it. */
function missingEverywhere(labellings: readonly Labelling[]): MissingLabel[] {
  const keyOf = ({ kind, osm, name }: MissingLabel | PlacedLabel): string => `${kind} ${osm} ${name}`;
  const shown = new Set(labellings.flatMap(({ placed }) => placed.map(keyOf)));
  const missing = new Map<string, MissingLabel>();
  for (const label of labellings.flatMap((one) => one.missing)) {
    const key = keyOf(label);
    const known = missing.get(key);
    if (!shown.has(key) && (!known || known.reason === "off-map")) missing.set(key, label);
  }
  return [...missing.values()];
}
