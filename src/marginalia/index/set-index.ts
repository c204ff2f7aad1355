import type { PlateItem } from "../../core/plate.ts";
import type { Page } from "../page.ts";
import { readAs } from "../read-as.ts";
import type { PlannedIndex } from "./plan-index.ts";
import { setColumns } from "./set-columns.ts";

/** The items of a planned index: each list's heading and columns. */
export const setIndex = ({ sections }: PlannedIndex, page: Page): PlateItem[] =>
  readAs(
    "index",
    sections.flatMap(({ heading, headingBaseline, columns, grid }) => [
      page.typesetter.set({
        text: heading,
        type: page.furniture.type.heading,
        at: [grid.left, headingBaseline],
        role: "heading",
      }),
      ...setColumns(columns, grid, page),
    ]),
  );
