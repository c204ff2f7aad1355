import { lengthOf, type Mm } from "../core/geometry.ts";
import type { NamedLine } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import type { LabelSite } from "./label-site.ts";
import { casedText, clearanceOf, haloOn, type LetterType } from "./letter-types.ts";
import { type LetteredLine, type LineSetting, letteredLine, settingsAlong } from "./line-candidates.ts";
import { isInRoom } from "./lines-in-room.ts";
import { type NameForm, nameForms, narrowest } from "./name-forms.ts";
import { cornersOf } from "./oriented-box.ts";
import { type SizedText, sizeText } from "./sized-text.ts";
import { joinStraight } from "./street-runs.ts";
import { equalStretches, type Stretch } from "./stretch.ts";

/** Rivers wind more finely than a name can follow. */
const SMOOTHING: Mm = 2.5;
/** White between the drawn stream and the letters beside it. */
const BESIDE: Mm = 0.4;
const WORTH = 24;
const WORTH_REPEATED = 5;

/** Names of rivers and streams: in the water where it is wide enough, else beside it. */
export function waterLinesWanted(site: LabelSite): Wanted[] {
  return site.frame.names.waterLines.flatMap((water) => {
    const type = site.types.get(water.rule);
    if (!type) return [];
    return waterWanted(water, { type, site });
  });
}

interface Search {
  readonly type: LetterType;
  readonly site: LabelSite;
}

function waterWanted(water: NamedLine, { type, site }: Search): Wanted[] {
  const { rule } = type;
  const forms = nameForms(water, type, site.lettering);
  const survey = { room: site.room, sigma: SMOOTHING, junctions: [], least: narrowest(forms) };
  const courses = joinStraight(water.lines).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const lines: CourseLine[] = [];
  let length = 0;
  for (const course of courses) {
    const lettered = letteredLine(course, survey);
    if (lettered) lines.push({ lettered, start: length });
    length += lengthOf(course);
  }
  const findings = { set: false };
  const second = inSecondLanguage(water, { type, site });
  const whole: Water = { water, forms, lines, band: { from: 0, to: length } };
  const wanted = (worth: number, repetition: boolean, named: Water): Wanted => ({
    osm: water.osm,
    kind: "water-line",
    name: water.name,
    language: named.water.language,
    inside: water.inside,
    font: rule.font,
    priority: rule.priority,
    worth,
    clearance: clearanceOf(rule),
    ...(rule.repeat && { repeat: { key: `water ${water.name}`, apart: rule.repeat.apart } }),
    optional: repetition,
    repetition,
    batches: waterBatches(named, { type, site, findings }),
    reason: () => {
      if (!courses.some((line) => isInRoom(line, site.room))) return "off-map";
      if (lines.length === 0) return "too-short";
      return findings.set ? "no-room" : "too-bent";
    },
  });
  const repetitions = rule.repeat ? Math.round(length / rule.repeat.every) - 1 : 0;
  return [
    wanted(WORTH, false, whole),
    ...equalStretches(length, Math.max(0, repetitions)).map((band, i) =>
      wanted(WORTH_REPEATED, true, { ...whole, band, ...(i % 2 === 0 && second) }),
    ),
  ];
}

/** The river under its name in the second language; undefined where it has none that can be written. */
function inSecondLanguage(
  { second, ...rest }: NamedLine,
  { type, site }: Search,
): Pick<Water, "water" | "forms"> | undefined {
  if (!second || site.lettering.missing(second.name, type.rule.font).length > 0) return undefined;
  const water = { ...rest, ...second };
  return { water, forms: nameForms(water, type, site.lettering) };
}

interface Water {
  readonly water: NamedLine;
  readonly forms: readonly NameForm[];
  readonly lines: readonly CourseLine[];
  /** Of the river's length: where the middle of the name should stand. */
  readonly band: Stretch;
}

interface CourseLine {
  readonly lettered: LetteredLine;
  /** Where it begins when all courses are laid end to end. */
  readonly start: Mm;
}

function* waterBatches(
  { water, forms, lines, band }: Water,
  { type, site, findings }: Search & { readonly findings: { set: boolean } },
): Generator<readonly Candidate[], void> {
  for (const form of forms) {
    const text = sizeText(form.text, form, site.lettering);
    const batch: Candidate[] = [];
    for (const { lettered, start } of lines) {
      const within = { from: band.from - start, to: band.to - start };
      for (const set of settingsAlong(text, lettered, { site, rises: risesOf(text), within })) {
        if (!set) continue;
        findings.set = true;
        const candidate = candidateOf(water, form, { set, type, site });
        if (candidate) batch.push(candidate);
      }
    }
    yield batch.sort((a, b) => a.cost - b.cost);
  }
}

/** In the water; then above the line and below it, as one reads. */
const risesOf = ({ top, middle, bottom }: SizedText): readonly Mm[] => [
  0,
  middle - bottom + BESIDE,
  middle - top - BESIDE,
];

const isInWater = ({ boxes }: LineSetting, { ground }: LabelSite): boolean =>
  boxes.every((box) => cornersOf(box).every((corner) => ground.isWater(corner)));

function candidateOf(
  water: NamedLine,
  form: NameForm,
  { set, type: { rule }, site }: Search & { readonly set: LineSetting },
): Candidate | undefined {
  if (set.rise === 0 && !isInWater(set, site)) return undefined;
  return {
    boxes: set.boxes,
    at: set.at,
    cost: form.cost + set.cost + COST.covers * site.obstacles.covered(set.boxes),
    print: () => ({
      text: form.as === "full" ? casedText(water.name, rule) : form.text,
      as: form.as,
      font: form.font,
      paint: rule.paint,
      sizePt: form.sizePt,
      runs: set.runs(),
      boxes: set.boxes,
      ...haloOn(() => site.ground.paintAt(set.boxes[0]?.center ?? set.at), rule),
    }),
  };
}
