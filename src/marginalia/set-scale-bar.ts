import { type Box, type Mm, type PaperLine, ringOfBox } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import { formatGround, formatNumber, groundUnit } from "./format-length.ts";
import { FIGURES_APART, minuteScale } from "./minute-scale.ts";
import { type Block, drawRule, drawRules, type Page } from "./page.ts";
import { lineOf, readAs } from "./read-as.ts";

const LONGEST_BAR: Mm = 72;
const BAR_HEIGHT: Mm = 1.1;
const TICK: Mm = 0.9;
/** Ticks of minutes that are given in figures. */
const LONG_TICK: Mm = 1.4;
const LINE: Mm = 0.12;
/** White between figures and bar. */
const GAP: Mm = 0.9;

/** A division of the bar that people can reckon with. */
export interface BarDivision {
  readonly stepMetres: number;
  readonly steps: number;
}

/** The longest bar of three to seven equal steps of 1, 2 or 5 times a power of ten that fits. */
export function divideBar(mmPerMetre: number, room: Mm): BarDivision {
  const longest = Math.min(room, LONGEST_BAR) / mmPerMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  return [0.1, 0.2, 0.5, 1, 2]
    .map((share) => share * power)
    .map((stepMetres) => ({ stepMetres, steps: Math.floor(longest / stepMetres + 1e-9) }))
    .filter(({ steps }) => steps >= 3 && steps <= 7)
    .reduce((best, next) => (next.stepMetres * next.steps > best.stepMetres * best.steps ? next : best));
}

/** Metres above a bar of black and white pieces, minutes on foot below, from the box's top left. */
export function setScaleBar(box: Box, mmPerMetre: number, page: Page): Block {
  const { furniture, typesetter } = page;
  const type = furniture.type.scaleBar;
  const left = box.minX + typesetter.widthOf("0", type) / 2;
  const { stepMetres, steps } = fitBar(box.maxX - left, mmPerMetre, page);
  const step = stepMetres * mmPerMetre;
  const baseline = box.minY + typesetter.capHeightOf(type);
  const top = baseline + GAP;
  const minutes = setMinutes({ left, y: top + BAR_HEIGHT, length: steps * step }, mmPerMetre, page);
  return {
    items: readAs("scale", [
      ...barItems({ left, top, step, steps }, page),
      ...metreFigures({ stepMetres, steps }, step, page).map(({ text, x }, index) =>
        typesetter.set({
          text,
          type,
          at: [left + x, baseline],
          align: "center",
          role: "text",
          ...lineOf(index),
        }),
      ),
      ...minutes.items,
    ]),
    bottom: minutes.bottom,
  };
}

/** The longest bar whose figures, and words after the last minute, stay within the room. */
function fitBar(room: Mm, mmPerMetre: number, page: Page): BarDivision {
  const { typesetter, furniture, words } = page;
  const type = furniture.type.scaleBar;
  const longest = room - typesetter.widthOf(formatGround(5000, words), type) / 2;
  const division = divideBar(mmPerMetre, longest);
  const length = division.stepMetres * division.steps * mmPerMetre;
  const { minute, figures } = minuteScale(length, mmPerMetre);
  const wordsEnd = (figures.at(-1) ?? 0) * minute + typesetter.widthOf(`0 ${words.minutesOnFoot}`, type);
  return wordsEnd <= room ? division : divideBar(mmPerMetre, length - (wordsEnd - room));
}

/** The last figure alone bears the unit; those too near to it or to each other are left out. */
function metreFigures(
  { stepMetres, steps }: BarDivision,
  step: Mm,
  { words }: Page,
): { text: string; x: Mm }[] {
  const every = Math.ceil(FIGURES_APART / step);
  const unit = groundUnit(2 * stepMetres);
  return Array.from({ length: steps + 1 }, (_, i) => i)
    .filter((i) => i === steps || (i % every === 0 && steps - i >= every))
    .map((i) => {
      const figure = formatNumber((i * stepMetres) / unit.metres, words);
      return { text: i === steps ? `${figure}\u00a0${unit.name}` : figure, x: i * step };
    });
}

/** The pieces in turn black and white, the first one black, with a line round all. */
function barItems(
  { left, top, step, steps }: { left: Mm; top: Mm; step: Mm; steps: number },
  { furniture: { rule } }: Page,
): PlateItem[] {
  const piece = (from: number, to: number): PaperLine =>
    ringOfBox({ minX: left + from * step, maxX: left + to * step, minY: top, maxY: top + BAR_HEIGHT });
  const black = Array.from({ length: Math.ceil(steps / 2) }, (_, i) => [piece(2 * i, 2 * i + 1)]);
  return [
    { kind: "area", polygons: black, fill: rule.paint, layer: "marginalia", role: "artifact" },
    drawRule(piece(0, steps), LINE, rule.paint),
  ];
}

/** A tick a minute below the bar, some with figures; words after the last. */
function setMinutes(
  { left, y, length }: { left: Mm; y: Mm; length: Mm },
  mmPerMetre: number,
  { furniture, typesetter, words }: Page,
): Block {
  const type = furniture.type.scaleBar;
  const { minute, count, figures } = minuteScale(length, mmPerMetre);
  const last = figures.at(-1);
  if (last === undefined) return { items: [], bottom: y };
  const ticks = Array.from({ length: count + 1 }, (_, i): PaperLine => {
    const x = left + i * minute;
    return [
      [x, y],
      [x, y + (i === 0 || figures.includes(i) ? LONG_TICK : TICK)],
    ];
  });
  const baseline = y + LONG_TICK + GAP * 0.8 + typesetter.capHeightOf(type);
  const wordsX = left + last * minute + typesetter.widthOf(String(last), type) / 2 + typesetter.spaceOf(type);
  return {
    items: [
      drawRules(ticks, LINE, furniture.rule.paint),
      ...figures.map((figure, index) =>
        typesetter.set({
          text: String(figure),
          type,
          at: [left + figure * minute, baseline],
          align: "center",
          role: "text",
          ...lineOf(index),
        }),
      ),
      // After the figure, which stays below its own tick.
      typesetter.set({
        text: words.minutesOnFoot,
        type,
        at: [wordsX, baseline],
        role: "text",
        ...lineOf(figures.length),
      }),
    ],
    bottom: baseline,
  };
}
