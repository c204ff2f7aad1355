import type { Mm } from "../../core/geometry.ts";
import type { IndexEntry } from "../../gazetteer/street-index.ts";
import type { TypeStyle } from "../../style/style.ts";
import type { Page } from "../page.ts";
import { keyRingWidth } from "./draw-key-ring.ts";

/** What stands in a column of the index: a heading letter (or the name of a category), or an entry. */
export type IndexRow = HeadRow | EntryRow;

export interface HeadRow {
  readonly kind: "head";
  readonly text: string;
  /** Said again at the top of a column. */
  readonly repeated: boolean;
}

export interface EntryRow {
  readonly kind: "entry";
  readonly entry: IndexEntry;
  readonly sizePt: number;
  /** Room for a key number, left of all lines; 0 where the entry has none. */
  readonly indent: Mm;
  /** Each line's pieces in turn; from the second line on they hang. */
  readonly lines: readonly (readonly EntryPiece[])[];
}

export interface EntryPiece {
  readonly text: string;
  /** "key": the number that the map shows in place of the street's name, in a ring. */
  readonly part: "name" | "type" | "key";
}

/** A heading takes the place of two lines. */
export const linesOf = (row: IndexRow): number => (row.kind === "head" ? 2 : row.lines.length);

/** Key numbers of three figures, with the white that parts them from their names. */
const NUMBER_INDENT: Mm = 4.8;
/** Turned-over lines stand in by this much. */
export const HANGING_INDENT: Mm = 2.2;
/** White round the dotted leader, and the least of it between name and square. */
const LEAST_LEADER: Mm = 2.4;
/** The least that an index may be set in. */
export const SMALLEST_INDEX_PT = 6;

/** The type of a part of an entry at this size; the styles' own sizes keep their ratio. */
export const typeOfPart = (
  part: EntryPiece["part"],
  sizePt: number,
  { furniture: { type } }: Page,
): TypeStyle => {
  const own = { name: type.indexName, type: type.indexType, key: type.indexSquare }[part];
  return { ...own, sizePt: (own.sizePt * sizePt) / type.indexName.sizePt };
};

/** A column's width, and the size of its type. */
export interface RowMeasure {
  readonly columnWidth: Mm;
  readonly sizePt: number;
}

/** An entry, measured at the style's own size. */
export interface MeasuredEntry {
  readonly entry: IndexEntry;
  readonly pieces: readonly EntryPiece[];
  readonly width: Mm;
  readonly squaresWidth: Mm;
}

export function measureEntry(entry: IndexEntry, page: Page): MeasuredEntry {
  const { indexName, indexSquare } = page.furniture.type;
  const pieces = piecesOf(entry);
  return {
    entry,
    pieces,
    width: widthOfPieces(pieces, indexName.sizePt, page),
    squaresWidth: page.typesetter.widthOf(squaresShown(entry), indexSquare),
  };
}

/** A cross-reference has none: they stand at the entry that it leads to. */
export const squaresShown = ({ see, squares }: IndexEntry): string => (see === undefined ? squares : "");

/** "Église", "(rue de l’) · Kerdrein", the key numbers, or where a name in the other language leads. */
function piecesOf({ key, type, place, keys = [], see }: IndexEntry): EntryPiece[] {
  const words = [...(type === "" ? [] : [`(${type})`]), ...(place === undefined ? [] : [`· ${place}`])];
  return [
    { text: key, part: "name" },
    ...(words.length === 0 ? [] : [{ text: words.join(" "), part: "type" } as const]),
    ...keys.map((number) => ({ text: number, part: "key" }) as const),
    ...(see === undefined ? [] : [{ text: `→ ${see}`, part: "type" } as const]),
  ];
}

/** An entry fitted to a column: at its usual size, down to 6 pt to stay on one line, or turned over. */
export function fitEntry(
  { entry, pieces, width, squaresWidth }: MeasuredEntry,
  { columnWidth, sizePt: usual }: RowMeasure,
  page: Page,
): EntryRow {
  const smallest = Math.min(usual, SMALLEST_INDEX_PT);
  const indent = entry.number === undefined ? 0 : NUMBER_INDENT;
  const ownWidth = columnWidth - indent;
  const room = ownWidth - squaresWidth - LEAST_LEADER;
  const widest = (page.furniture.type.indexName.sizePt * room) / width;
  const row = { kind: "entry", entry, indent } as const;
  if (widest >= smallest) return { ...row, sizePt: Math.min(usual, widest), lines: [pieces] };
  // Once it turns over it may as well keep its size, unless that takes a third line.
  const large = turnOver(pieces, { columnWidth: ownWidth, room, sizePt: usual, page });
  if (large.length <= 2) return { ...row, sizePt: usual, lines: large };
  const small = turnOver(pieces, { columnWidth: ownWidth, room, sizePt: smallest, page });
  return { ...row, sizePt: smallest, lines: small };
}

/** Width of pieces set one after another. */
export function widthOfPieces(pieces: readonly EntryPiece[], sizePt: number, page: Page): Mm {
  return pieces.reduce((sum, { text, part }, index) => {
    const type = typeOfPart(part, sizePt, page);
    return sum + (index === 0 ? 0 : spaceBefore(part, type, page)) + advanceOf({ text, part }, type, page);
  }, 0);
}

/** A word's space; a hair more before a ring. */
export const spaceBefore = (part: EntryPiece["part"], type: TypeStyle, { typesetter }: Page): Mm =>
  typesetter.spaceOf(type) + (part === "key" ? RING_GAP : 0);

const RING_GAP: Mm = 0.2;

/** What a piece takes up along its line: a number as much as its ring. */
export function advanceOf({ text, part }: EntryPiece, type: TypeStyle, { typesetter }: Page): Mm {
  const width = typesetter.widthOf(text, type);
  return part === "key" ? Math.max(width, keyRingWidth(width, typesetter.capHeightOf(type))) : width;
}

interface Measure {
  readonly columnWidth: Mm;
  /** On the last line, beside the squares. */
  readonly room: Mm;
  readonly sizePt: number;
  readonly page: Page;
}

/** Between name and type where both find room; else word after word. The last line leaves room for the squares. */
function turnOver(
  pieces: readonly EntryPiece[],
  { columnWidth, room, sizePt, page }: Measure,
): (readonly EntryPiece[])[] {
  const narrowest = room - HANGING_INDENT;
  const [name, ...others] = pieces;
  if (name && others.length > 0 && widthOfPieces([name], sizePt, page) <= columnWidth) {
    if (widthOfPieces(others, sizePt, page) <= narrowest) return [[name], others];
  }
  const words = pieces.flatMap(({ text, part }) =>
    page.typesetter
      .wrap(text, typeOfPart(part, sizePt, page), narrowest)
      .flatMap((line) => line.split(" ").map((word): EntryPiece => ({ text: word, part }))),
  );
  const lines: EntryPiece[][] = [[]];
  words.forEach((word, index) => {
    const line = lines.at(-1) ?? [];
    const indent = lines.length > 1 ? HANGING_INDENT : 0;
    const width = indent + widthOfPieces([...line, word], sizePt, page);
    const limit = index === words.length - 1 ? room : columnWidth;
    if (line.length > 0 && width > limit) lines.push([word]);
    else line.push(word);
  });
  return lines.map(joinPieces);
}

/** Neighbours of the same part as one text. */
function joinPieces(words: readonly EntryPiece[]): EntryPiece[] {
  const joined: EntryPiece[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.part === word.part && word.part !== "key")
      joined[joined.length - 1] = { ...last, text: `${last.text} ${word.text}` };
    else joined.push(word);
  }
  return joined;
}
