import type { Mm } from "../core/geometry.ts";
import type { AreaAxis } from "./area-axis.ts";
import type { AreaSearch, AreaShape } from "./area-shape.ts";
import { type Baseline, baselineOf } from "./baseline.ts";
import { type Candidate, COST } from "./candidate.ts";
import { holdsBoxes } from "./label-site.ts";
import { casedText, haloOn, MIN_SIZE_PT } from "./letter-types.ts";
import { setAlong } from "./set-along.ts";
import { type SizedText, sizeText } from "./sized-text.ts";
import { trackingFor } from "./spaced-letters.ts";

const FACTORS = [1, 0.92, 0.85] as const;
/** An area's edge is rough where its name should sweep. */
const SMOOTHING: Mm = 4;
/** Places are tried at these shares of the axis, the middle first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;
/** At either end of the axis. */
const OFF_CENTER = 4;
/** In letters no further apart than the rule has them, though the area is larger. */
const UNSPACED = 2;

/** A form of the name, and what it costs against its best. */
interface AxisForm {
  readonly text: SizedText;
  readonly cost: number;
}

/** The name in one line along the middle of its area: straight or gently curved, spaced where the area is long. */
export function axisCandidates(
  { line, length, shape }: AreaAxis & { readonly shape: AreaShape },
  search: AreaSearch,
): Candidate[] {
  const forms = formsFor(length, search).filter(({ text }) => text.width <= length);
  const baseline = forms.length > 0 ? baselineOf(line, SMOOTHING) : undefined;
  if (!baseline) return [];
  const setting = { ...search, baseline, shape };
  const candidates = forms.flatMap((form) =>
    PLACES.flatMap((share) => candidateAt(share, form, setting) ?? []),
  );
  return candidates.sort((a, b) => a.cost - b.cost);
}

function formsFor(room: Mm, { writing, type, site }: AreaSearch): AxisForm[] {
  const { rule, sizePt } = type;
  const written = casedText(writing.text, rule);
  const sized = (size: number, tracking: number): SizedText =>
    sizeText(written, { font: rule.font, sizePt: size, tracking }, site.lettering);
  const sizes = [...new Set(FACTORS.map((factor) => Math.max(MIN_SIZE_PT, sizePt * factor)))];
  const plain = sizes.map((size, step) => ({
    text: sized(size, rule.tracking),
    cost: step * COST.shrunk,
  }));
  const [largest] = plain;
  const tracking = largest && trackingFor([largest.text], type, room);
  if (tracking === undefined) return plain;
  const spaced = { text: sized(sizePt, tracking), cost: 0 };
  return [spaced, ...plain.map(({ text, cost }) => ({ text, cost: cost + UNSPACED }))];
}

interface Setting extends AreaSearch {
  readonly baseline: Baseline;
  readonly shape: AreaShape;
}

function candidateAt(share: number, { text, cost }: AxisForm, setting: Setting): Candidate | undefined {
  const { area, writing, type, site, found, baseline, shape } = setting;
  const middle = share * baseline.length;
  if (middle - text.width / 2 < 0 || middle + text.width / 2 > baseline.length) return undefined;
  const set = setAlong(text, { baseline, middle, rise: 0 });
  if (!set || !holdsBoxes(site, set.boxes) || !set.boxes.every(shape.holds)) return undefined;
  found.fits = true;
  const { boxes, runs, at } = set;
  const off = OFF_CENTER * Math.abs(2 * share - 1);
  const { rule } = type;
  return {
    boxes,
    at,
    cost: writing.cost + cost + off + COST.bent * set.bend + COST.covers * site.obstacles.covered(boxes),
    print: () => ({
      text: casedText(writing.text, rule),
      as: writing.as,
      font: rule.font,
      paint: rule.paint,
      sizePt: text.sizePt,
      runs: runs(),
      boxes,
      ...haloOn(() => area.paint ?? site.ground.paintUnder(boxes), rule),
    }),
  };
}
