import type { Mm } from "../core/geometry.ts";
import { mmOfPoints } from "../core/units.ts";
import type { Lettering } from "../lettering/lettering.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import { COST } from "./candidate.ts";
import { casedText, type LetterType, MIN_SIZE_PT } from "./letter-types.ts";

/** One way to write a name, and what it costs against the whole name at its full size. */
export interface NameForm {
  readonly text: string;
  readonly sizePt: number;
  /** In em. */
  readonly tracking: number;
  readonly width: Mm;
  readonly as: "full" | "abbreviated";
  readonly cost: number;
}

const SHRINKS = [1, 0.92, 0.85] as const;
/** At the smallest size letters may draw together by this, in em: seen in no single word, and worth half a letter a name. */
const TIGHTENED = -0.015;

/**
 * Ways to write a name, least change first: its size and tracking; without tracking; smaller; then the same for
 * each degree of abbreviation. Never below the smallest size that prints. Only measured: most are never set.
 */
export function nameForms(
  name: { readonly name: string; readonly language: string },
  type: LetterType,
  lettering: Lettering,
): NameForm[] {
  const { rule } = type;
  const shorter = rule.abbreviate ? abbreviationsOf(name.name, name.language) : [];
  return [name.name, ...shorter].flatMap((written, degree) => {
    const text = casedText(written, rule);
    const { glyphs, width: widthAtPoint } = lettering.shape(text, { font: rule.font, sizePt: 1 });
    const gaps = Math.max(0, glyphs.length - 1);
    return settings(type).map(
      ({ sizePt, tracking, cost }): NameForm => ({
        text,
        sizePt,
        tracking,
        width: widthAtPoint * sizePt + gaps * tracking * mmOfPoints(sizePt),
        as: degree === 0 ? "full" : "abbreviated",
        cost: cost + degree * COST.abbreviated,
      }),
    );
  });
}

export const narrowest = (forms: readonly NameForm[]): Mm =>
  forms.reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY);

interface Setting {
  readonly sizePt: number;
  readonly tracking: number;
  readonly cost: number;
}

function settings({ rule, sizePt }: LetterType): Setting[] {
  const list: Setting[] = rule.tracking > 0 ? [{ sizePt, tracking: rule.tracking, cost: 0 }] : [];
  for (const [step, factor] of SHRINKS.entries()) {
    const size = Math.max(MIN_SIZE_PT, sizePt * factor);
    if (step > 0 && size >= (list.at(-1)?.sizePt ?? 0)) break;
    list.push({
      sizePt: size,
      tracking: Math.min(0, rule.tracking),
      cost: (rule.tracking > 0 ? COST.untracked : 0) + step * COST.shrunk,
    });
  }
  const last = list.at(-1);
  return last ? [...list, { ...last, tracking: TIGHTENED, cost: last.cost + COST.untracked }] : list;
}
