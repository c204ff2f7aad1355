import type { SheetLines } from "../../core/cut-box.ts";
import type { Box, Mm, PaperPoint } from "../../core/geometry.ts";

/** How a sheet is folded, as plain data: what the printer does, and where each panel comes to lie. */
export interface FoldPlan {
  /** As it was asked for: "4x2", "accordion". */
  readonly name: string;
  /** How the sheet is turned from front to back: about its vertical or its horizontal middle. */
  readonly turn: "vertical" | "horizontal";
  /** In order; each moves part of the sheet over the rest, seen from the front of the sheet. */
  readonly steps: readonly FoldStep[];
  /** Where the paper is bent, in the coordinates of the front. */
  readonly creases: readonly Crease[];
  /** The same as whole lines across the front; from edge to edge since each crease continues the next. */
  readonly lines: SheetLines;
  /** Row by row, as one reads each side. */
  readonly front: readonly FoldPanel[];
  readonly back: readonly FoldPanel[];
}

export interface FoldStep {
  /** The line that the paper is bent along: "x" at one x, that is upright. */
  readonly axis: "x" | "y";
  /** Where the line lies on the folded sheet as it is before the step; what stays does not move. */
  readonly at: Mm;
  /** What is laid over the rest: the part of lower or of higher coordinates. */
  readonly moving: "low" | "high";
}

export interface Crease {
  readonly from: PaperPoint;
  readonly to: PaperPoint;
  /** As seen from the front: a valley brings the two sides of the front together. */
  readonly direction: "valley" | "mountain";
}

/** One rectangle between folds and edges, on one side of the sheet. */
export interface FoldPanel {
  /** From 1, the same for both sides of the piece of paper: "3" and its back "3". */
  readonly number: number;
  /** On its own side's plate, out to folds and trim. */
  readonly box: Box;
  /** Where it is in the folded sheet: outermost (the cover opens like a book, its fold on the left), or inside. */
  readonly place: "cover" | "last" | "inside";
  /** Printed upside down, so that it stands upright in the hand. */
  readonly turned: boolean;
}
