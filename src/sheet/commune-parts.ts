import { type Box, boxOf, type LonLat, ringOfBox, signedArea } from "../core/geometry.ts";
import { type PaperProjection, paperProjection } from "../core/projection.ts";
import type { Boundary } from "../osm/boundary.ts";
import { type Plane, projectionOn } from "./plane.ts";

/** One polygon of the commune, measured in metres on the plane of its `Measured`, y down. */
export interface CommunePart {
  readonly box: Box;
  /** Middle of its extent, to name it by. */
  readonly middle: LonLat;
}

export interface MeasuredCommune {
  /** Largest first. */
  readonly parts: readonly CommunePart[];
  /** Metres to ground: the plane that the parts are measured on, turned as the map will be. */
  readonly metres: PaperProjection;
}

/** At 1:1000 a millimetre on paper is a metre on the ground. */
const METRES_SCALE = 1000;

/** The parts of the commune in metres, on a plane that touches the ground at the largest of them. */
export function measureCommune(boundary: Boundary, plane: Plane): MeasuredCommune {
  const rings = outerRings(boundary).toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  const center = middleOf(boxOf(rings[0] ?? []));
  const metres = paperProjection(
    projectionOn(plane, { center, origin: [0, 0], scaleDenominator: METRES_SCALE }),
  );
  const parts = rings.map((ring) => ({
    box: boxOf(ring.map(metres.forward)),
    middle: middleOf(boxOf(ring)),
  }));
  return { parts, metres };
}

/** In degrees; areas of one commune's rings compare well enough in them. */
function outerRings({ polygon, extent }: Boundary): readonly (readonly LonLat[])[] {
  const rings = polygon.coordinates.flatMap(([outer]) => (outer ? [outer as unknown as LonLat[]] : []));
  const { west, south, east, north } = extent;
  return rings.length > 0 ? rings : [ringOfBox({ minX: west, minY: south, maxX: east, maxY: north })];
}

/** The middle of a box, on the ground or on paper alike. */
export const middleOf = ({ minX, minY, maxX, maxY }: Box): readonly [number, number] => [
  (minX + maxX) / 2,
  (minY + maxY) / 2,
];

export interface FramedParts {
  /** Round all framed parts, in metres. */
  readonly box: Box;
  readonly leftOut: readonly CommunePart[];
}

/**
 * The largest part and all others that the map can show with it at a scale at most one step smaller: a far exclave would
 * cost all streets their size.
 * @param stepOf The number of the largest scale that shows a box, from 0; Infinity where none does.
 */
export function frameParts(parts: readonly CommunePart[], stepOf: (box: Box) => number): FramedParts {
  const [largest, ...others] = parts;
  let box = largest?.box ?? boxOf([]);
  const worst = stepOf(box) + 1;
  const leftOut: CommunePart[] = [];
  for (const part of others) {
    const together = union(box, part.box);
    const step = stepOf(together);
    if (Number.isFinite(step) && step <= worst) box = together;
    else leftOut.push(part);
  }
  return { box, leftOut };
}

const union = (a: Box, b: Box): Box =>
  boxOf([
    [a.minX, a.minY],
    [a.maxX, a.maxY],
    [b.minX, b.minY],
    [b.maxX, b.maxY],
  ]);
