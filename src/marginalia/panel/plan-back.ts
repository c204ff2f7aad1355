import type { Box, Mm } from "../../core/geometry.ts";
import type { LegendSample } from "../../symbols/symbols.ts";
import type { IndexSection } from "../index/index-section.ts";
import { planIndex } from "../index/plan-index.ts";
import { setIndex } from "../index/set-index.ts";
import { blockGap, drawThinRule, type Page } from "../page.ts";
import { setHeader } from "../set-header.ts";
import { legendGrids, setLegend } from "../set-legend.ts";
import type { PlannedPanel } from "./panel-content.ts";

export interface BackContent {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly IndexSection[];
  readonly samples: readonly LegendSample[];
}

/** A column of the index with its gutter. */
const COLUMN: Mm = 52;
/** A short index takes few columns of this many lines, rather than many of a few lines each. */
const LEAST_LINES = 40;
/** Title and rule stand over this many columns at least. */
const LEAST_COLUMNS = 3;

/** The back of the sheet: title, the rest of the legend, the rest of the index over the whole page. */
export function planBack(
  box: Box,
  { title, subtitle, sections, samples }: BackContent,
  page: Page,
): PlannedPanel {
  const header = setHeader(box, { title, subtitle, scale: "", overleaf: "" }, page);
  const rule = header.bottom + blockGap(page);
  const body = { ...box, minY: rule + blockGap(page) };
  const legend = setRestOfLegend(samples, body, page);
  const area = { ...body, minY: legend.bottom, maxX: Math.min(body.maxX, body.minX + widthFor(sections)) };
  const index = planIndex(sections, area, { page, limit: "tightest" });
  return {
    draw: () => [
      ...header.items,
      drawThinRule(box, rule, page.furniture),
      ...legend.items,
      ...setIndex(index, page),
    ],
    restSections: index.rest,
    restSamples: legend.rest,
  };
}

function widthFor(sections: readonly IndexSection[]): Mm {
  const lines = sections
    .flatMap(({ groups }) => groups)
    .reduce((sum, { name, entries }) => sum + entries.length + (name === "" ? 0 : 2), 0);
  return Math.max(LEAST_COLUMNS, Math.ceil(lines / LEAST_LINES)) * COLUMN;
}

function setRestOfLegend(samples: readonly LegendSample[], body: Box, page: Page) {
  const size = { width: body.maxX - body.minX, height: body.maxY - body.minY };
  const [grid] = legendGrids(samples.length, size, page);
  if (!grid || samples.length === 0) return { items: [], bottom: body.minY, rest: samples };
  const shown = samples.slice(0, grid.columns * grid.rows);
  const { items, bottom } = setLegend(shown, body, { grid, page });
  return { items, bottom: bottom + 2 * blockGap(page), rest: samples.slice(shown.length) };
}
