import type { Box, Mm } from "../../core/geometry.ts";
import { isFuller, type PlannedIndex, planFrontIndex } from "../index/plan-index.ts";
import { setIndex } from "../index/set-index.ts";
import { blockGap, drawThinRule, type Page } from "../page.ts";
import { setHeader } from "../set-header.ts";
import { type LegendGrid, legendGrids, legendHeight, setLegend } from "../set-legend.ts";
import type { PanelContent, PlannedPanel } from "./panel-content.ts";
import { setFoot } from "./set-foot.ts";

/**
 * A panel higher than wide. Index and legend follow the header, the foot stands at the bottom.
 *
 *     ┏━━━━━━━━━┓
 *     │ title   │
 *     ├─────────┤
 *     │index    │
 *     ├─────────┤
 *     │legend   │
 *     ├─────────┤
 *     │bar     N│
 *     │imprint  │
 *     └─────────┘
 */
export function planTallPanel(box: Box, content: PanelContent, page: Page): PlannedPanel {
  const gap = blockGap(page);
  const header = setHeader(box, content.header, page);
  const foot = setFoot(box, content, page);
  const body = { ...box, minY: header.bottom + 2 * gap, maxY: foot.top - gap };
  const { grid, index } = fitBody(body, gap, { content, page });
  const hasIndex = index.sections.length > 0;
  const shown = content.samples.slice(0, grid.rows * grid.columns);
  const legendTop = hasIndex
    ? placeLegend(body, index.bottom + 2 * gap, legendHeight(grid, page))
    : body.minY;
  return {
    draw: () => [
      ...header.items,
      drawThinRule(box, header.bottom + gap, page.furniture),
      ...setIndex(index, page),
      ...(hasIndex && shown.length > 0 ? [drawThinRule(box, legendTop - gap, page.furniture)] : []),
      ...(shown.length > 0 ? setLegend(shown, { ...body, minY: legendTop }, { grid, page }).items : []),
      ...foot.items,
    ],
    restSections: index.rest,
    restSamples: content.samples.slice(shown.length),
  };
}

/** A little white lies better above the legend, much of it below. */
const MOST_ABOVE_LEGEND: Mm = 40;

function placeLegend({ maxY }: Box, highest: Mm, height: Mm): Mm {
  const white = maxY - (highest + height);
  return white <= MOST_ABOVE_LEGEND ? highest + Math.max(0, white) : highest;
}

/** The roomiest legend beside which as much of the index finds room as beside any. */
function fitBody(
  body: Box,
  gap: Mm,
  { content, page }: { content: PanelContent; page: Page },
): { grid: LegendGrid; index: PlannedIndex } {
  const { sections, samples } = content;
  const size = { width: body.maxX - body.minX, height: body.maxY - body.minY };
  let best: { grid: LegendGrid; index: PlannedIndex } | undefined;
  for (const grid of legendGrids(samples.length, size, page)) {
    const below = samples.length === 0 ? 0 : legendHeight(grid, page) + 2 * gap;
    const index = planFrontIndex(sections, { ...body, maxY: body.maxY - below }, page);
    if (!best || isFuller(index, best.index)) best = { grid, index };
    if (index.rest.length === 0) break;
  }
  return (
    best ?? {
      grid: { columns: 1, rows: 0, pitch: 1 },
      index: planFrontIndex(sections, body, page),
    }
  );
}
