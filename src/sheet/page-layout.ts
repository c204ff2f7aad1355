import type { SheetOptions } from "../config/project.ts";
import { type Box, heightOf, type Mm, widthOf } from "../core/geometry.ts";
import { PANEL_GAP, type Placement, panelSize } from "./panel-size.ts";

/** One way to divide the sheet between the map and its panel. */
export interface PageLayout {
  readonly orientation: "landscape" | "portrait";
  readonly width: Mm;
  readonly height: Mm;
  /** Inside the neatline; the grid band lies round it. */
  readonly face: Box;
  readonly panel: Box;
}

export interface LayoutRequest {
  readonly options: SheetOptions;
  readonly band: Mm;
  readonly streetNames: number;
}

/** A smaller map face shows nothing that a person could use. */
const SMALLEST_FACE: Mm = 40;

const PLACEMENTS: Readonly<Record<PageLayout["orientation"], readonly Placement[]>> = {
  landscape: ["right", "bottom"],
  portrait: ["bottom", "right"],
};

/** All layouts that the options allow and that leave room for a map; landscape first, then the usual place of the panel. */
export function pageLayouts(request: LayoutRequest): readonly PageLayout[] {
  const { orientation } = request.options;
  const orientations = orientation === "auto" ? (["landscape", "portrait"] as const) : [orientation];
  return orientations
    .flatMap((turned) => PLACEMENTS[turned].map((placement) => layPage(request, turned, placement)))
    .filter(({ face }) => Math.min(widthOf(face), heightOf(face)) >= SMALLEST_FACE);
}

function layPage(
  { options, band, streetNames }: LayoutRequest,
  orientation: PageLayout["orientation"],
  placement: Placement,
): PageLayout {
  const { paper, margin } = options;
  const [shortSide, longSide] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)];
  const [width, height] = orientation === "landscape" ? [longSide, shortSide] : [shortSide, longSide];
  const printed = { minX: margin, minY: margin, maxX: width - margin, maxY: height - margin };
  const size = panelSize({
    placement,
    length: placement === "right" ? heightOf(printed) : widthOf(printed),
    sheetSize: placement === "right" ? width : height,
    shortSide,
    streetNames,
  });
  return { orientation, width, height, ...divide(printed, placement, { size, band }) };
}

/**
 *     right: ┌────────────┐ ┌─────┐   the band lies between the outer line
 *            │ ┌────────┐ │ │panel│   and the neatline round the face
 *            │ │  face  │ │ │     │
 *            │ └────────┘ │ │     │
 *            └────────────┘ └─────┘
 */
function divide(
  printed: Box,
  placement: Placement,
  { size, band }: { size: Mm; band: Mm },
): Pick<PageLayout, "face" | "panel"> {
  const right = placement === "right";
  const panel = right ? { ...printed, minX: printed.maxX - size } : { ...printed, minY: printed.maxY - size };
  return {
    panel,
    face: {
      minX: printed.minX + band,
      minY: printed.minY + band,
      maxX: (right ? panel.minX - PANEL_GAP : printed.maxX) - band,
      maxY: (right ? printed.maxY : panel.minY - PANEL_GAP) - band,
    },
  };
}
