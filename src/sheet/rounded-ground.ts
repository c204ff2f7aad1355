import type { LonLat } from "../core/geometry.ts";
import type { PaperProjection } from "../core/projection.ts";

/** A tenth of a metre: a centre that a georeference or a report can write out whole. */
const DEGREE_DIGITS = 6;

/** The ground of a point in metres, rounded to that. */
export function roundedGround(at: readonly [x: number, y: number], metres: PaperProjection): LonLat {
  const [lon, lat] = metres.inverse(at);
  return [roundDegrees(lon), roundDegrees(lat)];
}

const roundDegrees = (degrees: number): number => Number(degrees.toFixed(DEGREE_DIGITS));
