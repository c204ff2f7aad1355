import type { Warnings } from "../core/warnings.ts";
import type { PaperFeatures } from "../generalize/paper-features.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import { areasWanted } from "./area-candidates.ts";
import type { Candidate, Wanted } from "./candidate.ts";
import { type Choice, choose } from "./choose.ts";
import { placeHouseNumbers } from "./house-numbers.ts";
import { type LabelSite, surveySite } from "./label-site.ts";
import type { Labelling, MissingLabel, MissingReason, PlacedLabel } from "./labelling.ts";
import { plainBox } from "./oriented-box.ts";
import { placesWanted } from "./place-candidates.ts";
import { poisWanted } from "./poi-candidates.ts";
import { shieldsWanted } from "./shield-candidates.ts";
import { streetsWanted } from "./street-candidates.ts";
import { waterLinesWanted } from "./water-line-candidates.ts";

export interface LabelTask {
  readonly paper: PaperFeatures;
  readonly sheet: Sheet;
  readonly style: Style;
  readonly lettering: Lettering;
  readonly warnings: Warnings;
}

/** A place for every name of the sheet, or the reason why it has none. */
export function placeLabels({ paper, sheet, style, lettering, warnings }: LabelTask): Labelling {
  const labellings = sheet.frames.flatMap((frame) => {
    const features = paper.frames.find((one) => one.frame === frame.id);
    return features ? [labelFrame(surveySite(features, frame, { style, lettering }), warnings)] : [];
  });
  const placed = labellings.flatMap((one) => one.placed);
  return {
    placed,
    icons: labellings.flatMap((one) => one.icons),
    missing: missingEverywhere(labellings),
  };
}

function labelFrame(site: LabelSite, warnings: Warnings): Labelling {
  const wanted = [
    ...placesWanted(site),
    ...streetsWanted(site),
    ...waterLinesWanted(site),
    ...areasWanted(site),
    ...poisWanted(site),
    ...shieldsWanted(site),
  ];
  const isWritable = ({ name, font }: Wanted): boolean => site.lettering.missing(name, font).length === 0;
  const unwritable = wanted.filter((one) => !isWritable(one) && !one.repetition);
  for (const { osm } of unwritable) warnings.add("labels-no-glyphs", osm);
  const { choices, occupancy } = choose(wanted.filter(isWritable));
  const numbers = placeHouseNumbers(site, occupancy);
  // Drawn from the least to the most important, so that no halo cuts into a greater name.
  const upwards = choices.toReversed();
  return {
    placed: [
      ...numbers,
      ...upwards.flatMap(({ wanted: one, candidate }) => placedLabel(one, candidate) ?? []),
    ],
    icons: upwards.flatMap(({ candidate }) => candidate?.icon ?? []),
    missing: [
      ...unwritable.map((one) => missingLabel(one, "no-glyphs")),
      ...choices.filter(isMissing).map(({ wanted: one }) => missingLabel(one, one.reason())),
    ],
  };
}

function placedLabel(
  { osm, kind, name, language, inside }: Wanted,
  candidate: Candidate | undefined,
): PlacedLabel | undefined {
  const print = candidate?.print?.();
  return print && { osm, kind, name, language, inside, ...print, boxes: print.boxes.map(plainBox) };
}

/** An icon without its name counts: the name was wanted. Key numbers are to take over from here. */
const isMissing = ({ wanted, candidate }: Choice): boolean => !wanted.optional && !candidate?.print;

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
