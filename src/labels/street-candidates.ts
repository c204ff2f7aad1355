import { lengthOf, type Mm } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Print, type Wanted } from "./candidate.ts";
import { keyBatches } from "./key-candidates.ts";
import type { LabelSite } from "./label-site.ts";
import { leaderBatches } from "./leader-candidates.ts";
import { casedText, clearanceOf, haloOn } from "./letter-types.ts";
import { type LineSetting, settingsAlong } from "./line-candidates.ts";
import type { NameForm } from "./name-forms.ts";
import { sizeText } from "./sized-text.ts";
import { type Findings, type Site, type SurveyedStreet, whyMissing } from "./street-sites.ts";
import { longestIn } from "./stretch.ts";

/** What the map loses without the name of a street of the commune; of a neighbour's; without a repetition. */
const WORTH = 400;
const WORTH_OUTSIDE = 30;
const WORTH_REPEATED = 9;

/**
 * Names of streets, in their ribbons: one for each street, and repetitions for long ones. A street of the commune whose
 * name finds no place gets the disc of a number with room for so many figures.
 */
export const streetsWanted = (streets: readonly SurveyedStreet[], figures: number): Wanted[] =>
  streets.flatMap((one) => streetWanted(one, figures));

function streetWanted(surveyed: SurveyedStreet, figures: number): Wanted[] {
  const { street, sites, site } = surveyed;
  const rule = (sites[0]?.type ?? site.types.get(street.lines[0]?.rule ?? ""))?.rule;
  if (!rule) return [];
  const length = street.lines.reduce((sum, { line }) => sum + lengthOf(line), 0);
  const findings: Findings = { bent: false, set: false };
  const common: Omit<Wanted, "worth" | "optional" | "repetition" | "batches"> = {
    osm: street.osm,
    kind: "street",
    name: street.name,
    language: street.language,
    inside: street.inside,
    font: rule.font,
    priority: Math.max(rule.priority, ...sites.map(({ type }) => type.rule.priority)),
    clearance: clearanceOf(rule),
    ...(rule.repeat && { repeat: { key: `street ${street.name}`, apart: rule.repeat.apart } }),
    reason: () => whyMissing(surveyed, findings),
  };
  const namesIn = (band: Band) => nameBatches(surveyed, { band, findings });
  const names = namesIn({ from: 0, to: length });
  const first: Wanted = {
    ...common,
    worth: street.inside ? WORTH : WORTH_OUTSIDE,
    optional: false,
    repetition: false,
    batches: street.inside ? withKey(names, surveyed, figures) : names,
  };
  const count = rule.repeat ? Math.round(length / rule.repeat.every) : 1;
  const repetitions = bandsOf(length, count).map(
    (band): Wanted => ({
      ...common,
      worth: WORTH_REPEATED,
      optional: true,
      repetition: true,
      batches: namesIn(band),
    }),
  );
  return [first, ...repetitions];
}

/** After all forms of the name, a disc with a number. */
function* withKey(
  names: Iterable<readonly Candidate[]>,
  street: SurveyedStreet,
  figures: number,
): Generator<readonly Candidate[], void> {
  yield* names;
  yield* keyBatches(street, figures);
  yield* leaderBatches(street, figures);
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

interface Search {
  readonly band: Band;
  readonly findings: Findings;
}

/**
 * One batch for each form of the name, at all its places on all runs: first clear of all junctions, then, when even the
 * shortest form found no room, past the mouths of side streets.
 */
function* nameBatches(surveyed: SurveyedStreet, search: Search): Generator<readonly Candidate[], void> {
  const { sites } = surveyed;
  const longest = sites[0]?.run.length ?? 0;
  const highest = Math.max(...sites.map(({ type }) => type.rule.priority));
  const count = Math.max(0, ...sites.map(({ forms }) => forms.length));
  for (const past of ["nothing", "junctions"] as const) {
    for (let i = 0; i < count; i++) {
      const batch: Candidate[] = [];
      for (const one of sites) {
        const form = one.forms[i];
        if (form && form.width <= longestIn(past === "nothing" ? one.lettered.clear : one.lettered.open)) {
          batch.push(...candidatesOn(surveyed, one, { ...search, form, longest, highest, past }));
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

function* candidatesOn(
  { street, site }: SurveyedStreet,
  one: Site,
  search: FormSearch,
): Generator<Candidate, void> {
  const { band, findings, form, past } = search;
  const text = sizeText(form.text, { font: one.type.rule.font, ...form }, site.lettering);
  const formCost = form.cost + costOfRun(street, one, search);
  for (const set of settingsAlong(text, one.lettered, { site, rises: [0], past })) {
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
