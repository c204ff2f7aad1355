import type { Box, Mm, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { MarginaliaWords } from "../core/messages/marginalia.ts";
import type { LineItem, Paint, PlateItem } from "../core/plate.ts";
import type { Furniture } from "../style/style.ts";
import type { Typesetter } from "./typesetter.ts";

/** What every block of the marginalia is set with. */
export interface Page {
  readonly typesetter: Typesetter;
  readonly furniture: Furniture;
  readonly words: MarginaliaWords;
  /** First choice first. */
  readonly languages: readonly string[];
  /** Size of titles and of the white round blocks, as a share of those of A3. */
  readonly size: number;
}

/** A finished block: its items stand where they are printed, and reach down to `bottom`. */
export interface Block {
  readonly items: readonly PlateItem[];
  readonly bottom: Mm;
}

const A3_LONG_SIDE: Mm = 420;

/**
 * Titles grow by 1.26 from one A size to the next, where lengths grow by √2: 30 pt on A3, 38 on A2, 48 on A1.
 * That is the long side's ratio to the power of two thirds.
 */
export const sizeOfPaper = (width: Mm, height: Mm): number =>
  (Math.max(width, height) / A3_LONG_SIDE) ** (2 / 3);

/** A plain line of the page's furniture. */
export const drawRule = (line: PaperLine, width: Mm, paint: Paint): LineItem =>
  drawRules([line], width, paint);

export const drawRules = (lines: readonly PaperLine[], width: Mm, paint: Paint): LineItem => ({
  kind: "line",
  lines,
  stroke: { paint, width, cap: "butt", join: "miter" },
  layer: "marginalia",
  role: "artifact",
});

/** White above and below the rule between two blocks, on A3; it grows more slowly than titles do. */
const BLOCK_GAP: Mm = 4.4;
export const blockGap = ({ size }: Page): Mm => BLOCK_GAP * Math.sqrt(size);

/** A thin rule across the box at this height. */
export function drawThinRule({ minX, maxX }: Box, y: Mm, { rule }: Furniture): LineItem {
  const ends: readonly [PaperPoint, PaperPoint] = [
    [minX, y],
    [maxX, y],
  ];
  return drawRule(ends, rule.thin, rule.paint);
}
