import { type Box, grow, heightOf, widthOf } from "../core/geometry.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { LeafletPage } from "./leaflet/leaflet-page.ts";
import { type LeafletContent, planLeaflet } from "./leaflet/plan-leaflet.ts";
import type { Page } from "./page.ts";
import type { PanelContent, PlannedPanel } from "./panel/panel-content.ts";
import { planBack } from "./panel/plan-back.ts";
import { planPieces } from "./panel/plan-pieces.ts";
import { planTallPanel } from "./panel/plan-tall-panel.ts";
import { planWidePanel } from "./panel/plan-wide-panel.ts";

export interface PagesRequest {
  readonly content: PanelContent;
  readonly sheet: Sheet;
  readonly page: Page;
  /** Of a folded sheet. */
  readonly leaflet?: {
    readonly page: LeafletPage;
    readonly content: Omit<LeafletContent, "sections" | "restSamples">;
  };
}

/** The front's panel, the back, and as many further pages as hold what these have no room for. */
export function planPages(request: PagesRequest): readonly [PlannedPanel, ...PlannedPanel[]] {
  const { sheet } = request;
  const front = planFront(request);
  const pages: [PlannedPanel, ...PlannedPanel[]] = [front];
  const back = sheet.fold && request.leaflet ? planFoldedBack(front, request) : undefined;
  if (back) pages.push(back);
  let rest = back ?? front;
  while (sheet.sides[1] && rest.restSections.length + rest.restSamples.length > 0) {
    const next = planRest(rest, request);
    if (isStuck(next, rest)) break;
    pages.push(next);
    rest = next;
  }
  return pages;
}

/** Nothing found room: another page would not help. */
const isStuck = (next: PlannedPanel, before: PlannedPanel): boolean =>
  countEntries(next) === countEntries(before) && next.restSamples.length === before.restSamples.length;

const countEntries = ({ restSections }: PlannedPanel): number => entriesOf(restSections).length;

export const entriesOf = (sections: PlannedPanel["restSections"]) =>
  sections.flatMap(({ groups }) => groups).flatMap(({ entries }) => entries);

const NOTHING: PlannedPanel = { draw: () => [], restSections: [], restSamples: [] };
/** Panels wider than this many heights are set side by side. */
const WIDE = 1.2;

/** The front's panel; where something goes overleaf, its header says so. */
function planFront({ content, sheet, page }: PagesRequest): PlannedPanel {
  const boxes = sheet.sides[0].panels.map(({ box }) => box);
  const [box] = boxes;
  if (!box) return { ...NOTHING, restSections: content.sections, restSamples: content.samples };
  const plan = (said: PanelContent): PlannedPanel => {
    if (boxes.length > 1) return planPieces(boxes, said, page);
    return widthOf(box) > WIDE * heightOf(box)
      ? planWidePanel(box, said, page)
      : planTallPanel(box, said, page);
  };
  const panel = plan(content);
  if (panel.restSections.length === 0 || !sheet.sides[1]) return panel;
  const { words } = page;
  const overleaf = panel.restSections[0] === content.sections[0] ? words.indexOverleaf : words.moreOverleaf;
  return plan({ ...content, header: { ...content.header, overleaf } });
}

function planFoldedBack(
  { restSections, restSamples }: PlannedPanel,
  { sheet, leaflet }: PagesRequest,
): PlannedPanel | undefined {
  if (!sheet.fold || !leaflet) return undefined;
  const content = { ...leaflet.content, sections: restSections, restSamples };
  return planLeaflet(sheet.sides[1]?.panels ?? [], content, { leaflet: leaflet.page, fold: sheet.fold });
}

/** A page of what the one before it had no room for. */
function planRest(
  { restSections, restSamples }: PlannedPanel,
  { content, sheet, page }: PagesRequest,
): PlannedPanel {
  const { index, continued } = page.words;
  const isStarted = restSections[0] !== content.sections[0];
  const subtitle = isStarted ? `${index} (${continued})` : index;
  const { title } = content.header;
  return planBack(wholePage(sheet), { title, subtitle, sections: restSections, samples: restSamples }, page);
}

/** The page within its margins. */
const wholePage = ({ width, height, margin }: Sheet): Box =>
  grow({ minX: 0, minY: 0, maxX: width, maxY: height }, -margin);
