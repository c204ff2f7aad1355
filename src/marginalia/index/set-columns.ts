import type { Mm, PaperLine, PaperPoint } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { drawRule, drawRules, type Page } from "../page.ts";
import { lineOf } from "../read-as.ts";
import { drawKeyRing } from "./draw-key-ring.ts";
import {
  advanceOf,
  type EntryPiece,
  type EntryRow,
  HANGING_INDENT,
  type HeadRow,
  type IndexRow,
  linesOf,
  spaceBefore,
  squaresShown,
  typeOfPart,
} from "./index-row.ts";

/** How the columns of an index stand. */
export interface ColumnGrid {
  readonly left: Mm;
  /** Of the first line's capitals. */
  readonly top: Mm;
  readonly columnWidth: Mm;
  readonly leading: Mm;
}

export const GUTTER: Mm = 4.5;
const GUTTER_LINE: Mm = 0.09;
const GUTTER_TINT = 0.5;
/** Shorter ones look like a tick. */
const SHORTEST_GUTTER: Mm = 6;

/** Dots of the leader; drawn from the right, so that they stand in step from line to line. */
const DOT: Mm = 0.16;
const DOT_STEP: Mm = 0.85;
const DOT_TINT = 0.6;
/** Between a key number and its name. */
const NUMBER_GAP: Mm = 1;

/** White on either side of a leader. */
const LEADER_GAP: Mm = 0.9;

/** Baseline of a heading letter to its rule, in leadings. */
const HEAD_RULE = 0.3;

/** All columns, with a line between each two. */
export function setColumns(
  columns: readonly (readonly IndexRow[])[],
  grid: ColumnGrid,
  page: Page,
): PlateItem[] {
  const bottom = grid.top + columnsHeight(columns, grid.leading, page);
  const items = columns.flatMap((rows, index) =>
    setColumn(rows, { ...grid, left: columnLeft(grid, index) }, page),
  );
  const gutters = columns.slice(1).map((_, index): PaperLine => {
    const x = columnLeft(grid, index + 1) - GUTTER / 2;
    return [
      [x, grid.top],
      [x, bottom],
    ];
  });
  const paint = { ...page.furniture.rule.paint, tint: GUTTER_TINT };
  const isShort = bottom - grid.top < SHORTEST_GUTTER;
  return gutters.length === 0 || isShort ? items : [drawRules(gutters, GUTTER_LINE, paint), ...items];
}

const columnLeft = ({ left, columnWidth }: ColumnGrid, index: number): Mm =>
  left + index * (columnWidth + GUTTER);

/** From the first line's capitals to the last baseline of the longest column. */
export function columnsHeight(columns: readonly (readonly IndexRow[])[], leading: Mm, page: Page): Mm {
  return Math.max(
    0,
    ...columns.map((rows) => {
      const lines = rows.reduce((sum, row) => sum + linesOf(row), 0);
      return firstBaseline(rows, page) + (lines - 1) * leading;
    }),
  );
}

/** Lines that a height holds. */
export const linesIn = (height: Mm, leading: Mm): number => Math.floor(height / leading) + 1;

/**
 * Where line 0 of a column has its baseline, below the column's top. Under a heading, which is line 0 and 1, the first entry
 * stands on line 2; the heading's capitals begin at the top, so that its line 0 lies there.
 */
export function firstBaseline(rows: readonly IndexRow[], { typesetter, furniture }: Page): Mm {
  return rows[0]?.kind === "head" ? 0 : typesetter.capHeightOf(furniture.type.indexName);
}

function setColumn(rows: readonly IndexRow[], grid: ColumnGrid, page: Page): PlateItem[] {
  const right = grid.left + grid.columnWidth;
  const items: PlateItem[] = [];
  const leaders: PaperLine[] = [];
  let y = grid.top + firstBaseline(rows, page);
  for (const row of rows) {
    if (row.kind === "head")
      items.push(...setHead(row, { left: grid.left, right, y, leading: grid.leading }, page));
    else {
      const set = setEntry(row, { left: grid.left, right, y, leading: grid.leading }, page);
      items.push(...set.items);
      if (set.leader) leaders.push(set.leader);
    }
    y += linesOf(row) * grid.leading;
  }
  return leaders.length === 0 ? items : [...items, leaderItem(leaders, page)];
}

const leaderItem = (lines: readonly PaperLine[], { furniture }: Page): PlateItem => ({
  kind: "line",
  lines,
  stroke: {
    paint: { ...furniture.type.indexName.paint, tint: DOT_TINT },
    width: DOT,
    cap: "round",
    join: "round",
    dash: [0, DOT_STEP],
  },
  layer: "marginalia",
  role: "artifact",
});

