import type { Lettering } from "../lettering/lettering.ts";
import { breakLines, lineBreaker } from "./break-lines.ts";
import { COST } from "./candidate.ts";
import { casedText, type LetterType, MIN_SIZE_PT } from "./letter-types.ts";
import { type SizedText, sizeText } from "./sized-text.ts";
import { blockOf, type TextBlock } from "./text-block.ts";

/** A name as a block of lines, and what it costs against its best form. */
export interface NameBlock {
  readonly block: TextBlock;
  readonly cost: number;
  /** The name in the second language, which the last lines but a note are. */
  readonly second?: SecondLines;
}

interface SecondLines {
  readonly text: string;
  readonly language: string;
  readonly font: string;
  /** Of the block, how many come before and how many these are. */
  readonly from: number;
  readonly count: number;
}

interface BlockName {
  readonly name: string;
  readonly note?: string;
  readonly second?: { readonly name: string; readonly language: string };
}

/** The name in the second language left out: worse than any change of size. */
const WITHOUT_SECOND = 9;

/** One line more than the name asks for is worse, but may be narrow enough. */
const MORE_LINES = 1.5;

interface BlockSearch {
  readonly lettering: Lettering;
  readonly factors: readonly number[];
  /** A name that asks for fewer lines is broken into no more than these; absent: as many as its rule allows. */
  readonly mostLines?: number;
}

/**
 * The name in the lines its rule asks for, then in more, at the given sizes (factors of the rule's own); with its second
 * language below where the style has a font for that, then without.
 */
export function* nameBlocks(
  name: BlockName,
  type: LetterType,
  search: BlockSearch,
): Generator<NameBlock, void> {
  const { second, ...alone } = name;
  const font = type.rule.second?.font;
  const isBoth = second && font !== undefined && search.lettering.missing(second.name, font).length === 0;
  if (isBoth) yield* blocksOf(name, type, search);
  for (const block of blocksOf(alone, type, search)) {
    yield isBoth ? { ...block, cost: block.cost + WITHOUT_SECOND } : block;
  }
}

function* blocksOf(
  name: BlockName,
  type: LetterType,
  { lettering, factors, mostLines = type.rule.maxLines }: BlockSearch,
): Generator<NameBlock, void> {
  const { rule, sizePt } = type;
  const text = casedText(name.name, rule);
  // Widths grow with the size alone: the lines of one size are those of all.
  const { font, tracking } = rule;
  const breakInto = lineBreaker(text, (line) => lettering.widthOf(line, { font, sizePt, tracking }));
  const best = breakLines(text, rule, breakInto);
  const most = Math.max(best.length, mostLines);
  let smallest = Number.POSITIVE_INFINITY;
  for (const [step, factor] of factors.entries()) {
    const size = Math.max(MIN_SIZE_PT, sizePt * factor);
    if (size >= smallest) return;
    smallest = size;
    const setLine = (line: string) => sizeText(line, { font, sizePt: size, tracking }, lettering);
    const below = secondLines(name, { rule, sizePt: size }, lettering);
    const notes = name.note === undefined ? [] : [setLine(name.note)];
    for (let count = best.length; count <= most; count++) {
      const lines = count === best.length ? best : breakInto(count);
      if (lines.length < count) break;
      const second = below && { ...below.second, from: lines.length, count: below.lines.length };
      yield {
        block: blockOf([...lines.map(setLine), ...(below?.lines ?? []), ...notes]),
        cost: step * COST.shrunk + (count - best.length) * MORE_LINES,
        ...(second && { second }),
      };
    }
  }
}

/** The name in the second language, in its own font and as many lines as it asks for. */
function secondLines(
  { second }: BlockName,
  { rule, sizePt }: LetterType,
  lettering: Lettering,
):
  | { readonly lines: readonly SizedText[]; readonly second: Omit<SecondLines, "from" | "count"> }
  | undefined {
  if (!second || !rule.second) return undefined;
  const { font, size } = rule.second;
  const setting = { font, sizePt: Math.max(MIN_SIZE_PT, sizePt * size), tracking: rule.tracking };
  const text = casedText(second.name, rule);
  const widthOf = (line: string): number => lettering.widthOf(line, setting);
  const lines = breakLines(text, rule, lineBreaker(text, widthOf));
  return {
    lines: lines.map((line) => sizeText(line, setting, lettering)),
    second: { text, language: second.language, font },
  };
}
