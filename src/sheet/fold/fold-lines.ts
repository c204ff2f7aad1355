import type { SheetLines } from "../../core/cut-box.ts";
import { type Box, grow, heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import type { Crease } from "./fold.ts";

/** Where folds run across the front of the sheet, each once. */
export function foldLines(creases: readonly Crease[]): SheetLines {
  const upright = creases.flatMap(({ from, to }) => (from[0] === to[0] ? [from[0]] : []));
  const level = creases.flatMap(({ from, to }) => (from[1] === to[1] ? [from[1]] : []));
  return { upright: distinct(upright), level: distinct(level) };
}

const distinct = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** White round what stands in a panel of a folded sheet, off folds and trim alike. */
const PANEL_MARGIN: Mm = 7;

/** What of a panel may be printed on. */
export function contentBox(panel: Box): Box {
  const inset = Math.min(PANEL_MARGIN, widthOf(panel) / 4, heightOf(panel) / 4);
  return grow(panel, -inset);
}
