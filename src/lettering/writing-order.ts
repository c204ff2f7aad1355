import makeBidi, { type Bidi } from "bidi-js";

/** Letters of one direction that stand side by side. */
export interface Stretch {
  /** In the order of reading. */
  readonly text: string;
  readonly direction: "ltr" | "rtl";
}

/** Letters of scripts that are written from right to left: Hebrew, Arabic and their kin. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Scripts whose letters stand each for itself; in all others they join, stack or change places. */
const APART =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]*$/u;
const SIGN = /\p{M}/u;

/** Whether the letters must keep their places to each other, as joined ones and those with signs over them do. */
export const hangsTogether = (text: string): boolean => SIGN.test(text) || !APART.test(text);

let bidi: Bidi | undefined;

/**
 * The stretches of one line of text from left to right as they stand on paper, brackets mirrored where they turn
 * (Unicode Standard Annex 9). The line runs as its first letter does.
 */
export function stretchesOf(text: string): Stretch[] {
  if (!LEFTWARD.test(text)) return [{ text, direction: "ltr" }];
  bidi ??= makeBidi();
  const found = bidi.getEmbeddingLevels(text);
  const mirrored = bidi.getMirroredCharactersMap(text, found.levels);
  const spans: { level: number; first: number; last: number }[] = [];
  for (const index of bidi.getReorderedIndices(text, found)) {
    const level = found.levels[index] ?? 0;
    const span = spans.at(-1);
    if (span?.level === level && (index === span.last + 1 || index === span.first - 1)) {
      span.first = Math.min(span.first, index);
      span.last = Math.max(span.last, index);
    } else spans.push({ level, first: index, last: index });
  }
  return spans.map(({ level, first, last }) => ({
    text: Array.from({ length: last - first + 1 }, (_, i) => mirrored.get(first + i) ?? text[first + i]).join(
      "",
    ),
    direction: level % 2 === 1 ? "rtl" : "ltr",
  }));
}
