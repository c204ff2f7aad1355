import type { CoverOptions } from "../../config/project.ts";
import { type Box, heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import type { Picture, PlateItem } from "../../core/plate.ts";
import { type Block, drawThinRule, type Page } from "../page.ts";
import { lineOf } from "../read-as.ts";
import { drawThickRule, fitTitle, TITLE_DROP, TITLE_LEADING } from "../set-header.ts";
import { pictureItem } from "./set-logos.ts";

export interface Cover {
  readonly options: CoverOptions;
  /** Where the cover's own options say nothing. */
  readonly title: string;
  readonly subtitle: string;
  /** "Édition mars 2025"; may be empty. */
  readonly edition: string;
  readonly scale: string;
  readonly picture: Picture | undefined;
}

/** A cover calls from further away than the head of a panel. */
const COVER_SIZE = 1.6;
const ABOVE_SUBTITLE: Mm = 4.5;
const SUBTITLE_LINE: Mm = 6;
const NOTE_LINE: Mm = 4.4;
const AROUND_PICTURE: Mm = 8;
const PICTURE_SHARE = { width: 0.72, height: 0.5 };

/**
 * The panel that one sees first: title and subtitle at the top, the picture in the middle of what is left, note, edition
 * and scale at the foot.
 */
export function setCover(cover: Cover, box: Box, page: Page): Block {
  const head = setHead(cover, box, page);
  const foot = setFoot(cover, box, page);
  const room = { ...box, minY: head.bottom + AROUND_PICTURE, maxY: foot.top - AROUND_PICTURE };
  const picture = cover.picture && placePicture(cover.picture, room, cover.options.title ?? cover.title);
  return {
    items: [...head.items, ...(picture ? [picture] : []), ...foot.items],
    bottom: Math.max(box.maxY, head.bottom + (box.maxY - foot.top)),
  };
}

function setHead({ options, title, subtitle }: Cover, box: Box, page: Page): Block {
  const { typesetter, furniture } = page;
  const { type, lines } = fitTitle(options.title ?? title, widthOf(box), {
    ...page,
    size: COVER_SIZE * page.size,
  });
  const cap = typesetter.capHeightOf(type);
  const items: PlateItem[] = [drawThickRule(box, page)];
  let y = box.minY + furniture.rule.thick + TITLE_DROP + cap;
  lines.forEach((text, index) => {
    if (index > 0) y += cap * TITLE_LEADING;
    items.push(typesetter.set({ text, type, at: [box.minX, y], role: "title", ...lineOf(index) }));
  });
  const small = furniture.type.subtitle;
  y += ABOVE_SUBTITLE + typesetter.capHeightOf(small);
  typesetter.wrap(options.subtitle ?? subtitle, small, widthOf(box)).forEach((text, index) => {
    if (index > 0) y += SUBTITLE_LINE;
    items.push(typesetter.set({ text, type: small, at: [box.minX, y], role: "text", ...lineOf(index) }));
  });
  return { items, bottom: y };
}

/** From the bottom up: edition left and scale right, a rule, the note. */
function setFoot({ options, edition, scale }: Cover, box: Box, page: Page): { items: PlateItem[]; top: Mm } {
  const { typesetter, furniture } = page;
  const type = furniture.type.legend;
  const isOneLine =
    typesetter.widthOf(edition, type) + typesetter.widthOf(scale, type) + NOTE_LINE <= widthOf(box);
  const lines = [edition, scale].filter((line) => line !== "");
  const items: PlateItem[] = lines.map((text, index) =>
    typesetter.set({
      text,
      type,
      at: [
        isOneLine && index === 1 ? box.maxX : box.minX,
        isOneLine ? box.maxY : box.maxY - (lines.length - 1 - index) * NOTE_LINE,
      ],
      align: isOneLine && index === 1 ? "right" : "left",
      role: "text",
    }),
  );
  const rule = box.maxY - (isOneLine ? 1 : lines.length) * NOTE_LINE - 1;
  const note = options.note ?? "";
  const text = furniture.type.text;
  const noteLines = note === "" ? [] : typesetter.wrap(note, text, widthOf(box));
  const noteTop = rule - 3 - (noteLines.length - 1) * NOTE_LINE;
  items.push(drawThinRule(box, rule, furniture));
  noteLines.forEach((line, index) => {
    items.push(
      typesetter.set({
        text: line,
        type: text,
        at: [box.minX, noteTop + index * NOTE_LINE],
        role: "text",
        ...lineOf(index),
      }),
    );
  });
  return { items, top: noteLines.length > 0 ? noteTop - NOTE_LINE : rule };
}

/** As large as fits, in the upper middle of the room, where the eye has its centre. */
function placePicture(picture: Picture, room: Box, alt: string): PlateItem | undefined {
  const width = widthOf(room) * PICTURE_SHARE.width;
  const height = Math.min(heightOf(room), Math.max(heightOf(room) * PICTURE_SHARE.height, width));
  if (height <= 0) return undefined;
  const scale = Math.min(width / picture.width, height / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const minX = (room.minX + room.maxX - size.width) / 2;
  const minY = room.minY + (heightOf(room) - size.height) * 0.45;
  return pictureItem(picture, { minX, minY, maxX: minX + size.width, maxY: minY + size.height }, alt);
}
