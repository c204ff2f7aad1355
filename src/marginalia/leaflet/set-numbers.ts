import type { UsefulNumber } from "../../config/project.ts";
import type { Box, Mm } from "../../core/geometry.ts";
import { EMERGENCY_NUMBERS } from "../../core/messages/leaflet-words.ts";
import type { PlateItem } from "../../core/plate.ts";
import type { TypeStyle } from "../../style/style.ts";
import { type Block, drawThinRule } from "../page.ts";
import { type LeafletPage, setBlockHeading } from "./leaflet-page.ts";

export interface Numbers {
  readonly title?: string;
  /** ISO 3166; undefined where nothing tells the country: then 112 alone is sure. */
  readonly country: string | undefined;
  readonly own: readonly UsefulNumber[];
}

const ROW: Mm = 5.2;
const RULE_GAP: Mm = 1.2;
/** Second lines of long names. */
const TURNED_ROW: Mm = 3.4;
const COLUMN_GAP: Mm = 3;
const NUMBER_PT = 9;
const SMALLEST_NUMBER_PT = 7;
/** Numbers take no more of the width than this. */
const NUMBER_SHARE = 0.48;

/** Emergency numbers of the country, then the town's own: the number bold, who answers beside it. */
export function setNumbers({ title, country, own }: Numbers, box: Box, leaflet: LeafletPage): Block {
  const { page, words, scale } = leaflet;
  const heading = setBlockHeading(title ?? words.usefulNumbers, box, page);
  const common = EMERGENCY_NUMBERS[country ?? ""] ?? [["112", "european"] as const];
  const emergencies = common.map(([number, name]) => ({ number, name: words.emergencies[name] }));
  const items: PlateItem[] = [...heading.items];
  let top = heading.bottom - (ROW * scale) / 2;
  for (const rows of [emergencies, own].filter(({ length }) => length > 0)) {
    items.push(drawThinRule(box, top, page.furniture));
    const set = setRows(rows, { ...box, minY: top + RULE_GAP * scale }, leaflet);
    items.push(...set.items);
    top = set.bottom;
  }
  return { items, bottom: top };
}

function setRows(rows: readonly UsefulNumber[], box: Box, { page, scale }: LeafletPage): Block {
  const { typesetter, furniture } = page;
  const name = { ...furniture.type.legend };
  const numbers = rows.map(({ number }) =>
    fitNumber(number, (box.maxX - box.minX) * NUMBER_SHARE, { page, scale }),
  );
  const column = Math.max(0, ...numbers.map(({ text, type }) => typesetter.widthOf(text, type)));
  const left = box.minX + column + COLUMN_GAP * scale;
  const items: PlateItem[] = [];
  let bottom = box.minY;
  rows.forEach((row, index) => {
    const { text, type } = numbers[index] ?? { text: row.number, type: furniture.type.textBold };
    const baseline = bottom + (ROW * scale) / 2 + typesetter.capHeightOf(type) / 2;
    items.push(typesetter.set({ text, type, at: [box.minX, baseline], role: "label" }));
    const lines = typesetter.wrap(row.name, name, box.maxX - left);
    lines.forEach((line, turn) => {
      items.push(
        typesetter.set({
          text: line,
          type: name,
          at: [left, baseline + turn * TURNED_ROW * scale],
          role: "text",
          reading: { continues: "space" },
        }),
      );
    });
    bottom += (ROW + Math.max(0, lines.length - 1) * TURNED_ROW) * scale;
  });
  return { items, bottom };
}

/** Figures do not part: a long number is set smaller. */
function fitNumber(
  text: string,
  width: Mm,
  { page: { typesetter, furniture }, scale }: Pick<LeafletPage, "page" | "scale">,
): { text: string; type: TypeStyle } {
  const firm = text.replaceAll(" ", "\u00a0");
  const usual = { ...furniture.type.textBold, sizePt: NUMBER_PT * scale };
  const share = width / Math.max(width, typesetter.widthOf(firm, usual));
  return { text: firm, type: { ...usual, sizePt: Math.max(SMALLEST_NUMBER_PT, NUMBER_PT * scale * share) } };
}
