import type { SheetOptions } from "../config/project.ts";
import { codesFor, EPSG_GRIDS } from "../core/epsg-grids.ts";
import type { Box, LonLat, Mm } from "../core/geometry.ts";
import { PAPER_SIZES } from "../core/paper-sizes.ts";
import { type UserError, userError } from "../core/user-error.ts";
import { chooseLayout, ROUND_SCALES } from "./choose-layout.ts";
import { foldsThatDo } from "./fold/plan-fold.ts";
import { type LayoutRequest, pageLayouts } from "./page-layout.ts";

/** The paper holds nothing but its margins and the panel, or cannot be folded as asked. */
export function noRoomError(options: SheetOptions, band: Mm): UserError {
  const { paper, margin, fold, ...rest } = options;
  const flat = pageLayouts({ options: { ...rest, paper, margin }, band, streetNames: 0 });
  const [unfolded] = flat;
  if (!fold || !unfolded) return userError(2, "sheet-no-room", { paper: paper.name, margin });
  const known = foldsThatDo(unfolded).join(", ");
  return userError(2, "sheet-fold-does-not-fit", { fold: fold.name, paper: paper.name, known });
}

/** The grid was made for another place; says which one was made for this. */
export const farProjectionError = (code: number, commune: string, place: LonLat): UserError =>
  userError(2, "sheet-projection-far", {
    name: `${EPSG_GRIDS.get(code)?.name} (EPSG:${code})`,
    commune,
    fitting: codesFor(place)[0] ?? code,
  });

/** The commune does not fit; says at which scale or on which paper it would. */
export function doesNotFitError(request: LayoutRequest, commune: string, ground: Box): UserError {
  const { paper, scale } = request.options;
  if (scale === "auto") {
    return userError(2, "sheet-commune-too-large", {
      commune,
      paper: paper.name,
      smallestScale: ROUND_SCALES.at(-1) ?? 0,
      paperThatFits: smallestPaper(request, ROUND_SCALES, ground),
    });
  }
  return userError(2, "sheet-scale-too-large", {
    commune,
    paper: paper.name,
    scale,
    scaleThatFits: chooseLayout(pageLayouts(request), ROUND_SCALES, ground)?.scaleDenominator ?? 0,
    paperThatFits: smallestPaper(request, [scale], ground),
  });
}

/** Name of the smallest ISO paper that shows the ground at one of the scales; "" where none does. */
function smallestPaper(request: LayoutRequest, scales: readonly number[], ground: Box): string {
  const fitting = PAPER_SIZES.toReversed().find((paper) => {
    const layouts = pageLayouts({ ...request, options: { ...request.options, paper } });
    return chooseLayout(layouts, scales, ground) !== undefined;
  });
  return fitting?.name ?? "";
}
