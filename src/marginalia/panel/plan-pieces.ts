import type { Box } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { planFrontIndex } from "../index/plan-index.ts";
import { setIndex } from "../index/set-index.ts";
import { blockGap, drawThinRule, type Page } from "../page.ts";
import { drawThickRule, setHeader, TITLE_DROP } from "../set-header.ts";
import { legendGrids, legendHeight, setLegend } from "../set-legend.ts";
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
  for (const piece of others.filter((other) => other !== foot)) {
    const box = { ...piece, minY: piece.minY + page.furniture.rule.thick + TITLE_DROP * page.size };
    const legend = setSamples(samples, box, page);
    const index = legend.items.length > 0 ? { items: [], rest: sections } : setLists(sections, box, page);
    if (legend.items.length + index.items.length > 0) items.push(drawThickRule(piece, page));
    items.push(...legend.items, ...index.items);
    samples = legend.rest;
    sections = index.rest;
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

/** As many rows of the legend as the box holds; nothing where there are none left. */
export function setSamples(samples: PanelContent["samples"], box: Box, page: Page) {
  const size = { width: box.maxX - box.minX, height: box.maxY - box.minY };
  const [grid] = legendGrids(samples.length, size, page);
  if (!grid || samples.length === 0 || legendHeight(grid, page) > size.height)
    return { items: [], bottom: box.minY, rest: samples };
  const shown = samples.slice(0, grid.columns * grid.rows);
  return { ...setLegend(shown, box, { grid, page }), rest: samples.slice(shown.length) };
}
