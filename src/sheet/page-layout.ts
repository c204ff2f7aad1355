import type { SheetOptions } from "../config/project.ts";
import { cutBox, FOLD_CLEARANCE } from "../core/cut-box.ts";
import { type Box, heightOf, type Mm, widthOf } from "../core/geometry.ts";
import type { FoldPlan } from "./fold/fold.ts";
import { planFold } from "./fold/plan-fold.ts";
import { PANEL_GAP, type Placement, panelSize } from "./panel-size.ts";

/** One way to divide the sheet between the map and its panel. */
export interface PageLayout {
  readonly orientation: "landscape" | "portrait";
  readonly width: Mm;
  readonly height: Mm;
  /** Inside the neatline; the grid band lies round it. */
  readonly face: Box;
  readonly panel: Box;
  /** The panel in one, or in several where folds cross it. */
  readonly pieces: readonly Box[];
  readonly fold?: FoldPlan;
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

/**
 * All layouts that the options allow and that leave room for a map; landscape first, then the usual place of the panel.
 * Orientations in which the fold leaves no panels of any use are left out.
 */
export function pageLayouts(request: LayoutRequest): readonly PageLayout[] {
  const { orientation } = request.options;
  const orientations = orientation === "auto" ? (["landscape", "portrait"] as const) : [orientation];
  return orientations
    .flatMap((turned) => PLACEMENTS[turned].flatMap((placement) => layPage(request, turned, placement)))
    .filter(({ face }) => Math.min(widthOf(face), heightOf(face)) >= SMALLEST_FACE);
}

function layPage(
  { options, band, streetNames }: LayoutRequest,
  orientation: PageLayout["orientation"],
  placement: Placement,
): PageLayout[] {
  const { paper, margin, fold: asked } = options;
  const [shortSide, longSide] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)];
  const [width, height] = orientation === "landscape" ? [longSide, shortSide] : [shortSide, longSide];
  const fold = asked && planFold(asked, { width, height });
  if (asked && !fold) return [];
  const printed = { minX: margin, minY: margin, maxX: width - margin, maxY: height - margin };
  const size = panelSize({
    placement,
    length: placement === "right" ? heightOf(printed) : widthOf(printed),
    sheetSize: placement === "right" ? width : height,
    shortSide,
    // The index of a folded sheet has the back to itself.
    streetNames: fold ? 0 : streetNames,
  });
  const clear = fold ? clearOfFolds(size, { printed, placement, fold }) : size;
  const { face, panel } = divide(printed, placement, { size: clear, band });
  const pieces = fold ? cutBox(panel, fold.lines) : [panel];
  return [{ orientation, width, height, face, panel, pieces, ...(fold && { fold }) }];
}

/** What is narrower holds no title. */
const NARROWEST_PANEL: Mm = 50;

/** A panel that a fold would cut off the map stands behind that fold, where there is room. */
function clearOfFolds(
  size: Mm,
  { printed, placement, fold }: { printed: Box; placement: Placement; fold: FoldPlan },
): Mm {
  const { upright, level } = fold.lines;
  const [lines, end] = placement === "right" ? [upright, printed.maxX] : [level, printed.maxY];
  const crossing = lines.filter((at) => at > end - size - FOLD_CLEARANCE && at < end);
  const behind = end - Math.max(...crossing) - FOLD_CLEARANCE;
  return crossing.length > 0 && behind >= NARROWEST_PANEL ? behind : size;
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
