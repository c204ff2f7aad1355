import type { Halo, Paint } from "../core/plate.ts";
import { valueAtScale } from "../core/scale-table.ts";
import type { LabelRule, Style } from "../style/style.ts";

/** A label rule at the scale of one frame. */
export interface LetterType {
  readonly rule: LabelRule;
  readonly sizePt: number;
}

/** Printed letters below this fill in (prepress limit). */
export const MIN_SIZE_PT = 5;
/** Names keep this far from others; a wider halo asks for more, or it would cut into its neighbours. */
const MIN_CLEARANCE = 0.3;
const BEYOND_HALO = 0.05;

/** Label rules of the style by id, sized for the scale. */
export function letterTypes(style: Style, scaleDenominator: number): ReadonlyMap<string, LetterType> {
  return new Map(
    style.labels.map((rule) => [
      rule.id,
      { rule, sizePt: Math.max(MIN_SIZE_PT, valueAtScale(rule.sizePt, scaleDenominator)) },
    ]),
  );
}

export const casedText = (text: string, rule: LabelRule): string =>
  rule.case === "upper" ? text.toUpperCase() : text;

export const clearanceOf = ({ halo }: LabelRule): number =>
  Math.max(MIN_CLEARANCE, (halo?.width ?? 0) + BEYOND_HALO);

/** The rule's halo; `ground` is the colour of what lies below the name, for rules that say "own". */
export function haloOn(ground: () => Paint, { halo }: LabelRule): { readonly halo?: Halo } {
  if (!halo) return {};
  const own = halo.paint === "own" ? ground() : halo.paint;
  const tint = (own.tint ?? 1) * (halo.tint ?? 1);
  const paint: Paint = tint === 1 ? { swatch: own.swatch } : { swatch: own.swatch, tint };
  return { halo: { width: halo.width, paint } };
}