/** A row's column, and the baseline of its first line. */
interface RowPlace {
  readonly left: Mm;
  readonly right: Mm;
  readonly y: Mm;
  readonly leading: Mm;
}

/** The letter's capitals begin at `y`; its rule runs the whole column. */
function setHead(
  { text, repeated }: HeadRow,
  { left, right, y, leading }: RowPlace,
  { typesetter, furniture }: Page,
): PlateItem[] {
  const type = furniture.type.indexLetter;
  const baseline = y + typesetter.capHeightOf(type);
  const rule = baseline + HEAD_RULE * leading;
  const role = repeated ? "artifact" : "heading";
  return [
    typesetter.set({ text, type, at: [left, baseline], role, reading: { level: 3 } }),
    drawRule(
      [
        [left, rule],
        [right, rule],
      ],
      furniture.rule.thin,
      type.paint,
    ),
  ];
}

function setEntry(
  { entry, lines, sizePt, indent }: EntryRow,
  { left, right, y, leading }: RowPlace,
  page: Page,
): { items: PlateItem[]; leader: PaperLine | undefined } {
  const { typesetter, furniture } = page;
  const base = { role: "index-entry", osm: entry.osm } as const;
  const items: PlateItem[] = [];
  const square = furniture.type.indexSquare;
  if (entry.number !== undefined) {
    const at = [left + indent - NUMBER_GAP, y] as const;
    items.push(
      typesetter.set({ text: entry.number, type: square, at, align: "right", ...base, role: "label" }),
    );
  }
  let baseline = y;
  let end = left;
  lines.forEach((pieces, index) => {
    baseline = y + index * leading;
    const start = left + indent + (index === 0 ? 0 : HANGING_INDENT);
    const line = setPieces(pieces, [start, baseline], { sizePt, page, base });
    items.push(...line.items);
    end = line.end;
  });
  const squares = squaresShown(entry);
  if (squares === "") return { items: asOneEntry(items), leader: undefined };
  items.push(typesetter.set({ text: squares, type: square, at: [right, baseline], align: "right", ...base }));
  const squareLeft = right - typesetter.widthOf(squares, square);
  return {
    items: asOneEntry(items),
    leader: leaderBetween(end + LEADER_GAP, squareLeft - LEADER_GAP, { right, baseline }),
  };
}

/** Read in one go; the ring round a number is not read. */
const asOneEntry = (items: readonly PlateItem[]): PlateItem[] =>
  items.map((item, index) =>
    index === 0 || item.role === "artifact" ? item : { ...item, ...lineOf(index) },
  );

/** The pieces of one line from its left end, and where they end. */
function setPieces(
  pieces: readonly EntryPiece[],
  [start, baseline]: PaperPoint,
  { sizePt, page, base }: { sizePt: number; page: Page; base: { role: "index-entry"; osm: string } },
): { items: PlateItem[]; end: Mm } {
  const { typesetter } = page;
  const items: PlateItem[] = [];
  let end = start;
  pieces.forEach(({ text, part }, place) => {
    const type = typeOfPart(part, sizePt, page);
    if (place > 0) end += spaceBefore(part, type, page);
    const advance = advanceOf({ text, part }, type, page);
    const middle = end + advance / 2;
    if (part === "key") {
      const [width, height] = [typesetter.widthOf(text, type), typesetter.capHeightOf(type)];
      items.push(typesetter.set({ text, type, at: [middle, baseline], align: "center", ...base }));
      items.push(drawKeyRing([middle, baseline - height / 2], { width, height }, page));
    } else items.push(typesetter.set({ text, type, at: [end, baseline], ...base }));
    end += advance;
  });
  return { items, end };
}

/** Dots at whole steps from the column's right edge; undefined where not even two find room. */
function leaderBetween(
  from: Mm,
  to: Mm,
  { right, baseline }: { right: Mm; baseline: Mm },
): PaperLine | undefined {
  const firstDot = Math.ceil((right - to) / DOT_STEP);
  const lastDot = Math.floor((right - from) / DOT_STEP);
  if (lastDot <= firstDot) return undefined;
  const y = baseline - DOT / 2;
  // A hair beyond the last dot, so that rounding never loses it.
  return [
    [right - firstDot * DOT_STEP, y],
    [right - lastDot * DOT_STEP - DOT / 4, y],
  ];
}
