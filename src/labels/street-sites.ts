import type { Mm } from "../core/geometry.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { findJunctions, type Junctions } from "./junctions.ts";
import type { LabelSite } from "./label-site.ts";
import type { MissingReason } from "./labelling.ts";
import type { LetterType } from "./letter-types.ts";
import { type LetteredLine, letteredLine } from "./line-candidates.ts";
import { isInRoom } from "./lines-in-room.ts";
import { type NameForm, nameForms, narrowest } from "./name-forms.ts";
import { type StreetRun, streetRuns } from "./street-runs.ts";

/** Standard deviation of the smoothing: bends softer than a letter stay. */
const SMOOTHING: Mm = 1;

/** So much of a name may stand past the ends of its street. */
export const MOST_PAST_ENDS = 0.55;

/** A run of the street that is long enough for some form of its name, in its ribbon or beside it. */
export interface NamedRun {
  readonly run: StreetRun;
  readonly type: LetterType;
  readonly forms: readonly NameForm[];
  /** Where the run begins when all runs are laid end to end. */
  readonly start: Mm;
}

/** A named run and a line along it that letters can follow. */
export interface Site extends NamedRun {
  readonly lettered: LetteredLine;
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
  readonly named: readonly NamedRun[];
}

/** Where the names of all streets of a frame could stand. */
export function surveyStreets(site: LabelSite): SurveyedStreet[] {
  const { streets } = site.frame.names;
  const junctions = findJunctions(streets);
  return streets.map((street, index) => {
    const runs = streetRuns(street.lines);
    return { street, site, junctions, index, runs, named: namedRuns(street, runs, site) };
  });
}

function namedRuns(street: NamedStreet, runs: readonly StreetRun[], site: LabelSite): NamedRun[] {
  const named: NamedRun[] = [];
  const formsByRule = new Map<string, readonly NameForm[]>();
  let start = 0;
  for (const run of runs) {
    const type = site.types.get(run.rule);
    const forms = formsByRule.get(run.rule) ?? (type ? nameForms(street, type, site.lettering) : []);
    formsByRule.set(run.rule, forms);
    if (type && narrowest(forms) * (1 - MOST_PAST_ENDS) <= run.length)
      named.push({ run, type, forms, start });
    start += run.length;
  }
  return named;
}

/** The street under its name in the second language; undefined where it has none that can be written. */
export function inSecondLanguage(surveyed: SurveyedStreet): SurveyedStreet | undefined {
  const { street, runs, site } = surveyed;
  const { second, short, ...rest } = street;
  const font = site.types.get(street.lines[0]?.rule ?? "")?.rule.font;
  if (!second || font === undefined || site.lettering.missing(second.name, font).length > 0) return undefined;
  const other: NamedStreet = { ...rest, ...second };
  return { ...surveyed, street: other, named: namedRuns(other, runs, site) };
}

/** The named runs with room in their ribbons, clear of all junctions. */
export const ribbonSites = ({ named, junctions, index, site: { room } }: SurveyedStreet): Site[] =>
  named.flatMap((one) => {
    const least = narrowest(one.forms);
    if (one.run.length < least) return [];
    const { line, ribbon } = one.run;
    const across = () => junctions.across(line, { index, ribbonWidth: ribbon.width });
    const lettered = letteredLine(line, { room, sigma: SMOOTHING, junctions: [across], least });
    return lettered ? [{ ...one, lettered }] : [];
  });

/** What was met while looking for places, to say why there was none. */
export interface Findings {
  bent: boolean;
  set: boolean;
}

/** Why a street's name stands nowhere, once all of its places were tried. */
export function whyMissing({ street, site }: SurveyedStreet, { bent, set }: Findings): MissingReason {
  if (!street.lines.some(({ line }) => isInRoom(line, site.room))) return "off-map";
  if (set) return "no-room";
  return bent ? "too-bent" : "too-short";
}
