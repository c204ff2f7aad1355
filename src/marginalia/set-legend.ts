import type { Box, Mm } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { Translated, TypeStyle } from "../style/style.ts";
import type { LegendSample } from "../symbols/symbols.ts";
import { moveItem } from "./move-item.ts";
import type { Block, Page } from "./page.ts";
import { lineOf, readAs } from "./read-as.ts";

const SAMPLE_WIDTH: Mm = 9;
const SAMPLE_HEIGHT: Mm = 3;
const SAMPLE_GAP: Mm = 2.2;
const LEGEND_GUTTER: Mm = 4.5;
/** Sample and about twenty letters. */
const NARROWEST_COLUMN: Mm = 33;
/** As in a panel of A2: 160 mm for three. */
const USUAL_COLUMN: Mm = 42;
/** Row to row; the tighter one where the panel is short. */
const PITCHES: readonly Mm[] = [4.3, 3.9, 3.5];
const SMALLEST_TYPE_PT = 6;
const HEADING_TO_ROWS: Mm = 4.2;

/** How the rows stand. */
export interface LegendGrid {
  readonly columns: number;
  readonly rows: number;
  readonly pitch: Mm;
}

/**
 * Grids that hold this many rows in the room, the roomiest first; where none does, the tightest alone, which holds
 * as many rows as it can.
 */
export function legendGrids(
  count: number,
  { width, height }: { width: Mm; height: Mm },
  page: Page,
): LegendGrid[] {
  const usual = columnsIn(width, USUAL_COLUMN);
  const most = Math.max(usual, columnsIn(width, NARROWEST_COLUMN));
  const choices = [...new Set([usual, most])].flatMap((columns) =>
    PITCHES.map((pitch) => ({ columns, pitch, rows: Math.ceil(count / columns) })),
  );
  const fitting = choices.filter((grid) => legendHeight(grid, page) <= height);
  if (fitting.length > 0) return fitting;
  const pitch = Math.min(...PITCHES);
  const room = height - legendHeadHeight(page) - SAMPLE_HEIGHT;
  return [{ columns: most, pitch, rows: Math.max(0, Math.floor(room / pitch) + 1) }];
}

const columnsIn = (width: Mm, narrowest: Mm): number =>
  Math.max(1, Math.floor((width + LEGEND_GUTTER) / (narrowest + LEGEND_GUTTER)));

/** The width that a legend of this many columns asks for. */
export const legendWidth = (columns: number): Mm => columns * (USUAL_COLUMN + LEGEND_GUTTER) - LEGEND_GUTTER;

/** Height of the heading with the white below it. */
const legendHeadHeight = ({ typesetter, furniture }: Page): Mm =>
  typesetter.capHeightOf(furniture.type.heading) + HEADING_TO_ROWS - SAMPLE_HEIGHT / 2;

export const legendHeight = ({ rows, pitch }: LegendGrid, page: Page): Mm =>
  legendHeadHeight(page) + (rows - 1) * pitch + SAMPLE_HEIGHT;

/** Heading and rows, column after column, from the top left of the box. */
export function setLegend(
  samples: readonly LegendSample[],
  box: Box,
  { grid, page, isContinued = false }: { grid: LegendGrid; page: Page; isContinued?: boolean },
): Block {
  const { typesetter, furniture, words } = page;
  const heading = furniture.type.heading;
  const headingAt = [box.minX, box.minY + typesetter.capHeightOf(heading)] as const;
  const first = headingAt[1] + HEADING_TO_ROWS;
  const width = (box.maxX - box.minX - (grid.columns - 1) * LEGEND_GUTTER) / grid.columns;
  const items: PlateItem[] = [
    typesetter.set({
      text: isContinued ? `${words.legend} (${words.continued})` : words.legend,
      type: heading,
      at: headingAt,
      role: "heading",
    }),
  ];
  samples.forEach((sample, index) => {
    const left = box.minX + Math.floor(index / grid.rows) * (width + LEGEND_GUTTER);
    const middle = first + (index % grid.rows) * grid.pitch;
    items.push(...sample.items.map((item) => moveItem(item, left + SAMPLE_WIDTH / 2, middle)));
    const text = inLanguage(sample.label, page.languages);
    items.push(
      ...setLabel(text, { left: left + SAMPLE_WIDTH + SAMPLE_GAP, right: left + width, middle }, page),
    );
  });
  return { items: readAs("legend", items), bottom: first + (grid.rows - 1) * grid.pitch + SAMPLE_HEIGHT / 2 };
}

/** On one line, smaller if need be; a longer label takes two lines of the smallest type. */
function setLabel(
  text: string,
  { left, right, middle }: { left: Mm; right: Mm; middle: Mm },
  { typesetter, furniture }: Page,
): PlateItem[] {
  const usual = furniture.type.legend;
  const share = (right - left) / Math.max(right - left, typesetter.widthOf(text, usual));
  const type: TypeStyle = {
    ...usual,
    sizePt: Math.max(Math.min(usual.sizePt, SMALLEST_TYPE_PT), usual.sizePt * share),
  };
  const lines = typesetter.wrap(text, type, right - left + 0.01);
  const cap = typesetter.capHeightOf(type);
  const leading = cap * 1.5;
  return lines.map((line, index) =>
    typesetter.set({
      text: line,
      type,
      at: [left, middle + cap / 2 + (index - (lines.length - 1) / 2) * leading],
      role: "legend-entry",
      ...lineOf(index),
    }),
  );
}

/** The words of the first language that they are given in; else French, English, or what there is. */
export function inLanguage(text: Translated, languages: readonly string[]): string {
  const code = [...languages, "fr", "en"].find((language) => Object.hasOwn(text, language));
  return (code !== undefined ? text[code] : Object.values(text)[0]) ?? "";
}
