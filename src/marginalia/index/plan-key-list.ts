import { type Box, grow, type Mm, ringOfBox } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import type { IndexEntry } from "../../gazetteer/street-index.ts";
import { drawRule, type Page } from "../page.ts";
import { makeSection } from "./index-section.ts";
import { planIndex } from "./plan-index.ts";
import { setIndex } from "./set-index.ts";

/** White inside the edge of the list's box. */
const PADDING: Mm = 2.5;

/** Room for the list in a corner of the map face. */
export interface KeyCorner {
  readonly box: Box;
  readonly face: Box;
}

/**
 * The list of the streets that the map shows by numbers, boxed in a corner of the map face, no higher than it must be.
 * Undefined where the corner cannot hold all of it: then it stands in the index.
 */
export function planKeyList(
  keys: readonly IndexEntry[],
  { box: corner, face }: KeyCorner,
  page: Page,
): (() => PlateItem[]) | undefined {
  const section = makeSection(page.words.smallStreets, [{ name: "", entries: keys }], page);
  const planIn = (box: Box) => planIndex([section], grow(box, -PADDING), { page, limit: "tightest" });
  const roomy = planIn(corner);
  if (keys.length === 0 || roomy.rest.length > 0) return undefined;
  const spare = Math.max(0, corner.maxY - PADDING - roomy.bottom);
  const box =
    corner.maxY === face.maxY
      ? { ...corner, minY: corner.minY + spare }
      : { ...corner, maxY: corner.maxY - spare };
  // As much higher as rounding may ask for, so that the list is set as it was.
  const plan = planIn({ ...box, maxY: box.maxY + ROUNDING });
  return () => [...drawBox(box, page), ...setIndex(plan, page)];
}

const ROUNDING: Mm = 1e-6;

function drawBox(box: Box, { furniture: { key, rule } }: Page): PlateItem[] {
  const ring = ringOfBox(box);
  return [
    { kind: "area", polygons: [[ring]], fill: key.fill, layer: "marginalia", role: "artifact" },
    drawRule(ring, rule.thin, rule.paint),
  ];
}
