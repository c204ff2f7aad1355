import { create } from "qrcode/lib/core/qrcode.js";
import { type Box, type Mm, type PaperPoint, type PaperPolygon, ringOfBox } from "../../core/geometry.ts";
import type { AreaItem, PlateItem, Reading } from "../../core/plate.ts";
import { userError } from "../../core/user-error.ts";
import type { Block } from "../page.ts";
import { lineOf } from "../read-as.ts";
import type { LeafletPage } from "./leaflet-page.ts";

/** A side of the code without its white rim; the finest module that a press and a telephone agree on. */
const SIDE: Mm = 24;
const FINEST_MODULE: Mm = 0.3;
/** White on all sides, in modules, as the standard asks (ISO/IEC 18004). */
const QUIET_MODULES = 4;
const ROW_GAP: Mm = 5;
const TITLE_GAP: Mm = 3;

interface Code {
  readonly title: string;
  readonly url: string;
}

/** QR codes side by side, each with what it is for beside it and its address below that. */
export function setCodes(codes: readonly Code[], box: Box, { page, scale }: LeafletPage): Block {
  const side = SIDE * scale;
  const line = LINE * scale;
  const { typesetter, furniture } = page;
  const items: PlateItem[] = [];
  let top = box.minY;
  for (const { title, url } of codes) {
    const reading = { alt: `QR code : ${title}`, link: url };
    const code = drawCode(url, { at: [box.minX, top], side, swatch: page.furniture.rule.paint.swatch });
    items.push({ ...code, reading });
    const left = box.minX + side + TITLE_GAP + QUIET_MODULES * FINEST_MODULE;
    const width = box.maxX - left;
    const bold = { ...furniture.type.textBold };
    const plain = furniture.type.legend;
    let y = top + typesetter.capHeightOf(bold);
    for (const [index, text] of typesetter.wrap(title, bold, width).entries()) {
      items.push(typesetter.set({ text, type: bold, at: [left, y], role: "text", ...lineOf(index) }));
      y += line;
    }
    const address = typesetter.wrap(url.replace(/^https?:\/\/(?:www\.)?/, ""), plain, width);
    for (const [index, text] of address.entries()) {
      const reading: Reading = { link: url, ...(index > 0 && { continues: "word" }) };
      items.push(typesetter.set({ text, type: plain, at: [left, y], role: "text", reading }));
      y += line;
    }
    top = Math.max(top + side, y - line) + ROW_GAP;
  }
  return { items, bottom: top - ROW_GAP };
}

const LINE: Mm = 4.2;

/**
 * The dark modules as runs of one row each, in one fill: as many small squares would show hairlines between them.
 * @throws UserError (2) where the modules would be too fine.
 */
function drawCode(
  url: string,
  { at: [left, top], side, swatch }: { at: PaperPoint; side: Mm; swatch: string },
): AreaItem {
  const { size, data } = codeOf(url).modules;
  const module = side / size;
  if (module < FINEST_MODULE) throw userError(2, "leaflet-code-too-long", { url });
  const polygons: PaperPolygon[] = [];
  for (let row = 0; row < size; row++) {
    let start = -1;
    for (let column = 0; column <= size; column++) {
      const isDark = column < size && data[row * size + column] !== 0;
      if (isDark && start < 0) start = column;
      if (isDark || start < 0) continue;
      const box = { minX: start, minY: row, maxX: column, maxY: row + 1 };
      polygons.push([ringOfBox(box).map(([x, y]) => [left + x * module, top + y * module] as const)]);
      start = -1;
    }
  }
  return { kind: "area", polygons, fill: { swatch }, layer: "marginalia", role: "figure" };
}

function codeOf(url: string) {
  try {
    return create(url, { errorCorrectionLevel: "M" });
  } catch {
    throw userError(2, "leaflet-code-too-long", { url });
  }
}
