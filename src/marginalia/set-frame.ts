import type { SheetLines } from "../core/cut-box.ts";
import { grow, type Mm, type PaperLine, type PaperPoint, ringOfBox } from "../core/geometry.ts";
import { clipOf } from "../core/map-clip.ts";
import type { LineItem, PlateItem } from "../core/plate.ts";
import type { Grid, MapFrame } from "../sheet/sheet.ts";
import { drawRule, drawRules, type Page } from "./page.ts";

/** Narrower remains of a square have no room for their letter. */
const NARROWEST_LETTERED: Mm = 4;

/**
 * The lines round one map, and over it: grid, neatline, and the band of grid letters inside the outer line.
 *
 *     ┌──┬───A───┬───B───┬──┐  outer line
 *     ├──┏━━━━━━━┯━━━━━━━┓──┤  neatline
 *     1  ┃       │       ┃  1
 *     ├──┗━━━━━━━┷━━━━━━━┛──┤
 *     └──┴───A───┴───B───┴──┘
 */
export function setFrame(frame: MapFrame, page: Page, folds: SheetLines = NO_FOLDS): PlateItem[] {
  const { neatline, grid } = page.furniture;
  const outer = grow(frame.box, grid.band);
  return [
    ...gridItems(frame, page),
    drawRules(bandTicks(frame, grid.band), neatline.outerWidth, neatline.paint),
    drawRule(ringOfBox(outer), neatline.outerWidth, neatline.paint),
    setNeatline(frame, page),
    ...bandLetters(frame, page, folds),
  ];
}

const setNeatline = ({ box }: MapFrame, { furniture: { neatline } }: Page): LineItem =>
  drawRule(ringOfBox(box), neatline.width, neatline.paint);

/** Where one square ends and the next begins. */
const columnEdges = ({ columns }: Grid): Mm[] => columns.slice(1).map(({ from }) => from);
const rowEdges = ({ rows }: Grid): Mm[] => rows.slice(1).map(({ from }) => from);

function gridItems({ id, box, grid, inset }: MapFrame, { furniture }: Page): LineItem[] {
  const lines: PaperLine[] = [
    ...columnEdges(grid).map(
      (x): PaperLine => [
        [x, box.minY],
        [x, box.maxY],
      ],
    ),
    ...rowEdges(grid).map(
      (y): PaperLine => [
        [box.minX, y],
        [box.maxX, y],
      ],
    ),
  ];
  if (lines.length === 0) return [];
  const { width, paint } = furniture.grid;
  return [{ ...drawRules(lines, width, paint), layer: "grid", clip: [clipOf("neatline", inset && id)] }];
}

function bandTicks({ box, grid }: MapFrame, band: Mm): PaperLine[] {
  const { minX, minY, maxX, maxY } = box;
  return [
    ...columnEdges(grid).flatMap((x): PaperLine[] => [
      [
        [x, minY - band],
        [x, minY],
      ],
      [
        [x, maxY],
        [x, maxY + band],
      ],
    ]),
    ...rowEdges(grid).flatMap((y): PaperLine[] => [
      [
        [minX - band, y],
        [minX, y],
      ],
      [
        [maxX, y],
        [maxX + band, y],
      ],
    ]),
  ];
}

const NO_FOLDS: SheetLines = { upright: [], level: [] };

/** Half the width of a letter, and white. */
const OFF_FOLD: Mm = 5;

/** A letter that a fold would run through stands beside it. */
function besideFold(at: Mm, folds: readonly Mm[]): Mm {
  const fold = folds.find((line) => Math.abs(line - at) < OFF_FOLD);
  return fold === undefined ? at : fold + (at < fold ? -OFF_FOLD : OFF_FOLD);
}

function bandLetters(
  { box, grid }: MapFrame,
  { furniture, typesetter }: Page,
  folds: SheetLines,
): PlateItem[] {
  const { band, labels } = furniture.grid;
  const down = typesetter.capHeightOf(labels) / 2;
  const set = (text: string, [x, y]: PaperPoint): PlateItem =>
    typesetter.set({ text, type: labels, at: [x, y + down], align: "center", role: "artifact" });
  const wide = ({ from, to }: { from: Mm; to: Mm }): boolean => to - from >= NARROWEST_LETTERED;
  return [
    ...grid.columns
      .filter(wide)
      .flatMap(({ label, from, to }) =>
        [box.minY - band / 2, box.maxY + band / 2].map((y) =>
          set(label, [besideFold((from + to) / 2, folds.upright), y]),
        ),
      ),
    ...grid.rows
      .filter(wide)
      .flatMap(({ label, from, to }) =>
        [box.minX - band / 2, box.maxX + band / 2].map((x) =>
          set(label, [x, besideFold((from + to) / 2, folds.level)]),
        ),
      ),
  ];
}
