import type { Box, Extent, LonLat, Mm, PaperLine } from "../core/geometry.ts";
import type { ProjectionParameters } from "../core/projection.ts";
import type { FoldPlan } from "./fold/fold.ts";

/** The paper and everything on it that has a place before any map data is read. */
export interface Sheet {
  readonly paper: string;
  readonly orientation: "portrait" | "landscape";
  /** Size of the trim, already turned. */
  readonly width: Mm;
  readonly height: Mm;
  readonly bleed: Mm;
  readonly margin: Mm;
  /** The main map first ("main"), then insets. */
  readonly frames: readonly [MapFrame, ...MapFrame[]];
  /**
   * Front: one panel "marginalia"; where folds cross it, the pieces between them ("marginalia", "marginalia-2" …).
   * Back of a flat sheet: one panel "overflow", the page within its margins, for what does not fit on the front. Whoever
   * sets the marginalia decides by really setting; a side that stays empty is not printed.
   * Back of a folded sheet: "cover", "last" and "inside-1" … in reading order, clear of folds and trim.
   */
  readonly sides: readonly [Side] | readonly [Side, Side];
  /** Absent: the sheet stays flat. */
  readonly fold?: FoldPlan;
}

export interface MapFrame {
  readonly id: string;
  /** The neatline. */
  readonly box: Box;
  readonly scaleDenominator: number;
  /** True north at the centre is turned by this many degrees clockwise from up. */
  readonly rotationDegrees: number;
  readonly projection: ProjectionParameters;
  /** Ground of the neatline: top left, top right, bottom right, bottom left. */
  readonly corners: readonly [LonLat, LonLat, LonLat, LonLat];
  /** What is read: the neatline's ground plus a margin for casings and labels. */
  readonly extent: Extent;
  /** Names of squares are given once on a sheet: those of insets go on where the main map's end. */
  readonly grid: Grid;
  /** Of an inset alone. */
  readonly inset?: InsetFacts;
}

export interface InsetFacts {
  /** "Bourg" */
  readonly title: string;
  /** What it takes of the main map: its title above its neatline, its grid letters round it. */
  readonly footprint: Box;
  /** Its ground on the main map, as a closed ring, and room there for its name; absent where it lies off that map. */
  readonly onMain?: { readonly ring: PaperLine; readonly tag: Box };
}

/** Reference squares, e.g. "C4": a round length on the ground, parallel to the neatline, first square at its top left. */
export interface Grid {
  readonly squareMetres: number;
  readonly columns: readonly GridBand[];
  readonly rows: readonly GridBand[];
}

/**
 * One column (letter) or row (number), all of one size but the last: that one is cut by the neatline, or takes in a
 * remainder too narrow for a letter of its own. Together they cover the neatline's box.
 */
export interface GridBand {
  readonly label: string;
  readonly from: Mm;
  readonly to: Mm;
}

export interface Side {
  readonly name: "front" | "back";
  readonly panels: readonly Panel[];
}

/** Room for marginalia; a panel never overlaps a map frame with its grid band. */
export interface Panel {
  readonly id: string;
  readonly box: Box;
  /** Printed upside down, so that it stands upright on the folded sheet. */
  readonly turned?: boolean;
}
