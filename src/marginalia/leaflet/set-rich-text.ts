import type { RichBlock } from "../../config/leaflet/rich-text.ts";
import type { Box, Mm, PaperPoint } from "../../core/geometry.ts";
import type { PlateItem, Reading, Role } from "../../core/plate.ts";
import { mmOfPoints } from "../../core/units.ts";
import { type Block, drawThinRule, type Page } from "../page.ts";
import { type Piece, type RichType, richType, gapBefore as spaceBefore, wrapSpans } from "./wrap-spans.ts";

/** Baseline to baseline, in type sizes. */
const LEADING = 1.36;
/** White between paragraphs, and above headings, in type sizes. */
const PARAGRAPH_GAP = 0.75;
const HEADING_GAP = 1.1;
/** Between the items of a list. */
const ITEM_GAP = 0.5;
/** Headings of the first, the second and any other level, in type sizes of the text. */
const HEADING_SIZES: readonly number[] = [1.5, 1.2, 1];
/** Indent of list items, in type sizes. */
const ITEM_INDENT = 1.3;
/** What a text shrinks to, as shares of the usual size, before it is too long. */
const SIZES: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8, 0.75];

/** The text from the top of the box, in the largest of its sizes that fits; in the smallest, beyond its bottom. */
export function setRichText(blocks: readonly RichBlock[], box: Box, page: Page): Block {
  let set: Block = { items: [], bottom: box.minY };
  for (const share of SIZES) {
    set = setAt(page.furniture.type.text.sizePt * share, { blocks, box, page });
    if (set.bottom <= box.maxY) return set;
  }
  return set;
}

/** Words that a person counts. */
export const countWords = (blocks: readonly RichBlock[]): number =>
  blocks
    .flatMap((block) => (block.kind === "rule" ? [] : block.spans))
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0);

interface Setting {
  readonly blocks: readonly RichBlock[];
  readonly box: Box;
  readonly page: Page;
}

function setAt(sizePt: number, { blocks, box, page }: Setting): Block {
  const items: PlateItem[] = [];
  const size = mmOfPoints(sizePt);
  let bottom = box.minY;
  blocks.forEach((block, index) => {
    const before = index === 0 ? 0 : gapBefore(block, blocks[index - 1]) * size;
    const next = setBlock(block, { ...box, minY: bottom + before }, { sizePt, page });
    items.push(...next.items);
    bottom = next.bottom;
  });
  return { items, bottom };
}

function gapBefore(block: RichBlock, before: RichBlock | undefined): number {
  if (block.kind === "heading") return HEADING_GAP;
  if (block.kind === "item" && before?.kind === "item") return ITEM_GAP;
  return PARAGRAPH_GAP;
}

function setBlock(block: RichBlock, box: Box, { sizePt, page }: { sizePt: number; page: Page }): Block {
  if (block.kind === "rule") {
    return { items: [drawThinRule(box, box.minY, page.furniture)], bottom: box.minY };
  }
  if (block.kind === "heading") {
    const share = HEADING_SIZES[Math.min(block.level, HEADING_SIZES.length) - 1] ?? 1;
    const type = richType(page, sizePt * share, true);
    return setLines(wrapSpans(block.spans, type, { width: box.maxX - box.minX, page }), box, {
      type,
      page,
      base: { role: "heading", reading: { level: Math.min(block.level + 1, 6) } },
    });
  }
  const type = richType(page, sizePt);
  if (block.kind === "paragraph") {
    const lines = wrapSpans(block.spans, type, { width: box.maxX - box.minX, page });
    return setLines(lines, box, { type, page, base: { role: "text" } });
  }
  const indent = (block.depth + 1) * ITEM_INDENT * mmOfPoints(sizePt);
  const body = { ...box, minX: box.minX + indent };
  const lines = wrapSpans(block.spans, type, { width: body.maxX - body.minX, page });
  const base = { role: "text", reading: { continues: "space" } } as const;
  const text = setLines(lines, body, { type, page, base });
  const at: PaperPoint = [
    box.minX + indent - ITEM_INDENT * mmOfPoints(sizePt),
    firstBaseline(box, type, page),
  ];
  const bullet = page.typesetter.set({ text: block.bullet, type: type.plain, at, role: "label" });
  return { items: [bullet, ...text.items], bottom: text.bottom };
}

const firstBaseline = (box: Box, type: RichType, { typesetter }: Page): Mm =>
  box.minY + typesetter.capHeightOf(type.plain);

/** Lines from the top of the box; the bottom is the last baseline with room for descenders. */
function setLines(
  lines: readonly (readonly Piece[])[],
  box: Box,
  { type, page, base }: { type: RichType; page: Page; base: { role: Role; reading?: Reading } },
): Block {
  const size = mmOfPoints(type.plain.sizePt);
  const first = firstBaseline(box, type, page);
  const items = lines.flatMap((pieces, index) => {
    let x = box.minX;
    return pieces.map((piece, place) => {
      const { text, style } = piece;
      x += spaceBefore(piece, pieces[place - 1], { type, page });
      const item = page.typesetter.set({
        text,
        type: type[style],
        at: [x, first + index * LEADING * size],
        ...base,
        ...(index + place > 0 && {
          reading: { continues: place === 0 || piece.isParted ? "space" : "word" },
        }),
      });
      x += page.typesetter.widthOf(text, type[style]);
      return item;
    });
  });
  return { items, bottom: first + (lines.length - 1) * LEADING * size + DESCENT * size };
}

const DESCENT = 0.25;
