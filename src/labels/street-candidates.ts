import { lengthOf, type Mm } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import type { LabelRule } from "../style/style.ts";
import { type BesideSite, besideSites, sharePastEnds } from "./beside-sites.ts";
import { blockBatches } from "./block-candidates.ts";
import { type Candidate, COST, type Print, type Wanted } from "./candidate.ts";
import { keyBatches } from "./key-candidates.ts";
import { type LabelSite, streetKey } from "./label-site.ts";
import { leaderBatches } from "./leader-candidates.ts";
import { casedText, clearanceOf, haloOn } from "./letter-types.ts";
import { type LineSetting, settingsAlong } from "./line-candidates.ts";
import type { NameForm } from "./name-forms.ts";
import { once } from "./once.ts";
import { sizeText } from "./sized-text.ts";
import {
  type Findings,
  inSecondLanguage,
  MOST_PAST_ENDS,
  ribbonSites,
  type Site,
  type SurveyedStreet,
  whyMissing,
} from "./street-sites.ts";
import { equalStretches, longestIn, type Stretch } from "./stretch.ts";

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
  const { street, named, site } = surveyed;
  const rule = (named[0]?.type ?? site.types.get(street.lines[0]?.rule ?? ""))?.rule;
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
    priority: Math.max(rule.priority, ...named.map(({ type }) => type.rule.priority)),
    clearance: clearanceOf(rule),
    ...(rule.repeat && { repeat: { key: `street ${street.osm} ${street.name}`, apart: rule.repeat.apart } }),
    reason: () => whyMissing(surveyed, findings),
  };
  const whole = { from: 0, to: length };
  const ribbons = once(() => ribbonSites(surveyed));
  const isElsewhere = site.elsewhere.has(streetKey(street));
  const beside = street.inside && rule.beside && !isElsewhere;
  const names = nameBatches(surveyed, { band: whole, ribbons, beside, findings });
  const first: Wanted = {
    ...common,
    worth: street.inside ? WORTH : WORTH_OUTSIDE,
    optional: false,
    repetition: false,
    batches: street.inside && !isElsewhere ? withMore(names, surveyed, { rule, figures }) : names,
  };
  const count = rule.repeat ? Math.round(length / rule.repeat.every) : 1;
  const second = count > 1 ? inSecondLanguage(surveyed) : undefined;
  const secondRibbons = once(() => (second ? ribbonSites(second) : []));
  const repetitions = (count < 2 ? [] : equalStretches(length, count)).map((band, i): Wanted => {
    const isSecond = second !== undefined && isInSecond(i, count);
    const named = isSecond ? second : surveyed;
    return {
      ...common,
      language: named.street.language,
      worth: WORTH_REPEATED,
      optional: true,
      repetition: true,
      batches: nameBatches(named, {
        band,
        ribbons: isSecond ? secondRibbons : ribbons,
        beside: false,
        findings,
      }),
    };
  });
  return [first, ...repetitions];
}

/** The two languages by turns; of a street that is named twice, the second time in the second. */
const isInSecond = (repetition: number, count: number): boolean => count === 2 || repetition % 2 === 1;

/** After all forms of the name along the street: in an upright block, then a disc with a number. */
function* withMore(
  names: Iterable<readonly Candidate[]>,
  street: SurveyedStreet,
  { rule, figures }: { readonly rule: LabelRule; readonly figures: number },
): Generator<readonly Candidate[], void> {
  yield* names;
  if (rule.beside) yield* blockBatches(street);
  if (!rule.key) return;
  yield* keyBatches(street, figures);
  yield* leaderBatches(street, figures);
}

interface Search {
  /** Of the street's length: where the middle of the name should stand. */
  readonly band: Stretch;
  readonly ribbons: () => readonly Site[];
  /** Whether the name may stand beside its ribbon too. */
  readonly beside: boolean;
  readonly findings: Findings;
}

