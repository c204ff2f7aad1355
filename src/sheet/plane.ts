import type { LonLat } from "../core/geometry.ts";
import { gridBearing } from "../core/map-grid.ts";
import type { ProjectionParameters } from "../core/projection.ts";

/** What a sheet's maps have in common: how the ground is laid flat, and which way it is turned. */
export interface Plane {
  /** EPSG code of a grid; absent: a transverse Mercator round the middle of each map. */
  readonly epsg?: number;
  /** The projection's own north, clockwise from up. */
  readonly rotationDegrees: number;
}

type Placing = Pick<ProjectionParameters, "center" | "origin" | "scaleDenominator">;

/** The projection of one map on this plane. */
export const projectionOn = ({ epsg, rotationDegrees }: Plane, placing: Placing): ProjectionParameters =>
  epsg === undefined
    ? { kind: "transverse-mercator", ...placing, rotationDegrees }
    : { kind: "epsg", code: epsg, ...placing, rotationDegrees };

/** A thousandth of a second of arc is finer than any arrow; the last digits of a sine are not the same everywhere. */
const NORTH_DIGITS = 6;

/** True north at the centre of a map, clockwise from up: on a grid it is turned by the convergence of the meridians. */
export function trueNorthDegrees({ epsg, rotationDegrees }: Plane, center: LonLat): number {
  if (epsg === undefined) return rotationDegrees;
  const turned = rotationDegrees + gridBearing(epsg, center).trueNorthDegrees;
  return Number(turned.toFixed(NORTH_DIGITS));
}
