import { type Box, grow, ringOfBox } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import type { IndexEntry } from "../../gazetteer/street-index.ts";
import { drawRule, type Page } from "../page.ts";
import { makeSection } from "./index-section.ts";
import { planIndex } from "./plan-index.ts";
import { setIndex } from "./set-index.ts";

/** White inside the edge of the list's box. */
const PADDING = 2.5;

/**
 * The list of the streets that the map shows by numbers, boxed in a corner of the map face. Undefined where the box cannot
 * hold all of it: then it stands in the index.
 */
export function planKeyList(
  keys: readonly IndexEntry[],
  box: Box | undefined,
  page: Page,
): (() => PlateItem[]) | undefined {
  if (!box || keys.length === 0) return undefined;
  const section = makeSection(page.words.smallStreets, [{ name: "", entries: keys }], page);
  const plan = planIndex([section], grow(box, -PADDING), { page, limit: "tightest" });
  if (plan.rest.length > 0) return undefined;
  const ground: PlateItem = {
    kind: "area",
    polygons: [[ringOfBox(box)]],
    fill: page.furniture.key.fill,
    layer: "marginalia",
    role: "artifact",
  };
  const edge = drawRule(ringOfBox(box), page.furniture.rule.thin, page.furniture.rule.paint);
  return () => [ground, edge, ...setIndex(plan, page)];
}
