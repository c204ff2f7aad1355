import type { Span } from "../../config/leaflet/rich-text.ts";
import type { Mm } from "../../core/geometry.ts";
import type { TypeStyle } from "../../style/style.ts";
import type { Page } from "../page.ts";

/** A run of one style on one line. */
export interface Piece {
  readonly text: string;
  readonly style: Span["style"];
  /** A space parts it from the piece before, as wide as that one's. */
  readonly isParted: boolean;
}

export type RichType = Readonly<Record<Span["style"], TypeStyle>>;

/** The fonts of a text at this size; a heading's plain words are bold. */
export function richType({ furniture: { type } }: Page, sizePt: number, isHeading = false): RichType {
  const sized = (style: TypeStyle): TypeStyle => ({ ...style, sizePt });
  return {
    plain: sized(isHeading ? type.textBold : type.text),
    bold: sized(type.textBold),
    italic: sized(isHeading ? type.textBold : type.textItalic),
  };
}

/** What cannot be parted: a word, or several styles within one. */
type Chunk = readonly Piece[];

/** The spans in lines no wider than `width`. */
export function wrapSpans(
  spans: readonly Span[],
  type: RichType,
  { width, page }: { width: Mm; page: Page },
): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const chunk of chunksOf(spans, { type, width, page })) {
    const line = lines.at(-1) ?? [];
    if (chunk === "break") lines.push([]);
    else if (line.length === 0) line.push(...chunk);
    else {
      const longer = joined(line, chunk);
      if (widthOfPieces(longer, type, page) <= width) line.splice(0, line.length, ...longer);
      else lines.push([...chunk]);
    }
  }
  return lines;
}

export const widthOfPieces = (pieces: readonly Piece[], type: RichType, page: Page): Mm =>
  pieces.reduce(
    (sum, piece, index) =>
      sum +
      gapBefore(piece, pieces[index - 1], { type, page }) +
      page.typesetter.widthOf(piece.text, type[piece.style]),
    0,
  );

/** The space between two pieces. */
export const gapBefore = (
  { isParted }: Piece,
  before: Piece | undefined,
  { type, page }: { type: RichType; page: Page },
): Mm => (isParted && before ? page.typesetter.spaceOf(type[before.style]) : 0);

function joined(line: readonly Piece[], chunk: Chunk): Piece[] {
  const [first, ...others] = chunk;
  const last = line.at(-1);
  if (!first || !last) return [...line, ...chunk];
  if (last.style !== first.style) return [...line, { ...first, isParted: true }, ...others];
  return [...line.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...others];
}

function chunksOf(
  spans: readonly Span[],
  { type, width, page }: { type: RichType; width: Mm; page: Page },
): readonly (Chunk | "break")[] {
  const chunks: (Piece[] | "break")[] = [];
  let isGlued = false;
  for (const { text, style } of spans) {
    if (text === "\n") {
      chunks.push("break");
      isGlued = false;
      continue;
    }
    const words = withFirmSpaces(text).split(" ");
    words.forEach((word, index) => {
      if (word === "") {
        isGlued = false;
        return;
      }
      const last = chunks.at(-1);
      const parts = page.typesetter.wrap(word, type[style], width);
      if (index === 0 && isGlued && last && last !== "break") last.push(gluedPiece(word, style));
      else chunks.push(...parts.map((part): Piece[] => [{ text: part, style, isParted: false }]));
      isGlued = true;
    });
  }
  return chunks;
}

/** A firm space at its beginning is white, not a letter: no font is asked for it. */
const gluedPiece = (word: string, style: Span["style"]): Piece =>
  word.startsWith("\u00a0")
    ? { text: word.slice(1), style, isParted: true }
    : { text: word, style, isParted: false };

/** French marks keep to their word: no line begins with "!" or ends with "«". */
const withFirmSpaces = (text: string): string =>
  text
    .replace(/ (?=[!?:;»])/g, "\u00a0")
    .replace(/(?<=«) /g, "\u00a0")
    .replace(/\s*\n\s*/g, " ");
