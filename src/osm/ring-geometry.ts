import type { MultiPolygon, Position } from "geojson";
import type { Extent } from "../core/geometry.ts";
import { boxHolds, boxOf, signedArea } from "../core/geometry.ts";

/** A closed ring as GeoJSON spells it. */
export type Ring = [lon: number, lat: number][];

/** The ring turned counter-clockwise (north up), or clockwise where `isHole`: RFC 7946, 3.1.6. */
export function windRing(ring: Ring, isHole: boolean): Ring {
  const isCounterClockwise = signedArea(ring) > 0;
  return isCounterClockwise === isHole ? ring.toReversed() : ring;
}

/** Whether the ring goes round the point (even-odd); a point on the ring itself may fall either way. */
export function ringHolds(ring: readonly Position[], point: Position): boolean {
  const lon = point[0] as number;
  const lat = point[1] as number;
  let holds = false;
  let before = ring.at(-1) ?? point;
  // Indexed access throughout: unpacking every corner would take most of the time of a large file.
  for (const corner of ring) {
    const latBefore = before[1] as number;
    const latHere = corner[1] as number;
    if (latBefore > lat !== latHere > lat) {
      const lonBefore = before[0] as number;
      const share = (lat - latBefore) / (latHere - latBefore);
      if (lon < lonBefore + ((corner[0] as number) - lonBefore) * share) holds = !holds;
    }
    before = corner;
  }
  return holds;
}

/** Whether the point lies in one of the polygons and in none of its holes. */
export const polygonHolds = ({ coordinates }: MultiPolygon, point: Position): boolean =>
  coordinates.some((rings) => rings.filter((ring) => ringHolds(ring, point)).length % 2 === 1);

export function extentOf(points: Iterable<readonly [number, number]>): Extent {
  const { minX, minY, maxX, maxY } = boxOf(points);
  return { west: minX, south: minY, east: maxX, north: maxY };
}

export const extentHolds = (
  { west, south, east, north }: Extent,
  point: readonly [number, number],
): boolean => boxHolds({ minX: west, minY: south, maxX: east, maxY: north }, point);

export const polygonOfExtent = ({ west, south, east, north }: Extent): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});
