import type { LonLat } from "../core/geometry.ts";

/** Over a thousand kilometres: no way of a map has neighbours so far apart; swapped coordinates and 0/0 are. */
const FAR_DEGREES = 20;

/** Whether two vertices can't be neighbours. */
export const areFar = (a: LonLat, b: LonLat): boolean =>
  Math.abs(a[0] - b[0]) > FAR_DEGREES || Math.abs(a[1] - b[1]) > FAR_DEGREES;

/**
 * A line in which some vertex is far from the next, without those that lie elsewhere than most.
 *
 *     ·──·     ·──·            ·──·─────·──·
 *         ╲   ╱        →
 *           ·  0/0
 */
export function withoutFarVertices<V extends LonLat>(line: readonly V[]): V[] {
  const neighbours = (vertex: V): number => line.filter((other) => !areFar(vertex, other)).length;
  const home = line.reduce((best, vertex) => (neighbours(vertex) > neighbours(best) ? vertex : best));
  return line.filter((vertex) => !areFar(vertex, home));
}
