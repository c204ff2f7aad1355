import type { LeafletFiles } from "../../config/leaflet/load-leaflet.ts";
import type { Box, Mm } from "../../core/geometry.ts";
import type { LeafletWords } from "../../core/messages/leaflet-words.ts";
import type { PlateItem } from "../../core/plate.ts";
import type { TypeStyle } from "../../style/style.ts";
import type { Block, Page } from "../page.ts";

/** What the blocks of a leaflet are set with. */
export interface LeafletPage {
  readonly page: Page;
  readonly words: LeafletWords;
  readonly files: LeafletFiles;
  /** How much larger than in the narrowest panels all is set; its page's type is so already. */
  readonly scale: number;
}

/** A panel of a third of A4: its text is set in the style's own size. */
const NARROW_PANEL: Mm = 91;
const LARGEST_SCALE = 1.35;

/** Wide panels are read at arm's length: their text is larger. */
export function leafletPage(
  { page, words, files }: Pick<LeafletPage, "page" | "words" | "files">,
  panelWidth: Mm,
): LeafletPage {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, panelWidth / NARROW_PANEL));
  const { type } = page.furniture;
  const larger = (style: TypeStyle): TypeStyle => ({ ...style, sizePt: style.sizePt * scale });
  const scaled = {
    ...type,
    text: larger(type.text),
    textBold: larger(type.textBold),
    textItalic: larger(type.textItalic),
    heading: larger(type.heading),
    subtitle: larger(type.subtitle),
    legend: larger(type.legend),
    imprint: larger(type.imprint),
  };
  return { page: { ...page, furniture: { ...page.furniture, type: scaled } }, words, files, scale };
}

/** Heading to what it heads. */
const BELOW_HEADING: Mm = 5;

/** A heading at the top of the box, and where the block goes on. */
export function setBlockHeading(text: string, box: Box, { typesetter, furniture }: Page): Block {
  const type = furniture.type.heading;
  const y = box.minY + typesetter.capHeightOf(type);
  const items: PlateItem[] = [typesetter.set({ text, type, at: [box.minX, y], role: "heading" })];
  return { items, bottom: y + BELOW_HEADING };
}
