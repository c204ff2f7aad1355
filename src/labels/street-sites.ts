import { lengthOf, type Mm } from "../core/geometry.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { findJunctions, type Junctions } from "./junctions.ts";
import type { LabelSite } from "./label-site.ts";
import type { MissingReason } from "./labelling.ts";
import type { LetterType } from "./letter-types.ts";
import { type LetteredLine, letteredLine } from "./line-candidates.ts";
import { stretchesOutside } from "./lines-in-room.ts";
import { type NameForm, nameForms, narrowest } from "./name-forms.ts";
import { type StreetRun, streetRuns } from "./street-runs.ts";
import { freeStretches, longestIn } from "./stretch.ts";

/** Standard deviation of the smoothing: bends softer than a letter stay. */
const SMOOTHING: Mm = 1;

/** A run of the street that is long enough for some form of its name. */
export interface Site {
  readonly run: StreetRun;
  readonly type: LetterType;
  readonly forms: readonly NameForm[];
  readonly lettered: LetteredLine;
  /** Where the run begins when all runs are laid end to end. */
  readonly start: Mm;
}

/** One street of a frame, and what its names need to know of the others. */
export interface SurveyedStreet {
  readonly street: NamedStreet;
  readonly site: LabelSite;
  readonly junctions: Junctions;
  /** Of the street among the frame's. */
  readonly index: number;
  /** The longest first. */
  readonly runs: readonly StreetRun[];
  /** The runs that some form of its name may fit. */
  readonly sites: readonly Site[];
}

/** Where the names of all streets of a frame could stand. */
export function surveyStreets(site: LabelSite): SurveyedStreet[] {
  const { streets } = site.frame.names;
  const junctions = findJunctions(streets);
  return streets.map((street, index) => {
    const runs = streetRuns(street.lines);
    return { street, site, junctions, index, runs, sites: sitesOf(street, { site, junctions, index, runs }) };
  });
}

function sitesOf(
  street: NamedStreet,
  { site, junctions, index, runs }: Omit<SurveyedStreet, "street" | "sites">,
): Site[] {
  const sites: Site[] = [];
  let start = 0;
  for (const run of runs) {
    const type = site.types.get(run.rule);
    const forms = type ? nameForms(street, type, site.lettering) : [];
    if (type && narrowest(forms) <= run.length) {
      const meetings = junctions.across(run.line, { index, ribbonWidth: run.ribbon.width });
      const lettered = letteredLine(run.line, { room: site.room, sigma: SMOOTHING, meetings });
      if (lettered) sites.push({ run, type, forms, lettered, start });
    }
    start += run.length;
  }
  return sites;
}

/** What was met while looking for places, to say why there was none. */
export interface Findings {
  bent: boolean;
  set: boolean;
}

/** Whether even the shortest form of the name is longer than every stretch that it may stand on. */
export const isTooShort = (sites: readonly Site[]): boolean =>
  sites.every(({ lettered, forms }) => longestIn(lettered.open) < narrowest(forms));

/** Why a street's name stands nowhere, once all of its places were tried. */
export function whyMissing({ street, sites, site }: SurveyedStreet, findings: Findings): MissingReason {
  const isOnMap = street.lines.some(
    ({ line }) =>
      freeStretches({ from: 0, to: lengthOf(line) }, stretchesOutside(line, site.room)).length > 0,
  );
  if (!isOnMap) return "off-map";
  if (isTooShort(sites)) return "too-short";
  return findings.bent && !findings.set ? "too-bent" : "no-room";
}
