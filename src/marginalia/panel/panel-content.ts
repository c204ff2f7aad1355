import type { PlateItem } from "../../core/plate.ts";
import type { LegendSample } from "../../symbols/symbols.ts";
import type { IndexSection } from "../index/index-section.ts";
import type { HeaderWords } from "../set-header.ts";
import type { ImprintFacts } from "../set-imprint.ts";

/** What the panel beside the map says. */
export interface PanelContent {
  readonly header: HeaderWords;
  readonly sections: readonly IndexSection[];
  readonly samples: readonly LegendSample[];
  readonly imprint: ImprintFacts;
  readonly mmPerMetre: number;
  readonly rotationDegrees: number;
}

/** A panel with everything in its place, and what found no room in it. Only the one that is printed gets drawn. */
export interface PlannedPanel {
  draw(): readonly PlateItem[];
  readonly restSections: readonly IndexSection[];
  readonly restSamples: readonly LegendSample[];
}
