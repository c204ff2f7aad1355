import type { Box, Mm } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { drawThinRule, type Page } from "../page.ts";
import { imprintHeight, setImprint, wrapImprint } from "../set-imprint.ts";
import { northArrowSize, setNorthArrow } from "../set-north-arrow.ts";
import { setScaleBar } from "../set-scale-bar.ts";
import type { PanelContent } from "./panel-content.ts";

/** Last line of the scale bar to the imprint. */
const ABOVE_IMPRINT: Mm = 4.5;
const BELOW_RULE: Mm = 3.6;
const BESIDE_BAR: Mm = 5;

/** The foot of a panel, standing on the bottom of the box: thin rule, scale bar and north arrow, imprint. */
export function setFoot(box: Box, content: PanelContent, page: Page): { items: PlateItem[]; top: Mm } {
  const width = box.maxX - box.minX;
  const lines = wrapImprint(content.imprint, width, page);
  const arrow = northArrowSize(content.rotationDegrees);
  const bar = { ...box, maxX: box.maxX - arrow.width - BESIDE_BAR };
  const barHeight = setScaleBar({ ...bar, minY: 0 }, content.mmPerMetre, page).bottom;
  const height = Math.max(barHeight, arrow.height);
  const barTop = box.maxY - imprintHeight(lines.length, page) - ABOVE_IMPRINT - height;
  const top = barTop - BELOW_RULE;
  return {
    items: [
      drawThinRule(box, top, page.furniture),
      ...setScaleBar({ ...bar, minY: barTop }, content.mmPerMetre, page).items,
      ...setNorthArrow([box.maxX, barTop], content.rotationDegrees, page),
      ...setImprint(lines, box, page),
    ],
    top,
  };
}
