import type { LonLat } from "../core/geometry.ts";

/** Metres in a degree of latitude on the mean sphere; within 0.6 % everywhere, for tolerances only. */
const METRES_PER_DEGREE = 111_195;

/** How much shorter a degree of longitude is than one of latitude, at this latitude. */
export const lonShrink = (lat: number): number => Math.cos((lat * Math.PI) / 180);

/** From one point to another in metres; for tolerances, over a commune's distances. */
export const metresBetween = (from: LonLat, to: LonLat): number =>
  METRES_PER_DEGREE * Math.hypot((to[0] - from[0]) * lonShrink((from[1] + to[1]) / 2), to[1] - from[1]);

/** Of a line, as `metresBetween`. */
export const lengthMetres = (line: readonly LonLat[]): number =>
  line.reduce((sum, vertex, i) => sum + metresBetween(line[i - 1] ?? vertex, vertex), 0);
