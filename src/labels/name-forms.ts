import type { Lettering } from "../lettering/lettering.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import { COST } from "./candidate.ts";
import { casedText, type LetterType, MIN_SIZE_PT } from "./letter-types.ts";
import { type SizedText, sizeText } from "./sized-text.ts";

/** One way to write a name, and what it costs against the whole name at its full size. */
export interface NameForm {
  readonly text: SizedText;
  readonly as: "full" | "abbreviated";
  readonly cost: number;
}

const SHRINKS = [1, 0.92, 0.85] as const;

/**
 * Ways to write a name, least change first: its size and tracking; without tracking; smaller; then the same for
 * each degree of abbreviation. Never below the smallest size that prints.
 */
export function* nameForms(
  name: { readonly name: string; readonly language: string },
  type: LetterType,
  lettering: Lettering,
): Generator<NameForm, void> {
  const { rule } = type;
  const shorter = rule.abbreviate ? abbreviationsOf(name.name, name.language) : [];
  for (const [degree, text] of [name.name, ...shorter].entries()) {
    for (const { sizePt, tracking, cost } of settings(type)) {
      yield {
        text: sizeText(casedText(text, rule), { font: rule.font, sizePt, tracking }, lettering),
        as: degree === 0 ? "full" : "abbreviated",
        cost: cost + degree * COST.abbreviated,
      };
    }
  }
}

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
  return list;
}
