import type { Box, Mm, PaperLine } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { type PlannedIndex, planFrontIndex } from "../index/plan-index.ts";
import { setIndex } from "../index/set-index.ts";
import { drawRule, type Page } from "../page.ts";
import { drawThickRule, setHeader, TITLE_DROP } from "../set-header.ts";
import { legendGrids, legendHeight, legendWidth, setLegend } from "../set-legend.ts";
import type { PanelContent, PlannedPanel } from "./panel-content.ts";
import { planTallPanel } from "./plan-tall-panel.ts";
import { setFoot } from "./set-foot.ts";

/** Between two blocks side by side. */
const BLOCK_GAP: Mm = 9;
/** Holds a scale bar of 70 mm with the north arrow; on small papers a shorter one. */
const HEAD_WIDTH: Mm = 84;
const HEAD_SHARE = 0.36;
const headWidth = ({ minX, maxX }: Box): Mm => Math.min(HEAD_WIDTH, HEAD_SHARE * (maxX - minX));

/** An index narrower than one column is none. */
const NARROWEST_INDEX: Mm = 34;
/** A head block wider than this share of the panel leaves too little to the index. */
const WIDEST_HEAD = 0.5;

/**
 * A panel wider than high: a block with title, legend and foot, and the index beside it; in a low panel the legend has
 * a block of its own.
 *
 *     ┏━━━━━━━┯━━━━━━━━━━━━━━━━━━━━┓     ┏━━━━━━━┯━━━━━━━━┯━━━━━━━━━━━━━┓
 *     │title  │index               │     │title  │legend  │index        │
 *     │legend │                    │     │foot   │        │             │
 *     │foot   │                    │     └───────┴────────┴─────────────┘
 *     └───────┴────────────────────┘
 */
export function planWidePanel(box: Box, content: PanelContent, page: Page): PlannedPanel {
  const head = setHeadBlock(box, content, page) ?? setLowBlocks(box, content, page);
  const top = box.minY + page.furniture.rule.thick + TITLE_DROP * page.size;
  const indexBox = { ...box, minX: head.right + BLOCK_GAP, minY: top };
  const hasRoom = indexBox.maxX - indexBox.minX >= NARROWEST_INDEX;
  const index: PlannedIndex = hasRoom
    ? planFrontIndex(content.sections, indexBox, page)
    : { sections: [], bottom: top, rest: content.sections };
  return {
    draw: () => [
      drawThickRule({ ...box, minX: head.headerRight }, page),
      ...head.draw(),
      ...(index.sections.length > 0 ? [drawDivider(head.right + BLOCK_GAP / 2, indexBox, page)] : []),
      ...setIndex(index, page),
    ],
    restSections: index.rest,
    restSamples: head.restSamples,
  };
}

interface Head {
  readonly draw: PlannedPanel["draw"];
  readonly right: Mm;
  /** Where the header's own thick rule ends. */
  readonly headerRight: Mm;
  readonly restSamples: PanelContent["samples"];
}

/** Title, legend and foot in one block, as narrow as can be; undefined where the panel is too low. */
function setHeadBlock(box: Box, content: PanelContent, page: Page): Head | undefined {
  for (let columns = 1; legendWidth(columns) <= WIDEST_HEAD * (box.maxX - box.minX); columns++) {
    const right = box.minX + Math.max(headWidth(box), legendWidth(columns));
    const block = planTallPanel({ ...box, maxX: right }, { ...content, sections: [] }, page);
    if (block.restSamples.length === 0)
      return { draw: block.draw, right, headerRight: right, restSamples: [] };
  }
  return undefined;
}

/** Title and foot in one block, the legend in the next. */
function setLowBlocks(box: Box, content: PanelContent, page: Page): Head {
  const right = box.minX + headWidth(box);
  const headBox = { ...box, maxX: right };
  const items = [...setHeader(headBox, content.header, page).items, ...setFoot(headBox, content, page).items];
  const top = box.minY + page.furniture.rule.thick + TITLE_DROP * page.size;
  const legendBox = { ...box, minX: right + BLOCK_GAP, minY: top };
  const grid = lowLegendGrid(content.samples.length, legendBox, page);
  if (!grid) return { draw: () => items, right, headerRight: right, restSamples: content.samples };
  const shown = content.samples.slice(0, grid.columns * grid.rows);
  const fitted = { ...legendBox, maxX: Math.min(box.maxX, legendBox.minX + legendWidth(grid.columns)) };
  return {
    draw: () => [
      ...items,
      drawDivider(right + BLOCK_GAP / 2, legendBox, page),
      ...setLegend(shown, fitted, { grid, page }).items,
    ],
    right: fitted.maxX,
    headerRight: right,
    restSamples: content.samples.slice(shown.length),
  };
}

/** The fewest columns that hold all rows; in the end the tightest grid of the whole width. */
function lowLegendGrid(count: number, box: Box, page: Page) {
  const room = box.maxX - box.minX;
  const height = box.maxY - box.minY;
  if (count === 0 || room < NARROWEST_INDEX) return undefined;
  for (let columns = 1; legendWidth(columns) < room; columns++) {
    const [grid] = legendGrids(count, { width: legendWidth(columns), height }, page);
    if (grid && grid.rows * grid.columns >= count && legendHeight(grid, page) <= height) return grid;
  }
  return legendGrids(count, { width: room, height }, page)[0];
}

function drawDivider(x: Mm, { minY, maxY }: Box, { furniture: { rule } }: Page): PlateItem {
  const line: PaperLine = [
    [x, minY],
    [x, maxY],
  ];
  return drawRule(line, rule.thin, rule.paint);
}
