import type { Mm } from "../core/geometry.ts";
import type { Paint } from "../core/plate.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Print, type Wanted } from "./candidate.ts";
import { findJunctions, type Junctions } from "./junctions.ts";
import type { LabelSite } from "./label-site.ts";
import type { MissingReason } from "./labelling.ts";
import { casedText, clearanceOf, haloOn, type LetterType } from "./letter-types.ts";
import {
  type LetteredLine,
  type LineSetting,
  letteredLine,
  longestOpen,
  settingsAlong,
} from "./line-candidates.ts";
import { type NameForm, nameForms } from "./name-forms.ts";
import { type StreetRun, streetRuns } from "./street-runs.ts";

/** Standard deviation of the smoothing: bends softer than a letter stay. */
const SMOOTHING: Mm = 1;
/** What the map loses without the name of a street of the commune; of a neighbour's; without a repetition. */
const WORTH = 120;
const WORTH_OUTSIDE = 30;
const WORTH_REPEATED = 9;

/** A run of the street with the type of its rule. */
interface Site {
  readonly run: StreetRun;
  readonly type: LetterType;
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
    const meetings = junctions.across(run.line, { index, ribbonWidth: run.ribbon.width });
    const lettered = type && letteredLine(run.line, { room: site.room, sigma: SMOOTHING, meetings });
    if (lettered) sites.push({ run, type, lettered, start });
    start += run.length;
  }
  return sites;
}

function streetWanted(street: NamedStreet, sites: readonly Site[], site: LabelSite): Wanted[] {
  const rule = (sites[0]?.type ?? site.types.get(street.lines[0]?.rule ?? ""))?.rule;
  if (!rule) return [];
  const length = sites.reduce((sum, { run }) => sum + run.length, 0);
  const findings: Findings = { bent: false, set: false, shortest: Number.POSITIVE_INFINITY };
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
    reason: () => reasonOf(findings, sites),
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
  shortest: Mm;
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
  const forms = new Map(
    sites.map(({ type }) => [type, formsOf(street, type, search.site.lettering)] as const),
  );
  const count = Math.max(...[...forms.values()].map((list) => list.length));
  for (const past of ["nothing", "junctions"] as const) {
    for (let i = 0; i < count; i++) {
      const batch = sites.flatMap((one) => {
        const form = forms.get(one.type)?.[i];
        return form ? [...candidatesOn(street, one, { ...search, form, longest, highest, past })] : [];
      });
      yield batch.sort((a, b) => a.cost - b.cost);
    }
  }
}

const formsOf = (street: NamedStreet, type: LetterType, lettering: LabelSite["lettering"]): NameForm[] => [
  ...nameForms(street, type, lettering),
];

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
  findings.shortest = Math.min(findings.shortest, form.text.width);
  for (const set of settingsAlong(form.text, one.lettered, { room: site.room, rises: [0], past })) {
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
      cost:
        form.cost +
        set.cost +
        costOfRun(street, one, search) +
        COST.covers * site.obstacles.crossed(set.boxes),
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
  { text, as }: NameForm,
  { runs, boxes, at }: LineSetting,
  { one: { run, type }, site, name }: { readonly one: Site; readonly site: LabelSite; readonly name: string },
): Print {
  const below = (): Paint => (run.ribbon.width > 0 ? run.ribbon.paint : site.ground.paintAt(at));
  const { rule } = type;
  return {
    text: as === "full" ? casedText(name, rule) : text.text,
    as,
    font: rule.font,
    paint: rule.paint,
    sizePt: text.sizePt,
    runs,
    boxes,
    ...haloOn(below, rule),
  };
}

function reasonOf({ bent, set, shortest }: Findings, sites: readonly Site[]): MissingReason {
  const onMap = sites.filter(({ lettered }) => lettered.onMap);
  if (sites.length > 0 && onMap.length === 0) return "off-map";
  if (longestOpen(onMap.map(({ lettered }) => lettered)) < shortest) return "too-short";
  return bent && !set ? "too-bent" : "no-room";
}
