import { type Plate, type PlateItem, READING_PARTS, type ReadingPart } from "../../../core/plate.ts";

/** What is read in one go: a heading, a paragraph, an entry of a list, a figure. */
export interface ReadUnit {
  /** From 0. */
  readonly page: number;
  readonly part: ReadingPart;
  /** The first tells what it is. */
  readonly items: readonly [PlateItem, ...PlateItem[]];
}

/** All that stands round the maps, in reading order: part by part, each in the order of drawing. */
export function readUnits(plates: readonly Plate[]): readonly ReadUnit[] {
  const units: { page: number; part: ReadingPart; items: [PlateItem, ...PlateItem[]] }[] = [];
  plates.forEach(({ items }, page) => {
    for (const item of items) {
      if (isOfMap(item) || item.role === "artifact") continue;
      const last = units.at(-1);
      if (item.reading?.continues && last?.page === page) last.items.push(item);
      else
        units.push({ page, part: item.reading?.part ?? (page === 0 ? "head" : "overleaf"), items: [item] });
    }
  });
  return READING_PARTS.flatMap((part) => units.filter((unit) => unit.part === part));
}

/** The map and its names are one figure. */
export const isOfMap = ({ layer }: PlateItem): boolean => layer !== "marginalia" && layer !== "marks";

/** What parts the item's words from those before it. */
export const leadOf = ({ reading }: PlateItem): "" | " " => (reading?.continues === "space" ? " " : "");

export const textOfUnit = ({ items }: ReadUnit): string =>
  items.map((item) => (item.kind === "text" ? leadOf(item) + item.text : "")).join("");
