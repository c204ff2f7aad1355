import type { Box, Mm } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { TypeStyle } from "../style/style.ts";
import { type Block, drawRule, type Page } from "./page.ts";
import { lineOf } from "./read-as.ts";

export interface HeaderWords {
  readonly title: string;
  readonly subtitle: string;
  /** Stands at the right end of the subtitle's line; may be empty. */
  readonly scale: string;
  /** What the reader finds on the other side of the sheet; may be empty. */
  readonly overleaf: string;
}

/** On A3: thick rule to the capitals of the title, its baseline to those of the subtitle. */
export const TITLE_DROP: Mm = 4.8;
const ABOVE_SUBTITLE: Mm = 3.8;
/** Line to line, in heights of capitals. */
export const TITLE_LEADING = 1.55;
const SUBTITLE_LEADING = 1.95;
/** A title shrinks to this share of its size before it turns over; a word longer than the panel, to the last share. */
const SMALLEST_TITLE = 0.66;
const SMALLEST_WORD = 0.4;

/** The head of a panel: thick rule, title, subtitle and scale, and what lies overleaf; down to its last baseline. */
export function setHeader(box: Box, words: HeaderWords, page: Page): Block {
  const { furniture, typesetter, size } = page;
  const { type, lines } = fitTitle(words.title, box.maxX - box.minX, page);
  const cap = typesetter.capHeightOf(type);
  const first = box.minY + furniture.rule.thick + TITLE_DROP * size + cap;
  const baselines = lines.map((_, index) => first + index * cap * TITLE_LEADING);
  const subtitleTop = (baselines.at(-1) ?? first) + ABOVE_SUBTITLE * size;
  const subtitle = setSubtitle({ ...box, minY: subtitleTop }, words, page);
  return {
    items: [
      drawThickRule(box, page),
      ...lines.map((text, index) =>
        typesetter.set({
          text,
          type,
          at: [box.minX, baselines[index] ?? first],
          role: "title",
          ...lineOf(index),
        }),
      ),
      ...subtitle.items,
    ],
    bottom: subtitle.bottom,
  };
}

/** Across the top of a panel, inside its box. */
export function drawThickRule({ minX, maxX, minY }: Box, { furniture: { rule } }: Page): PlateItem {
  const y = minY + rule.thick / 2;
  const ends = [
    [minX, y],
    [maxX, y],
  ] as const;
  return drawRule(ends, rule.thick, rule.paint);
}

/** Subtitle left and scale right, or one below the other; then what lies overleaf. */
function setSubtitle({ minX, minY, maxX }: Box, words: HeaderWords, page: Page): Block {
  const { typesetter, furniture, size } = page;
  // Small papers have small subtitles; large ones do not have larger ones.
  const sized = (type: TypeStyle): TypeStyle => ({ ...type, sizePt: type.sizePt * Math.min(1, size) });
  const type = sized(furniture.type.subtitle);
  const scaleType = sized(furniture.type.heading);
  const gap = 3 * typesetter.spaceOf(type);
  const width = typesetter.widthOf(words.subtitle, type) + gap + typesetter.widthOf(words.scale, scaleType);
  const isOneLine = width <= maxX - minX;
  const cap = typesetter.capHeightOf(type);
  const items: PlateItem[] = [];
  let y = minY + cap - cap * SUBTITLE_LEADING;
  const addLine = (text: string, lineType: TypeStyle, index = 0): void => {
    y += cap * SUBTITLE_LEADING;
    items.push(typesetter.set({ text, type: lineType, at: [minX, y], role: "text", ...lineOf(index) }));
  };
  for (const [index, line] of typesetter.wrap(words.subtitle, type, maxX - minX).entries())
    addLine(line, type, index);
  if (words.scale !== "" && !isOneLine) addLine(words.scale, scaleType);
  if (words.scale !== "" && isOneLine) {
    const at = [maxX, y] as const;
    items.push(typesetter.set({ text: words.scale, type: scaleType, at, align: "right", role: "text" }));
  }
  if (words.overleaf !== "") addLine(words.overleaf, furniture.type.legend);
  return { items, bottom: y };
}

/** The title on one line, smaller if need be; or on several. */
export function fitTitle(title: string, width: Mm, page: Page): { type: TypeStyle; lines: string[] } {
  const { typesetter, furniture, size } = page;
  const sizedBy = (share: number): TypeStyle => ({
    ...furniture.type.title,
    sizePt: furniture.type.title.sizePt * size * share,
  });
  const shareFor = (text: string): number => width / Math.max(width, typesetter.widthOf(text, sizedBy(1)));
  const whole = shareFor(title);
  if (whole >= SMALLEST_TITLE) return { type: sizedBy(whole), lines: [title] };
  const longestWord = Math.min(...title.split(" ").map(shareFor));
  const type = sizedBy(Math.max(SMALLEST_WORD, Math.min(SMALLEST_TITLE, longestWord)));
  return { type, lines: typesetter.wrap(title, type, width) };
}
