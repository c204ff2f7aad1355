import { createRequire } from "node:module";
import { meridianRadiusM } from "./conformal-sphere.ts";
import { EPSG_GRIDS } from "./epsg-grids.ts";
import type { LonLat } from "./geometry.ts";

/** Metres on the grid, northing upwards. */
export type GridPoint = readonly [easting: number, northing: number];

/** From the ground to a grid and back; places too far from the grid's own country may have no finite numbers. */
export interface MapGrid {
  forward(ground: LonLat): GridPoint;
  inverse(point: GridPoint): LonLat;
}

const require = createRequire(import.meta.url);
const grids = new Map<number, MapGrid>();

/**
 * The grid of an EPSG code that `EPSG_GRIDS` knows. The ground's WGS 84 is taken for the grid's own datum (RGF93,
 * ETRS89 …), as everybody does with OpenStreetMap: they differ by less than a metre, evenly over a map.
 */
export function mapGrid(code: number): MapGrid {
  const known = grids.get(code);
  if (known) return known;
  const definition = EPSG_GRIDS.get(code);
  if (!definition) throw new Error(`no grid with the code ${code}`);
  // Loaded by the few sheets that want it: 20 ms.
  const proj4 = require("proj4") as typeof import("proj4");
  const converter = proj4(definition.proj);
  const grid: MapGrid = {
    forward: ([lon, lat]) => converter.forward([lon, lat]) as [number, number],
    inverse: ([easting, northing]) => converter.inverse([easting, northing]) as [number, number],
  };
  grids.set(code, grid);
  return grid;
}

/** How a grid lies on the ground at one place. */
export interface GridBearing {
  /** Metres of the grid for one metre on the ground. */
  readonly scaleFactor: number;
  /** True north, in degrees clockwise from the grid's own north. */
  readonly trueNorthDegrees: number;
}

/** About ten metres: short enough for the curve of the meridian, long enough for twelve digits. */
const STEP_DEGREES = 1e-4;
const RADIANS = Math.PI / 180;

/**
 * Measured along a piece of the meridian; all grids here are conformal, so that the scale is the same in every
 * direction. To about 1e-8.
 */
export function gridBearing(code: number, [lon, lat]: LonLat): GridBearing {
  const { forward } = mapGrid(code);
  const [fromX, fromY] = forward([lon, lat - STEP_DEGREES / 2]);
  const [toX, toY] = forward([lon, lat + STEP_DEGREES / 2]);
  const groundM = meridianRadiusM(lat * RADIANS) * STEP_DEGREES * RADIANS;
  return {
    scaleFactor: Math.hypot(toX - fromX, toY - fromY) / groundM,
    trueNorthDegrees: Math.atan2(toX - fromX, toY - fromY) / RADIANS,
  };
}
