import type { Paint } from "../core/plate.ts";
import type { Print } from "./candidate.ts";
import { casedText, haloOn, type LetterType } from "./letter-types.ts";
import type { setBlock, TextBlock } from "./text-block.ts";

/** A block of lines as it is printed, on ground of a colour. */
export function printBlock(
  { block, set }: { readonly block: TextBlock; readonly set: ReturnType<typeof setBlock> },
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
    ...set,
    ...haloOn(ground, rule),
  };
}
