import type { Mm } from "../core/geometry.ts";

/** A part of a line, in mm along it. */
export interface Stretch {
  readonly from: Mm;
  readonly to: Mm;
}

export const lengthOfStretch = ({ from, to }: Stretch): Mm => to - from;

export const longestIn = (stretches: readonly Stretch[]): Mm =>
  stretches.reduce((longest, one) => Math.max(longest, lengthOfStretch(one)), 0);

/** The length cut into so many equal stretches. */
export const equalStretches = (length: Mm, count: number): Stretch[] =>
  Array.from({ length: count }, (_, i) => ({ from: (i * length) / count, to: ((i + 1) * length) / count }));

/** What is left of the whole without the taken stretches, in order. */
export function freeStretches(whole: Stretch, taken: readonly Stretch[]): Stretch[] {
  const free: Stretch[] = [];
  let from = whole.from;
  for (const one of taken.toSorted((a, b) => a.from - b.from)) {
    if (one.from > from) free.push({ from, to: Math.min(one.from, whole.to) });
    from = Math.max(from, one.to);
    if (from >= whole.to) break;
  }
  if (from < whole.to) free.push({ from, to: whole.to });
  return free;
}
