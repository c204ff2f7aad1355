import type { SheetOptions } from "../../src/config/project.ts";
import type { Extent } from "../../src/core/geometry.ts";
import { PAPER_SIZES } from "../../src/core/paper-sizes.ts";
import { UserError } from "../../src/core/user-error.ts";
import { Warnings } from "../../src/core/warnings.ts";
import type { Boundary } from "../../src/osm/boundary.ts";
import { planSheet, type SheetRequest } from "../../src/sheet/plan-sheet.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";

export const GRID_BAND = 4.6;

export const paperNamed = (name: string): SheetOptions["paper"] =>
  PAPER_SIZES.find((paper) => paper.name === name) ?? { name, width: 100, height: 100 };

export const optionsFor = (options: Partial<SheetOptions>): SheetOptions => ({
  paper: paperNamed("A2"),
  orientation: "auto",
  scale: "auto",
  rotation: 0,
  bleed: 3,
  margin: 10,
  ...options,
});

/** A commune of rectangles, each [west, south, east, north]. */
export function communeOf(
  boxes: readonly (readonly [number, number, number, number])[],
  streetNames = 100,
): Boundary {
  const extent: Extent = {
    west: Math.min(...boxes.map(([west]) => west)),
    south: Math.min(...boxes.map(([, south]) => south)),
    east: Math.max(...boxes.map(([, , east]) => east)),
    north: Math.max(...boxes.map(([, , , north]) => north)),
  };
  const coordinates = boxes.map(([west, south, east, north]) => [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]);
  return {
    name: "Plouskouer",
    osmId: "r1",
    tags: {},
    polygon: { type: "MultiPolygon", coordinates },
    extent,
    streetNames,
  };
}

export const requestFor = (boundary: Boundary, options: Partial<SheetOptions> = {}): SheetRequest => ({
  boundary,
  options: optionsFor(options),
  style: { furniture: { grid: { band: GRID_BAND } } },
  warnings: new Warnings(),
});

/** Undefined where the commune does not fit the paper. */
export function planOrRefuse(request: SheetRequest): Sheet | undefined {
  try {
    return planSheet(request);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
