import type { FoldPattern } from "../../config/project.ts";
import type { Mm } from "../../core/geometry.ts";
import type { FoldStep } from "./fold.ts";

/** A way to fold one paper: where its panels end, from edge to edge, and what is done in which order. */
export interface FoldScheme {
  readonly columns: readonly Mm[];
  readonly rows: readonly Mm[];
  readonly steps: readonly FoldStep[];
}

interface Paper {
  readonly width: Mm;
  readonly height: Mm;
}

/** What fits an envelope and a coat's pocket. */
const POCKET_WIDTH: Mm = 105;
/** The largest panel that a cross fold leaves: A5. */
const LARGEST_CROSS = { width: 148.5, height: 210.5 };
/** Wings are this much narrower than a quarter, so that they do not meet in the middle. */
const WING_CLEARANCE: Mm = 1;

/** The scheme of a named pattern on this paper. */
export function patternScheme(pattern: FoldPattern, paper: Paper): FoldScheme {
  switch (pattern) {
    case "accordion":
      return gridScheme(pocketColumns(paper.width), 1, paper);
    case "map":
      return gridScheme(pocketColumns(paper.width), 2, paper);
    case "cross":
      return crossScheme(paper);
    case "two-wing":
      return twoWingScheme(paper);
    default:
      return pattern satisfies never;
  }
}

/** An even number, so that the map lies inside. */
const pocketColumns = (width: Mm): number => Math.max(2, 2 * Math.round(width / POCKET_WIDTH / 2));

/**
 * Columns by rows of one size: the rows first, upper ones laid down over the front; then the columns, left and right in
 * turn. Cover and back are so both of the lowest row, and upright.
 */
export function gridScheme(columns: number, rows: number, { width, height }: Paper): FoldScheme {
  return {
    columns: edges(columns, width),
    rows: edges(rows, height),
    steps: [
      ...zigzag("y", rows, { length: height, from: "low" }),
      ...zigzag("x", columns, { length: width, from: "high" }),
    ],
  };
}

const edges = (count: number, length: Mm): readonly Mm[] =>
  Array.from({ length: count + 1 }, (_, index) => (length * index) / count);

/**
 * Back and forth over the first panel, which stays.
 *
 *     ┌──┬──┬──┐    ┌──┬──┐   ┌──┐
 *     │1 │2 │3 │ →  3│  2│ → │ 3│   from "high", where 1 stays
 *     └──┴──┴──┘    └──┴──┘   └──┘
 */
function zigzag(
  axis: FoldStep["axis"],
  count: number,
  { length, from }: { length: Mm; from: FoldStep["moving"] },
): readonly FoldStep[] {
  const panel = length / count;
  const near = from === "high" ? panel : length - panel;
  const far = from === "high" ? 0 : length;
  const other = from === "high" ? "low" : "high";
  return Array.from({ length: count - 1 }, (_, index) =>
    index % 2 === 0 ? { axis, at: near, moving: from } : { axis, at: far, moving: other },
  );
}

/** Halved again and again, first down, then across, until the panels are of A5 at most and upright. */
function crossScheme({ width, height }: Paper): FoldScheme {
  const steps: FoldStep[] = [{ axis: "y", at: height / 2, moving: "low" }];
  let columns = 1;
  while (columns === 1 || width / columns > LARGEST_CROSS.width) {
    columns *= 2;
    steps.push({ axis: "x", at: width / columns, moving: "high" });
  }
  return { columns: edges(columns, width), rows: edges(2, height), steps };
}

/** Both outer quarters in over the front, then the whole in half. */
function twoWingScheme({ width, height }: Paper): FoldScheme {
  const wing = width / 4 - WING_CLEARANCE;
  return {
    columns: [0, wing, width / 2, width - wing, width],
    rows: [0, height],
    steps: [
      { axis: "x", at: wing, moving: "low" },
      { axis: "x", at: width - wing, moving: "high" },
      { axis: "x", at: width / 2, moving: "high" },
    ],
  };
}
