import type { LinePen } from "../core/pen.ts";
import type { Stroke } from "../core/plate.ts";
import type { PaperPath } from "../generalize/paper-features.ts";

/** The paths of one layer of the style on one storey that are drawn alike. */
export interface StackedPaths {
  readonly pen: LinePen;
  readonly level: number;
  readonly structure: PaperPath["structure"];
  /** Square where a tunnel or bridge begins; else as the pen says. */
  readonly cap: Stroke["cap"];
  readonly paths: readonly PaperPath[];
}
