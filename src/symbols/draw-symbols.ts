import type { PaperFeatures } from "../generalize/paper-features.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import { drawLegend } from "./draw-legend.ts";
import { readIcons } from "./read-icons.ts";
import type { Symbols } from "./symbols.ts";

export interface SymbolSources {
  readonly paper: PaperFeatures;
  readonly sheet: Sheet;
  readonly style: Style;
}

/**
 * The icons that the sheet shows, at its main map's scale, and its legend.
 * Rejects with a UserError (2) naming every icon that cannot be found or read.
 */
export async function drawSymbols({ paper, sheet, style }: SymbolSources): Promise<Symbols> {
  const shown = new Set(
    paper.frames.flatMap(({ names }) => names.pois.filter(({ drawn }) => drawn).map(({ icon }) => icon)),
  );
  const rules = style.icons.filter(({ id, icon }) => icon !== undefined && shown.has(id));
  const drawings = await readIcons(rules, sheet.frames[0].scaleDenominator, style.iconFiles);
  return { drawings, legend: drawLegend(paper, style, rules) };
}
