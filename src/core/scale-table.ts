/** A value given at some scales, e.g. a width at 1:5000 and 1:20000, sorted by denominator. */
export type ScaleTable = readonly { readonly denominator: number; readonly value: number }[];

export const constant = (value: number): ScaleTable => [{ denominator: 10_000, value }];

/**
 * The value at a scale: linear between the given ones on the logarithm of the denominator, since scales
 * are ratios (1:5000 to 1:10000 is as far as 1:10000 to 1:20000); constant beyond the ends.
 */
export function valueAtScale(table: ScaleTable, denominator: number): number {
  const first = table[0];
  const last = table.at(-1);
  if (!first || !last) return 0;
  if (denominator <= first.denominator) return first.value;
  if (denominator >= last.denominator) return last.value;
  const upper = table.findIndex((stop) => stop.denominator >= denominator);
  const from = table[upper - 1] ?? first;
  const to = table[upper] ?? last;
  const share = Math.log(denominator / from.denominator) / Math.log(to.denominator / from.denominator);
  return from.value + share * (to.value - from.value);
}
