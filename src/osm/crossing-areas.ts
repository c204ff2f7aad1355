import type { Position } from "geojson";
import type { CommuneArea } from "./boundary.ts";
import { extentHolds, extentOf, polygonHolds } from "./ring-geometry.ts";

/**
 * Pairs of areas whose boundaries cross, "r1 r2": a piece of ground lies in both. Neighbours share the edges of their
 * boundary; an edge that is one's alone has its middle on one side.
 */
export function crossingAreas(areas: readonly CommuneArea[]): readonly string[] {
  const outlines = areas.map((area) => ({ area, ...outlineOf(area) }));
  return outlines.flatMap((one, index) =>
    outlines
      .slice(index + 1)
      .filter((other) => reachesInto(one, other) || reachesInto(other, one))
      .map((other) => `${one.area.osmId} ${other.area.osmId}`),
  );
}

interface Outline {
  readonly area: CommuneArea;
  readonly extent: ReturnType<typeof extentOf>;
  /** Middle of each edge, by its ends. */
  readonly edges: ReadonlyMap<string, readonly [number, number]>;
}

function outlineOf({ polygon }: CommuneArea): Omit<Outline, "area"> {
  const rings = polygon.coordinates.flat();
  return {
    extent: extentOf(rings.flat() as [number, number][]),
    edges: new Map(
      rings.flatMap((ring) =>
        ring.slice(1).map((to, index) => {
          const from = ring[index] ?? to;
          return [keyOf(from, to), [middle(from, to, 0), middle(from, to, 1)]] as const;
        }),
      ),
    ),
  };
}

const reachesInto = ({ edges }: Outline, { area, extent, edges: theirs }: Outline): boolean =>
  [...edges].some(
    ([key, at]) => !theirs.has(key) && extentHolds(extent, at) && polygonHolds(area.polygon, [...at]),
  );

const middle = (from: Position, to: Position, axis: 0 | 1): number =>
  ((from[axis] ?? 0) + (to[axis] ?? 0)) / 2;

/** The same in both directions: neighbours go along their boundary in opposite ways. */
const keyOf = (from: Position, to: Position): string => [String(from), String(to)].sort().join(" ");
