import { type Box, heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import type { TypeStyle } from "../../style/style.ts";
import type { Page } from "../page.ts";
import { type IndexSection, makeSection } from "./index-section.ts";
import { densitiesFor, type IndexDensity, isFuller, type PlannedIndex, planAt } from "./plan-index.ts";

/** An index that runs through several panels, in their order. */
export interface FlowedIndex {
  /** One for each panel. */
  readonly panels: readonly PlannedIndex[];
  readonly rest: readonly IndexSection[];
  /** What it is to be set with. */
  readonly page: Page;
}

/** Where panels have room to spare, the index is set larger, for eyes that have grown old. */
const LARGER: readonly number[] = [1.4, 1.25, 1.12];

/** Halvings of the height until the panels are even to a line. */
const BALANCING_STEPS = 8;

/**
 * The lists through all boxes, at the loosest setting that holds them; the panels as even as may be, so that none stands
 * half empty at the end.
 */
export function flowIndex(sections: readonly IndexSection[], boxes: readonly Box[], page: Page): FlowedIndex {
  const nothing = { panels: [], rest: sections, page };
  const [first] = boxes;
  if (!first || sections.length === 0) return nothing;
  for (const share of LARGER) {
    const larger = largerPage(page, share);
    const flow = {
      sections: sections.map(({ heading, groups }) => makeSection(heading, groups, larger)),
      boxes,
      page: larger,
    };
    const density = usualDensity(widthOf(first) / share, page);
    const scaled = { ...density, leading: density.leading * share, sizePt: density.sizePt * share };
    const flowed = flowAt(scaled, flow);
    if (flowed.rest.length === 0) return balanced(flowed, scaled, flow);
  }
  const flow = { sections, boxes, page };
  let best: FlowedIndex | undefined;
  for (const density of densitiesFor(widthOf(first), { page, limit: "tightest" })) {
    const flowed = flowAt(density, flow);
    if (flowed.rest.length === 0) return balanced(flowed, density, flow);
    if (!best || isFuller(flowed, best)) best = flowed;
  }
  return best ?? nothing;
}

/** As many columns as the width holds of the usual ones, in the usual type. */
function usualDensity(width: Mm, page: Page): IndexDensity {
  const [usual] = densitiesFor(width, { page, limit: "usual" });
  return usual ?? { columns: 1, leading: 2.95, sizePt: page.furniture.type.indexName.sizePt };
}

function largerPage(page: Page, share: number): Page {
  const { type } = page.furniture;
  const larger = (style: TypeStyle): TypeStyle => ({ ...style, sizePt: style.sizePt * share });
  const scaled = {
    ...type,
    indexLetter: larger(type.indexLetter),
    indexName: larger(type.indexName),
    indexType: larger(type.indexType),
    indexSquare: larger(type.indexSquare),
  };
  return { ...page, furniture: { ...page.furniture, type: scaled } };
}

interface Flow {
  readonly sections: readonly IndexSection[];
  readonly boxes: readonly Box[];
  readonly page: Page;
}

function flowAt(density: IndexDensity, { sections, boxes, page }: Flow): FlowedIndex {
  const panels: PlannedIndex[] = [];
  let rest = sections;
  for (const box of boxes) {
    const plan = planAt(density, { sections: rest, box, page });
    panels.push(plan);
    rest = plan.rest;
  }
  return { panels, rest, page };
}

/** The same in lower boxes, as low as all of it still finds room. */
function balanced(flowed: FlowedIndex, density: IndexDensity, flow: Flow): FlowedIndex {
  let best = flowed;
  let [low, high] = [0, 1];
  for (let step = 0; step < BALANCING_STEPS; step++) {
    const share = (low + high) / 2;
    const boxes = flow.boxes.map((box) => ({ ...box, maxY: box.minY + share * heightOf(box) }));
    const lower = flowAt(density, { ...flow, boxes });
    if (lower.rest.length === 0) {
      best = lower;
      high = share;
    } else low = share;
  }
  return best;
}
