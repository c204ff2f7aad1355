import type { PlateItem, Reading, ReadingPart } from "../core/plate.ts";

/** The items as a part of what is read aloud; those that belong to another already stay there. */
export const readAs = (part: ReadingPart, items: readonly PlateItem[]): PlateItem[] =>
  items.map((item) => (item.role === "artifact" ? item : { ...item, reading: { part, ...item.reading } }));

/** Lines of one paragraph. */
export const lineOf = (index: number): { readonly reading?: Reading } =>
  index === 0 ? {} : { reading: { continues: "space" } };
