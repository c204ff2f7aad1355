import type { Extent, LonLat } from "../core/geometry.ts";
import type { Vertex } from "./ground-index.ts";
import { lonShrink, metresBetween } from "./ground-metre.ts";
import { countCrossings } from "./segment-crossing.ts";

/** Ways on are tried this far apart, from straight ahead to straight back. */
const TURN_DEGREES = 10;
const MAX_TURN_DEGREES = 170;

/** Straight ahead first, then ever more to the right and left. */
const TURNS_DEGREES: readonly number[] = [
  0,
  ...Array.from({ length: MAX_TURN_DEGREES / TURN_DEGREES }, (_, i) => (i + 1) * TURN_DEGREES).flatMap(
    (turn) => [turn, -turn],
  ),
];

/** To disagree with the other coasts is worse than to cut any number of roads. */
const DISAGREEMENT = 1e6;

/** Where a ray from a point inside the extent meets its edge, exactly on it. */
function hitEdge([lon, lat]: Vertex, [dx, dy]: Vertex, extent: Extent): Vertex {
  const edgeLon = dx > 0 ? extent.east : extent.west;
  const edgeLat = dy > 0 ? extent.north : extent.south;
  const toLon = dx === 0 ? Number.POSITIVE_INFINITY : (edgeLon - lon) / dx;
  const toLat = dy === 0 ? Number.POSITIVE_INFINITY : (edgeLat - lat) / dy;
  return toLon < toLat ? [edgeLon, lat + toLon * dy] : [lon + toLat * dx, edgeLat];
}

/** From a point inside the extent to the nearest point of its edge. */
export const metresToEdge = ([lon, lat]: Vertex, { west, south, east, north }: Extent): number =>
  Math.min(
    metresBetween([lon, lat], [west, lat]),
    metresBetween([lon, lat], [east, lat]),
    metresBetween([lon, lat], [lon, south]),
    metresBetween([lon, lat], [lon, north]),
  );

/** What a continued coast must not cross, and what it should not. */
export interface Terrain {
  readonly coasts: readonly (readonly LonLat[])[];
  /** Roads and railways: where they are is land. */
  readonly roads: readonly (readonly LonLat[])[];
  /** Whether the sea that a coast bounds here agrees with the coasts that reach the edge on either hand. */
  readonly agrees: (edge: Vertex) => boolean;
}

/**
 * Where a coast that ends inside the extent may be taken to reach its edge: on in the direction of the whole of it, or
 * turned as little as agrees with the other coasts and leaves the fewest roads cut, so that the neighbours' land stays
 * dry. Never across another coast; undefined if every way is barred.
 *
 *     ┌────────────────┐
 *     │   land   ╭─────· on as it runs: the sea is on the right of both
 *     │ ────╮ ╭──╯     │
 *     │     ╰─╯   sea  │
 *     └────────────────┘
 */
export function reachEdge(line: readonly Vertex[], extent: Extent, terrain: Terrain): Vertex | undefined {
  const [start] = line;
  const end = line.at(-1);
  if (!start || !end) return undefined;
  const shrink = lonShrink(end[1]);
  const heading = Math.atan2(end[1] - start[1], (end[0] - start[0]) * shrink);
  let best: { readonly edge: Vertex; readonly faults: number } | undefined;
  for (const turn of TURNS_DEGREES) {
    const angle = heading + (turn * Math.PI) / 180;
    const edge = hitEdge(end, [Math.cos(angle) / shrink, Math.sin(angle)], extent);
    if (countCrossings(end, edge, terrain.coasts) > 0) continue;
    const faults = countCrossings(end, edge, terrain.roads) + (terrain.agrees(edge) ? 0 : DISAGREEMENT);
    if (!best || faults < best.faults) best = { edge, faults };
    if (faults === 0) break;
  }
  return best?.edge;
}
