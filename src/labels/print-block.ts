import type { Paint } from "../core/plate.ts";
import type { Print } from "./candidate.ts";
import { casedText, haloOn, type LetterType } from "./letter-types.ts";
import type { NameBlock } from "./name-blocks.ts";
import type { SetBlock, TextBlock } from "./text-block.ts";

/** A block of lines as it is printed, on ground of a colour. */
export function printBlock(
  {
    block,
    set,
    second,
  }: {
    readonly block: TextBlock;
    readonly set: SetBlock;
    readonly second?: NameBlock["second"];
  },
  {
    name,
    type: { rule },
    ground,
  }: { readonly name: string; readonly type: LetterType; readonly ground: () => Paint },
): Print {
  return {
    text: casedText(name, rule),
    as: "full",
    font: rule.font,
    paint: rule.paint,
    sizePt: block.lines[0]?.sizePt ?? 0,
    boxes: set.boxes,
    runs: set.runs(),
    ...(second && partSecond(second, { block, set })),
    ...haloOn(ground, rule),
  };
}

/** The runs of the second language apart from those of the first: each is a text of its own. */
function partSecond(
  { text, language, font, from, count }: NonNullable<NameBlock["second"]>,
  { block, set }: { readonly block: TextBlock; readonly set: SetBlock },
): Pick<Print, "runs" | "second"> {
  const sizePt = block.lines[from]?.sizePt ?? 0;
  const runs = set.runs();
  const own = runs.slice(from, from + count);
  return {
    runs: [...runs.slice(0, from), ...runs.slice(from + count)],
    second: { text, language, font, sizePt, runs: own },
  };
}
