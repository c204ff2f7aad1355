import type { Box, Mm } from "./geometry.ts";

/** Lines across a sheet: x of upright ones, y of level ones, in order. */
export interface SheetLines {
  readonly upright: readonly Mm[];
  readonly level: readonly Mm[];
}

/** Folds wander by a millimetre; white on both sides of one hides it. */
export const FOLD_CLEARANCE: Mm = 4;

/** The pieces of a box between the folds that cross it, clear of them; column by column. */
export const cutBox = (box: Box, { upright, level }: SheetLines): readonly Box[] =>
  spans(box.minX, box.maxX, upright).flatMap(([minX, maxX]) =>
    spans(box.minY, box.maxY, level).map(([minY, maxY]) => ({ minX, minY, maxX, maxY })),
  );

function spans(from: Mm, to: Mm, folds: readonly Mm[]): readonly (readonly [Mm, Mm])[] {
  const crossing = folds.filter((at) => at > from - FOLD_CLEARANCE && at < to + FOLD_CLEARANCE);
  const starts = [from, ...crossing.map((at) => Math.max(from, at + FOLD_CLEARANCE))];
  const ends = [...crossing.map((at) => Math.min(to, at - FOLD_CLEARANCE)), to];
  return starts
    .map((start, index): readonly [Mm, Mm] => [start, ends[index] ?? to])
    .filter(([start, end]) => end > start);
}
