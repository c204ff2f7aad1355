import type { MultiPolygon, Position } from "geojson";
import { userError } from "../core/user-error.ts";
import type { CommuneArea } from "./boundary.ts";
import { polygonHolds } from "./ring-geometry.ts";

/**
 * Areas of one sheet lie side by side, or in each other's holes: what lies in two of them would be in neither.
 * Throws a UserError (2) where one holds another.
 */
export function requireApart(areas: readonly CommuneArea[]): void {
  for (const outer of areas) {
    for (const inner of areas) {
      if (outer === inner) continue;
      const isHeld = inner.polygon.coordinates.some((rings) => holds(outer.polygon, rings));
      if (isHeld) throw userError(2, "area-overlap", { outer: describe(outer), inner: describe(inner) });
    }
  }
}

function holds(polygon: MultiPolygon, rings: readonly Position[][]): boolean {
  const point = pointInside(rings);
  return point !== undefined && polygonHolds(polygon, point);
}

/**
 * A place in the middle of the widest stretch of a line across the polygon, half way between two of its corners:
 *
 *     ┌─────────╲
 *     │ ──•──    ╲──•─     corners of the polygon are shared with its neighbours, where tests are blind
 *     └───────────╲
 */
function pointInside(rings: readonly Position[][]): Position | undefined {
  const lats = [...new Set(rings.flat().map(([, lat = 0]) => lat))].sort((a, b) => a - b);
  const middle = Math.floor(lats.length / 2);
  const lat = ((lats[middle - 1] ?? 0) + (lats[middle] ?? 0)) / 2;
  const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b);
  let widest: { readonly lon: number; readonly width: number } | undefined;
  for (let i = 1; i < crossings.length; i += 2) {
    const [from = 0, to = 0] = [crossings[i - 1], crossings[i]];
    if (to - from > (widest?.width ?? 0)) widest = { lon: (from + to) / 2, width: to - from };
  }
  return widest && [widest.lon, lat];
}

const crossingsOf = (ring: readonly Position[], lat: number): number[] =>
  ring.slice(1).flatMap(([lonTo = 0, latTo = 0], index) => {
    const [lonFrom = 0, latFrom = 0] = ring[index] ?? [];
    if (latFrom > lat === latTo > lat) return [];
    return [lonFrom + ((lonTo - lonFrom) * (lat - latFrom)) / (latTo - latFrom)];
  });

const describe = ({ name, osmId }: CommuneArea): string => (name ? `${name} (${osmId})` : osmId);
