import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon } from "geojson";
import type { Extent } from "../core/geometry.ts";
import { type Box, boxHolds, boxOf, signedArea } from "../core/geometry.ts";
import type { Warnings } from "../core/warnings.ts";
import type { Coast } from "./clip-coast.ts";
import { ringOfExtent } from "./extent-border.ts";
import type { Vertex } from "./ground-index.ts";
import { pointInside } from "./point-inside.ts";
import { isClosed, windRing } from "./repair-ring.ts";
import { ringsAlongEdge } from "./rings-along-edge.ts";

/** Sea with the islands in it, or an island with the lagoons in it, which are bodies of their own. */
interface Body {
  readonly isSea: boolean;
  readonly ring: Vertex[];
  readonly box: Box;
  readonly holes: Vertex[][];
}

interface ClosedCoast extends Coast {
  /** Positive round islands: land on the left. */
  readonly area: number;
}

const bodyOf = (ring: readonly Vertex[], isSea: boolean): Body => ({
  isSea,
  ring: [...ring],
  box: boxOf(ring),
  holes: [],
});

const holds = ({ box, ring }: Body, point: Vertex): boolean =>
  boxHolds(box, point) && booleanPointInPolygon(point, { type: "Polygon", coordinates: [ring] });

export interface SeaAreasInput {
  /** Each closed, or from edge to edge of the extent. */
  readonly coasts: readonly Coast[];
  readonly extent: Extent;
  /** What the extent is where no coast crosses it. */
  readonly isSeaWithoutCoast: boolean;
  readonly warnings: Warnings;
}

/**
 * The sea in the extent, islands as holes. Closed coasts are taken from the largest to the smallest, so that what lies
 * round one is known before it: one on the sea is an island, however it was drawn; one on land is a lagoon if drawn so.
 */
export function seaAreas({ coasts, extent, isSeaWithoutCoast, warnings }: SeaAreasInput): MultiPolygon {
  const closed = coasts
    .filter(({ line }) => isClosed(line))
    .map((coast) => ({ ...coast, area: signedArea(coast.line) }))
    .filter(({ area }) => area !== 0)
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const bodies = ringsAlongEdge(coasts, extent).map((ring) => bodyOf(ring, true));
  const [largest] = closed;
  const isSeaAround = largest ? largest.area > 0 : isSeaWithoutCoast;
  if (bodies.length === 0 && isSeaAround) bodies.push(bodyOf(ringOfExtent(extent), true));
  for (const coast of closed) addClosedCoast(coast, bodies, warnings);
  return {
    type: "MultiPolygon",
    coordinates: bodies
      .filter(({ isSea }) => isSea)
      .map(({ ring, holes }) => [windRing(ring, "outer"), ...holes.map((hole) => windRing(hole, "hole"))]),
  };
}

function addClosedCoast({ line, osm, area }: ClosedCoast, bodies: Body[], warnings: Warnings): void {
  const ring = [...line];
  const point = pointInside({ type: "Polygon", coordinates: [ring] });
  // Bodies come from the largest to the smallest: the last that holds the point lies next round it.
  const around = bodies.findLast((body) => holds(body, point));
  const isIsland = area > 0;
  if (around?.isSea) {
    if (!isIsland) warnings.add("coastline-wrong-way", osm);
    around.holes.push(ring);
    bodies.push(bodyOf(ring, false));
  } else if (isIsland) warnings.add("coastline-unresolved", osm);
  else bodies.push(bodyOf(ring, true));
}
