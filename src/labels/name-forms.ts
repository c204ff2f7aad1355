import type { Mm } from "../core/geometry.ts";
import type { Lettering } from "../lettering/lettering.ts";
import { COST } from "./candidate.ts";
import { casedText, type LetterType, MIN_SIZE_PT } from "./letter-types.ts";
import { shorterForms } from "./shorter-forms.ts";

/** One way to write a name, and what it costs against the whole name at its full size. */
export interface NameForm {
  readonly text: string;
  readonly font: string;
  readonly sizePt: number;
  /** In em. */
  readonly tracking: number;
  readonly width: Mm;
  readonly as: "full" | "abbreviated";
  readonly cost: number;
}

const SMALLER = 0.92;
const SMALLEST = 0.85;
const LOOKS_ALIKE = 1.04;
/** At the smallest size letters may draw together by this, in em: seen in no single word, and worth half a letter a name. */
const TIGHTENED = -0.015;

/**
 * Ways to write a name, least change first: its size and tracking; without tracking; smaller; in the condensed cut; then
 * the same for each degree of abbreviation. Never below the smallest size that prints. Only measured: most are never set.
 */
export function nameForms(
  name: { readonly name: string; readonly language: string; readonly short?: string },
  type: LetterType,
  lettering: Lettering,
): NameForm[] {
  const { rule } = type;
  const settings = settingsOf(type);
  const shorter = rule.abbreviate ? shorterForms(name) : [];
  return [name.name, ...shorter].flatMap((written, degree) => {
    const text = casedText(written, rule);
    const as = degree === 0 ? "full" : "abbreviated";
    return settings.map(({ font, sizePt, tracking, cost }): NameForm => {
      const width = lettering.widthOf(text, { font, sizePt, tracking });
      return { text, font, sizePt, tracking, width, as, cost: cost + degree * COST.abbreviated };
    });
  });
}

export const narrowest = (forms: readonly NameForm[]): Mm =>
  forms.reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY);

type Setting = Pick<NameForm, "font" | "sizePt" | "tracking" | "cost">;

function settingsOf({ rule, sizePt }: LetterType): Setting[] {
  const { font, condensed } = rule;
  const tracked: Setting[] = rule.tracking > 0 ? [{ font, sizePt, tracking: rule.tracking, cost: 0 }] : [];
  const plain = shrunkSizes(sizePt).map(
    (size, step): Setting => ({
      font,
      sizePt: size,
      tracking: Math.min(0, rule.tracking),
      cost: (rule.tracking > 0 ? COST.untracked : 0) + step * COST.shrunk,
    }),
  );
  const smallest = plain.at(-1);
  if (!smallest) return tracked;
  const tight = { ...smallest, tracking: TIGHTENED, cost: smallest.cost + COST.untracked };
  if (condensed === undefined) return [...tracked, ...plain, tight];
  const narrow: Setting = { font: condensed, sizePt, tracking: 0, cost: COST.condensed };
  return [...tracked, ...plain, narrow, { ...tight, font: condensed, cost: COST.condensed + tight.cost }];
}

/** The full size and smaller ones, none below what prints and no two that look alike. */
function shrunkSizes(sizePt: number): number[] {
  const smallest = Math.max(MIN_SIZE_PT, sizePt * SMALLEST);
  const between = Math.max(MIN_SIZE_PT, sizePt * SMALLER);
  return [
    sizePt,
    ...(between > smallest * LOOKS_ALIKE ? [between] : []),
    ...(smallest < sizePt ? [smallest] : []),
  ];
}
