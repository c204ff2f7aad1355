import { type Box, boxOf, type LonLat, type PaperLine, ringOfBox, signedArea } from "../core/geometry.ts";
import { type PaperProjection, paperProjection } from "../core/projection.ts";
import type { Boundary } from "../osm/boundary.ts";
import { type Plane, projectionOn } from "./plane.ts";

/** One polygon of the commune, measured in metres on the plane of its `Measured`, y down. */
export interface CommunePart {
  readonly outline: PaperLine;
  readonly box: Box;
  /** Middle of its extent, to name it by. */
  readonly middle: LonLat;
  /** The map must show it: the largest of each commune, and all of a drawn area. */
  readonly isMain: boolean;
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
  const rings = bySize(outerRings(boundary));
  const main = mainRings(boundary);
  const center = middleOf(boxOf(rings[0] ?? []));
  const metres = paperProjection(
    projectionOn(plane, { center, origin: [0, 0], scaleDenominator: METRES_SCALE }),
  );
  const parts = rings.map((ring, index) => {
    const outline = ring.map(metres.forward);
    return {
      outline,
      box: boxOf(outline),
      middle: middleOf(boxOf(ring)),
      isMain: index === 0 || main.has(keyOf(ring)),
    };
  });
  return { parts, metres };
}

type Outline = readonly LonLat[];

/** Largest first. In degrees; areas of one commune's rings compare well enough in them. */
const bySize = (rings: readonly Outline[]): readonly Outline[] =>
  rings.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));

function outerRings({ polygon, extent }: Pick<Boundary, "polygon" | "extent">): readonly Outline[] {
  const rings = outersOf(polygon);
  const { west, south, east, north } = extent;
  return rings.length > 0 ? rings : [ringOfBox({ minX: west, minY: south, maxX: east, maxY: north })];
}

const outersOf = ({ coordinates }: Boundary["polygon"]): readonly Outline[] =>
  coordinates.flatMap(([outer]) => (outer ? [outer as unknown as Outline] : []));

/** Whoever asks for several communes wants to see each; whoever draws an area, all of it. */
function mainRings({ osmId, polygon, communes = [] }: Boundary): ReadonlySet<string> {
  if (osmId === "polygon") return new Set(outersOf(polygon).map(keyOf));
  return new Set(communes.flatMap((commune) => bySize(outersOf(commune.polygon)).slice(0, 1).map(keyOf)));
}

/** No two parts of one area fill the same box. */
const keyOf = (ring: Outline): string => JSON.stringify(boxOf(ring));

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
 * The main parts and all others that the map can show with it at a scale at most one step smaller: a far exclave would
 * cost all streets their size.
 * @param stepOf The number of the largest scale that shows a box, from 0; Infinity where none does.
 */
export function frameParts(parts: readonly CommunePart[], stepOf: (box: Box) => number): FramedParts {
  let box = roundBoxes(parts.filter(({ isMain }) => isMain).map((part) => part.box));
  const worst = stepOf(box) + 1;
  const leftOut: CommunePart[] = [];
  for (const part of parts.filter(({ isMain }) => !isMain)) {
    const together = roundBoxes([box, part.box]);
    const step = stepOf(together);
    if (Number.isFinite(step) && step <= worst) box = together;
    else leftOut.push(part);
  }
  return { box, leftOut };
}

const roundBoxes = (boxes: readonly Box[]): Box =>
  boxOf(
    boxes.flatMap(({ minX, minY, maxX, maxY }) => [
      [minX, minY],
      [maxX, maxY],
    ]),
  );
