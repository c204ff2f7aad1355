import { lengthOf, type Mm } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Print, type Wanted } from "./candidate.ts";
import { findJunctions, type Junctions } from "./junctions.ts";
import type { LabelSite } from "./label-site.ts";
import type { MissingReason } from "./labelling.ts";
import { casedText, clearanceOf, haloOn, type LetterType } from "./letter-types.ts";
import { type LetteredLine, type LineSetting, letteredLine, settingsAlong } from "./line-candidates.ts";
import { stretchesOutside } from "./lines-in-room.ts";
import { type NameForm, nameForms, narrowest } from "./name-forms.ts";
import { sizeText } from "./sized-text.ts";
import { type StreetRun, streetRuns } from "./street-runs.ts";
import { freeStretches, longestIn } from "./stretch.ts";

/** Standard deviation of the smoothing: bends softer than a letter stay. */
const SMOOTHING: Mm = 1;
/** What the map loses without the name of a street of the commune; of a neighbour's; without a repetition. */
const WORTH = 120;
const WORTH_OUTSIDE = 30;
const WORTH_REPEATED = 9;

/** A run of the street that is long enough for some form of its name. */
interface Site {
  readonly run: StreetRun;
  readonly type: LetterType;
  readonly forms: readonly NameForm[];
  readonly lettered: LetteredLine;
  /** Where the run begins when all runs are laid end to end. */
  readonly start: Mm;
}

/** Names of streets, in their ribbons: one for each street, and repetitions for long ones. */
export function streetsWanted(site: LabelSite): Wanted[] {
  const { streets } = site.frame.names;
  const junctions = findJunctions(streets);
  return streets.flatMap((street, index) =>
    streetWanted(street, sitesOf(street, { site, junctions, index }), site),
  );
}

interface Survey {
  readonly site: LabelSite;
  readonly junctions: Junctions;
  /** Of the street. */
  readonly index: number;
}

