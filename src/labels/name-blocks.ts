import type { Lettering } from "../lettering/lettering.ts";
import { breakInto, breakLines } from "./break-lines.ts";
import { COST } from "./candidate.ts";
import { casedText, type LetterType, MIN_SIZE_PT } from "./letter-types.ts";
import { sizeText } from "./sized-text.ts";
import { blockOf, type TextBlock } from "./text-block.ts";

/** A name as a block of lines, and what it costs against its best form. */
export interface NameBlock {
  readonly block: TextBlock;
  readonly cost: number;
}

/** One line more than the name asks for is worse, but may be narrow enough. */
const MORE_LINES = 1.5;

interface BlockSearch {
  readonly lettering: Lettering;
  readonly factors: readonly number[];
  /** A name that asks for fewer lines is broken into no more than these; absent: as many as its rule allows. */
  readonly mostLines?: number;
}

/** The name in the lines its rule asks for, then in more, at the given sizes (factors of the rule's own). */
export function* nameBlocks(
  name: { readonly name: string; readonly note?: string },
  { rule, sizePt }: LetterType,
  { lettering, factors, mostLines = rule.maxLines }: BlockSearch,
): Generator<NameBlock, void> {
  const text = casedText(name.name, rule);
  let smallest = Number.POSITIVE_INFINITY;
  for (const [step, factor] of factors.entries()) {
    const size = Math.max(MIN_SIZE_PT, sizePt * factor);
    if (size >= smallest) return;
    smallest = size;
    const setLine = (line: string) =>
      sizeText(line, { font: rule.font, sizePt: size, tracking: rule.tracking }, lettering);
    const widthOf = (line: string): number =>
      lettering.shape(line, { font: rule.font, sizePt: size, tracking: rule.tracking }).width;
    const best = breakLines(text, rule, widthOf);
    const most = Math.max(best.length, mostLines);
    for (let count = best.length; count <= most; count++) {
      const lines = count === best.length ? best : breakInto(text, count, widthOf);
      if (lines.length < count) break;
      const withNote = name.note === undefined ? lines : [...lines, name.note];
      const more = (count - best.length) * MORE_LINES;
      yield { block: blockOf(withNote.map(setLine)), cost: step * COST.shrunk + more };
    }
  }
}
