import type { Extent } from "../core/geometry.ts";
import type { Vertex } from "./ground-index.ts";

/**
 * A place on the extent's edge, counted clockwise in edges: the whole numbers are corners.
 *
 *     0 ──── 0.5 ──── 1
 *     │               │        4 is 0 again
 *     3 ──── 2.5 ──── 2
 */
export type BorderPosition = number;

const EDGES = 4;

/** Where on the edge the vertex lies; undefined if it does not lie on it exactly. */
export function borderPosition([lon, lat]: Vertex, extent: Extent): BorderPosition | undefined {
  const { west, south, east, north } = extent;
  if (lon < west || lon > east || lat < south || lat > north) return undefined;
  if (lat === north && lon < east) return (lon - west) / (east - west);
  if (lon === east && lat > south) return 1 + (north - lat) / (north - south);
  if (lat === south && lon > west) return 2 + (east - lon) / (east - west);
  if (lon === west) return 3 + (lat - south) / (north - south);
  return undefined;
}

/** How far it is from one place to another, clockwise. */
export const clockwise = (from: BorderPosition, to: BorderPosition): number => (to - from + EDGES) % EDGES;

/** The corners passed on the way from one place clockwise to another. */
export function cornersBetween(from: BorderPosition, to: BorderPosition, extent: Extent): Vertex[] {
  const { west, south, east, north } = extent;
  const corners: readonly Vertex[] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  const end = from + clockwise(from, to);
  const passed: Vertex[] = [];
  for (let corner = Math.floor(from) + 1; corner < end; corner++) {
    const vertex = corners[corner % EDGES];
    if (vertex) passed.push(vertex);
  }
  return passed;
}

/** The whole extent as a closed ring, clockwise: water on the right. */
export const ringOfExtent = ({ west, south, east, north }: Extent): Vertex[] => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
  [west, north],
];
