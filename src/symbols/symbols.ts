import type { PlateItem, SymbolDrawing } from "../core/plate.ts";
import type { Translated } from "../style/style.ts";

/** Icons and legend samples, drawn by the map's own code. */
export interface Symbols {
  /** For `Plate.symbols`: by id of the icon rule, at its size on this sheet. */
  readonly drawings: Readonly<Record<string, SymbolDrawing>>;
  /** One row for each thing the sheet really shows, in the order of the legend. */
  readonly legend: readonly LegendSample[];
}

export interface LegendSample {
  readonly id: string;
  readonly label: Translated;
  /** Drawn round (0, 0): x from −4.5 to 4.5, y from −1.5 to 1.5 mm. */
  readonly items: readonly PlateItem[];
}
