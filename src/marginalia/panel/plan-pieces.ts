import { type Box, heightOf, widthOf } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { planFrontIndex } from "../index/plan-index.ts";
import { setIndex } from "../index/set-index.ts";
import { blockGap, drawThinRule, type Page } from "../page.ts";
import { drawThickRule, setHeader, TITLE_DROP } from "../set-header.ts";
import { type LegendGrid, legendGrids, legendHeight, setLegend } from "../set-legend.ts";
import type { PanelContent, PlannedPanel } from "./panel-content.ts";
import { setFoot } from "./set-foot.ts";

/**
 * A panel that folds part into pieces. Side by side, the first holds the title, the last the foot, those between the
 * legend; one below the other, the title is on top, the legend over the foot in the last. What is left is for whole
 * lists of the index.
 */
export function planPieces(pieces: readonly Box[], content: PanelContent, page: Page): PlannedPanel {
  const isStrip = pieces.every(({ minY }) => minY === pieces[0]?.minY);
  return isStrip ? planStrip(pieces, content, page) : planStack(pieces, content, page);
}

function planStrip(pieces: readonly Box[], content: PanelContent, page: Page): PlannedPanel {
  const [head = NO_BOX, ...others] = pieces;
  const foot = others.length >= 2 ? others.at(-1) : undefined;
  const items: PlateItem[] = [
    ...setHeader(head, content.header, page).items,
    ...setFoot(foot ?? head, content, page).items,
  ];
  let { samples, sections } = content;
  const middle = others.filter((other) => other !== foot);
  const boxes = middle.map((piece) => ({
    ...piece,
    minY: piece.minY + page.furniture.rule.thick + TITLE_DROP * page.size,
  }));
  const most = evenShare(samples.length, boxes, page);
  for (const [index, box] of boxes.entries()) {
    const legend = setSamples(samples, box, page, { most, isContinued: index > 0 });
    const lists = legend.items.length > 0 ? { items: [], rest: sections } : setLists(sections, box, page);
    if (legend.items.length + lists.items.length > 0) items.push(drawThickRule(middle[index] ?? box, page));
    items.push(...legend.items, ...lists.items);
    samples = legend.rest;
    sections = lists.rest;
  }
  return { draw: () => items, restSections: sections, restSamples: samples };
}

/** Whole lists of the index. */
function setLists(sections: PanelContent["sections"], box: Box, page: Page) {
  const index = planFrontIndex(sections, box, page);
  return { items: setIndex(index, page), rest: index.rest };
}

function planStack(pieces: readonly Box[], content: PanelContent, page: Page): PlannedPanel {
  const gap = blockGap(page);
  const [top = NO_BOX, ...others] = pieces;
  const last = others.at(-1) ?? top;
  const header = setHeader(top, content.header, page);
  const items: PlateItem[] = [...header.items, drawThinRule(top, header.bottom + gap, page.furniture)];
  const foot = setFoot(last, content, page);
  const room = { ...last, maxY: foot.top - gap };
  const legend = setSamples(content.samples, room, page);
  items.push(...foot.items, ...legend.items);
  let { sections } = content;
  const free = [{ ...top, minY: header.bottom + 2 * gap }, ...others.slice(0, -1)];
  for (const box of [...free, { ...room, minY: legend.bottom + 2 * gap }]) {
    const index = setLists(sections, box, page);
    items.push(...index.items);
    sections = index.rest;
  }
  return { draw: () => items, restSections: sections, restSamples: legend.rest };
}

const NO_BOX: Box = { minX: 0, minY: 0, maxX: 0, maxY: 0 };

/** As many rows of the legend as the box holds, at most so many; nothing where there are none left. */
export function setSamples(
  samples: PanelContent["samples"],
  box: Box,
  page: Page,
  { most = samples.length, isContinued = false } = {},
) {
  const grid = gridIn(box, Math.min(most, samples.length), page);
  if (!grid || samples.length === 0) return { items: [], bottom: box.minY, rest: samples };
  const shown = samples.slice(0, Math.min(most, grid.columns * grid.rows));
  return { ...setLegend(shown, box, { grid, page, isContinued }), rest: samples.slice(shown.length) };
}

/** The roomiest grid for so many rows; undefined where not one finds room. */
function gridIn(box: Box, count: number, page: Page): LegendGrid | undefined {
  const size = { width: widthOf(box), height: heightOf(box) };
  const [grid] = legendGrids(count, size, page);
  return grid && legendHeight(grid, page) <= size.height ? grid : undefined;
}

/** Rows for each piece, so that a legend which needs several pieces fills them alike. */
function evenShare(count: number, boxes: readonly Box[], page: Page): number {
  let room = 0;
  for (const [index, box] of boxes.entries()) {
    const grid = gridIn(box, count, page);
    room += grid ? grid.columns * grid.rows : 0;
    if (room >= count) return Math.ceil(count / (index + 1));
  }
  return count;
}