/** One batch for each form of the name: in the ribbons of all runs, then beside them. */
function* nameBatches(surveyed: SurveyedStreet, search: Search): Generator<readonly Candidate[], void> {
  const { named } = surveyed;
  const task = {
    ...search,
    longest: named[0]?.run.length ?? 0,
    highest: Math.max(...named.map(({ type }) => type.rule.priority)),
  };
  yield* batchesByForm(search.ribbons(), (one, form) => inRibbon(surveyed, one, { ...task, form }));
  if (!search.beside) return;
  yield* batchesByForm(besideSites(surveyed), (one, form) => besideRibbon(surveyed, one, { ...task, form }));
}

/** For each form of the name, the best first: its candidates on all sites that are long enough for it. */
function* batchesByForm<T extends Site>(
  sites: readonly T[],
  candidatesOn: (site: T, form: NameForm) => Iterable<Candidate>,
): Generator<readonly Candidate[], void> {
  const count = Math.max(0, ...sites.map(({ forms }) => forms.length));
  for (let i = 0; i < count; i++) {
    const batch: Candidate[] = [];
    for (const one of sites) {
      const form = one.forms[i];
      if (form && form.width <= longestIn(one.lettered.clear)) batch.push(...candidatesOn(one, form));
    }
    if (batch.length > 0) yield batch.sort((a, b) => a.cost - b.cost);
  }
}

interface FormSearch extends Search {
  readonly form: NameForm;
  /** Length of the street's longest run. */
  readonly longest: Mm;
  /** Priority of the highest class among its runs. */
  readonly highest: number;
}

function* inRibbon(
  { street, site }: SurveyedStreet,
  one: Site,
  search: FormSearch,
): Generator<Candidate, void> {
  const { band, form } = search;
  const within = { from: band.from - one.start, to: band.to - one.start };
  const cost = form.cost + costOfRun(street, one, search);
  for (const set of settingsOn(one, site, { ...search, within })) {
    const below = (): Paint =>
      one.run.ribbon.width > 0 ? one.run.ribbon.paint : site.ground.paintAt(set.at);
    yield {
      boxes: set.boxes,
      at: set.at,
      cost: cost + set.cost + COST.covers * site.obstacles.crossed(set.boxes),
      print: () => printOf(form, set, { one, below, name: street.name }),
    };
  }
}

function* besideRibbon(
  { street, site }: SurveyedStreet,
  one: BesideSite,
  search: FormSearch,
): Generator<Candidate, void> {
  const { form } = search;
  const cost = COST.beside + form.cost + costOfRun(street, one, search);
  for (const set of settingsOn(one, site, search)) {
    const pastEnds = sharePastEnds(one, set.along, form.width);
    if (pastEnds > MOST_PAST_ENDS || set.boxes.some(site.obstacles.touchesStreet)) continue;
    yield {
      boxes: set.boxes,
      at: set.at,
      cost: cost + set.cost + COST.pastEnds * pastEnds + COST.covers * site.obstacles.covered(set.boxes),
      print: () =>
        printOf(form, set, { one, below: () => site.ground.paintUnder(set.boxes), name: street.name }),
    };
  }
}

function* settingsOn(
  { lettered }: Site,
  site: LabelSite,
  { form, findings, within }: FormSearch & { readonly within?: Stretch },
): Generator<LineSetting, void> {
  const text = sizeText(form.text, form, site.lettering);
  for (const set of settingsAlong(text, lettered, { site, rises: [0], ...(within && { within }) })) {
    if (set) {
      findings.set = true;
      yield set;
    } else findings.bent = true;
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
  { text, as, font, sizePt }: NameForm,
  { runs, boxes }: LineSetting,
  { one, below, name }: { readonly one: Site; readonly below: () => Paint; readonly name: string },
): Print {
  const { rule } = one.type;
  return {
    text: as === "full" ? casedText(name, rule) : text,
    as,
    font,
    paint: rule.paint,
    sizePt,
    runs: runs(),
    boxes,
    ...haloOn(below, rule),
  };
}
