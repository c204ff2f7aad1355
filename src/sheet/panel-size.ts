import type { Mm } from "../core/geometry.ts";

/** Where the panel of marginalia lies: beside the map face or below it. */
export type Placement = "right" | "bottom";

/** What decides a panel's size, measured away from the map: its width at the right, its height at the bottom. */
export interface PanelRoom {
  readonly placement: Placement;
  /** The panel's other side, as long as the printed part of the sheet. */
  readonly length: Mm;
  /** Of the trim, in the direction of the panel's size. */
  readonly sheetSize: Mm;
  /** The shorter side of the trim: small papers have smaller titles and legends. */
  readonly shortSide: Mm;
  readonly streetNames: number;
}

/** Between the panel and the grid band of the map. */
export const PANEL_GAP: Mm = 8;

/** More would make the map an illustration of its index; gap included. */
const LARGEST_SHARE = 0.35;
/** Below these a title does not stand well; gap included. */
const SMALLEST_SHARE = { right: 0.17, bottom: 0.13 } as const;
/** A scale bar of 70 mm, or a title over a legend: small papers give them 27 % at the most. */
const SMALLEST_SIZE = { right: 88, bottom: 63 } as const;
const SMALL_PAPER_SHARE = 0.27;

/** Title, legend, scale bar and imprint of an A2 sheet, in mm² with the white between them. */
const FURNITURE_ON_A2 = 16_000;
const SHORT_SIDE_OF_A2: Mm = 420;

const LEADING: Mm = 2.95;
const COLUMN_GUTTER: Mm = 4.5;
/** Three of them are 27 % of A2; on the narrowest the longest entries turn over. */
const COLUMN_WIDTHS: readonly Mm[] = [47.5, 38];
const INDEX_HEADING: Mm = 10;

/** Steps in which a panel grows until it holds the index. */
const STEP: Mm = 1;

/**
 * The size of the panel in mm: the smallest that holds title, legend, scale bar and the whole index. Where no panel of at
 * most 35 % of the sheet does, the index is for the back, and the panel is the smallest that holds the rest.
 */
export function panelSize(room: PanelRoom): Mm {
  const lines = indexLines(room.streetNames);
  for (const columnWidth of COLUMN_WIDTHS) {
    const size = smallestPanel(room, lines, columnWidth);
    if (size !== undefined) return size;
  }
  return smallestPanel(room, 0, Math.min(...COLUMN_WIDTHS)) ?? largestSize(room);
}

const largestSize = ({ sheetSize }: PanelRoom): Mm => LARGEST_SHARE * sheetSize - PANEL_GAP;

function smallestSize({ placement, sheetSize }: PanelRoom): Mm {
  const wanted = Math.min(SMALLEST_SIZE[placement], SMALL_PAPER_SHARE * sheetSize);
  return Math.max(SMALLEST_SHARE[placement] * sheetSize, wanted) - PANEL_GAP;
}

function smallestPanel(room: PanelRoom, lines: number, columnWidth: Mm): Mm | undefined {
  for (let size = smallestSize(room); size <= largestSize(room); size += STEP) {
    if (linesHeld(room, size, columnWidth) >= lines) return size;
  }
  return undefined;
}

/**
 * Lines of index that a panel holds beside its furniture; below 0 where not even that has room.
 *
 *     right: ┌─────────┐    bottom: ┌─────────┬──┬──┬──┐
 *            │furniture│            │furniture│  │  │  │
 *            ├──┬──┬──┤             └─────────┴──┴──┴──┘
 *            │  │  │  │
 *            └──┴──┴──┘
 */
function linesHeld(room: PanelRoom, size: Mm, columnWidth: Mm): number {
  const furnitureArea = FURNITURE_ON_A2 * Math.min(1, room.shortSide / SHORT_SIDE_OF_A2);
  const left = room.length - furnitureArea / size;
  if (left < 0) return -1;
  const [width, height] = room.placement === "right" ? [size, left] : [left, size];
  const columns = Math.floor((width + COLUMN_GUTTER) / (columnWidth + COLUMN_GUTTER));
  return Math.max(0, columns * Math.floor((height - INDEX_HEADING) / LEADING));
}

/** Of all names, those too long for one line. */
const TURNED_OVER = 0.08;
/** Places and points of interest for each street, as communes have them. */
const OTHER_ENTRIES = 0.2;
/** A heading letter with the white above it. */
const LINES_PER_LETTER = 2.2;
const LETTERS_IN_USE = 23;

/** The index's estimated length in lines; the names themselves are not read yet. */
function indexLines(streetNames: number): number {
  const letters = Math.min(LETTERS_IN_USE, streetNames / 2);
  return Math.ceil(streetNames * (1 + TURNED_OVER + OTHER_ENTRIES) + letters * LINES_PER_LETTER);
}