function sitesOf(street: NamedStreet, { site, junctions, index }: Survey): Site[] {
  const sites: Site[] = [];
  let start = 0;
  for (const run of streetRuns(street.lines)) {
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

function streetWanted(street: NamedStreet, sites: readonly Site[], site: LabelSite): Wanted[] {
  const rule = (sites[0]?.type ?? site.types.get(street.lines[0]?.rule ?? ""))?.rule;
  if (!rule) return [];
  const length = street.lines.reduce((sum, { line }) => sum + lengthOf(line), 0);
  const findings: Findings = { bent: false, set: false };
  const wanted = (band: Band): Omit<Wanted, "worth" | "optional" | "repetition"> => ({
    osm: street.osm,
    kind: "street",
    name: street.name,
    language: street.language,
    inside: street.inside,
    font: rule.font,
    priority: Math.max(rule.priority, ...sites.map(({ type }) => type.rule.priority)),
    clearance: clearanceOf(rule),
    ...(rule.repeat && { repeat: { key: `street ${street.name}`, apart: rule.repeat.apart } }),
    batches: streetBatches(street, sites, { site, band, findings }),
    reason: () => (isOnMap(street, site) ? reasonOf(findings, sites) : "off-map"),
  });
  const worth = street.inside ? WORTH : WORTH_OUTSIDE;
  const repetitions = bandsOf(length, rule.repeat ? Math.round(length / rule.repeat.every) : 1).map(
    (band) => ({
      ...wanted(band),
      worth: WORTH_REPEATED,
      optional: true,
      repetition: true,
    }),
  );
  return [{ ...wanted({ from: 0, to: length }), worth, optional: false, repetition: false }, ...repetitions];
}

/** The street cut into as many equal bands as it should have names; none where one name is enough. */
const bandsOf = (length: Mm, count: number): Band[] =>
  count < 2
    ? []
    : Array.from({ length: count }, (_, i) => ({
        from: (i * length) / count,
        to: ((i + 1) * length) / count,
      }));

/** Of the street's length: where one of its names should stand. */
interface Band {
  readonly from: Mm;
  readonly to: Mm;
}

/** What was met while looking for places, to say why there was none. */
interface Findings {
  bent: boolean;
  set: boolean;
}

interface Search {
  readonly site: LabelSite;
  readonly band: Band;
  readonly findings: Findings;
}

/**
 * One batch for each form of the name, at all its places on all runs: first clear of all junctions, then, when even the
 * shortest form found no room, past the mouths of side streets. Key numbers are to come between the two.
 */
function* streetBatches(
  street: NamedStreet,
  sites: readonly Site[],
  search: Search,
): Generator<readonly Candidate[], void> {
  const longest = sites[0]?.run.length ?? 0;
  const highest = Math.max(...sites.map(({ type }) => type.rule.priority));
  const count = Math.max(0, ...sites.map(({ forms }) => forms.length));
  for (const past of ["nothing", "junctions"] as const) {
    for (let i = 0; i < count; i++) {
      const batch: Candidate[] = [];
      for (const one of sites) {
        const form = one.forms[i];
        if (form && form.width <= longestIn(past === "nothing" ? one.lettered.clear : one.lettered.open)) {
          batch.push(...candidatesOn(street, one, { ...search, form, longest, highest, past }));
        }
      }
      if (batch.length > 0) yield batch.sort((a, b) => a.cost - b.cost);
    }
  }
}

interface FormSearch extends Search {
  readonly form: NameForm;
  /** Length of the street's longest run. */
  readonly longest: Mm;
  /** Priority of the highest class among its runs. */
  readonly highest: number;
  readonly past: "nothing" | "junctions";
}

function* candidatesOn(street: NamedStreet, one: Site, search: FormSearch): Generator<Candidate, void> {
  const { site, band, findings, form, past } = search;
  const text = sizeText(form.text, { font: one.type.rule.font, ...form }, site.lettering);
  const formCost = form.cost + costOfRun(street, one, search);
  for (const set of settingsAlong(text, one.lettered, { room: site.room, rises: [0], past })) {
    if (!set) {
      findings.bent = true;
      continue;
    }
    findings.set = true;
    const along = one.start + set.along;
    if (along < band.from || along > band.to) continue;
    yield {
      boxes: set.boxes,
      at: set.at,
      cost: formCost + set.cost + COST.covers * site.obstacles.crossed(set.boxes),
      print: () => printOf(form, set, { one, site, name: street.name }),
    };
  }
}

/** A name belongs on the street's main run: its longest, of its highest class, above ground, within the commune. */
function costOfRun(street: NamedStreet, { run, type }: Site, { longest, highest }: FormSearch): number {
  return (
    COST.aside * (1 - run.length / longest) +
    Math.min(COST.lesserRun, highest - type.rule.priority) +
    (run.tunnel ? COST.underground : 0) +
    (street.inside && !run.inside ? COST.abroad : 0)
  );
}

function printOf(
  { text, as, sizePt }: NameForm,
  { runs, boxes, at }: LineSetting,
  { one: { run, type }, site, name }: { readonly one: Site; readonly site: LabelSite; readonly name: string },
): Print {
  const below = (): Paint => (run.ribbon.width > 0 ? run.ribbon.paint : site.ground.paintAt(at));
  const { rule } = type;
  return {
    text: as === "full" ? casedText(name, rule) : text,
    as,
    font: rule.font,
    paint: rule.paint,
    sizePt,
    runs,
    boxes,
    ...haloOn(below, rule),
  };
}

const isOnMap = ({ lines }: NamedStreet, { room }: LabelSite): boolean =>
  lines.some(
    ({ line }) => freeStretches({ from: 0, to: lengthOf(line) }, stretchesOutside(line, room)).length > 0,
  );

function reasonOf({ bent, set }: Findings, sites: readonly Site[]): MissingReason {
  const isTooShort = ({ lettered, forms }: Site): boolean => longestIn(lettered.open) < narrowest(forms);
  if (sites.every(isTooShort)) return "too-short";
  return bent && !set ? "too-bent" : "no-room";
}
