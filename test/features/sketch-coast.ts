import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Sea } from "../../src/features/features.ts";
import { type At, build } from "./sketch-extract.ts";

export interface Coast extends Sea {
  readonly warned: readonly string[];
}

/** The sea of coastline ways with the ids 1, 2, 3 … in the extent 0–10 × 0–10. Land lies on the left of each. */
export function coast(...lines: readonly (readonly At[])[]): Coast {
  const { sea, warned } = build({
    ways: lines.map((line, i) => ({ id: i + 1, line, tags: { natural: "coastline" } })),
  });
  return { ...sea, warned };
}

export const isWet = ({ areas }: Sea, at: At): boolean => booleanPointInPolygon([...at], areas);

/** Share of the plane extent that is sea, by the rings' shoelace sums. */
export function shareOfSea({ areas }: Sea): number {
  const ringArea = (ring: readonly (readonly number[])[]): number =>
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = x, nextY = y] = ring[i + 1] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
  return areas.coordinates.flat().reduce((sum, ring) => sum + ringArea(ring), 0) / 100;
}
