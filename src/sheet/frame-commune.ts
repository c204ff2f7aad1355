import type { SheetOptions } from "../config/project.ts";
import type { Box } from "../core/geometry.ts";
import type { PaperProjection } from "../core/projection.ts";
import type { Boundary } from "../osm/boundary.ts";
import { chooseTurn, turnedBox } from "./choose-turn.ts";
import { type CommunePart, frameParts, measureCommune } from "./commune-parts.ts";
import type { Plane } from "./plane.ts";

interface Framing {
  /** Its north is up. */
  readonly upright: Plane;
  readonly rotation: SheetOptions["rotation"];
  /** The number of the largest scale that shows a box of metres, from 0; Infinity where none does. */
  readonly stepOf: (box: Box) => number;
}

export interface FramedCommune {
  /** Turned as the map will be. */
  readonly plane: Plane;
  /** Metres to ground on that plane. */
  readonly metres: PaperProjection;
  /** Round all that the map frames, in those metres. */
  readonly box: Box;
  readonly leftOut: readonly CommunePart[];
}

/**
 * The ground that the map has to show, turned as asked. Which far parts are left out is settled before a turn is
 * looked for: none gains its scale by dropping an exclave that the upright map shows.
 */
export function frameCommune(boundary: Boundary, { upright, rotation, stepOf }: Framing): FramedCommune {
  const onPlane = (rotationDegrees: number) => {
    const plane = { ...upright, rotationDegrees };
    return { plane, ...measureCommune(boundary, plane) };
  };
  const { plane, metres, parts } = onPlane(rotation === "auto" ? 0 : rotation);
  const { box, leftOut } = frameParts(parts, stepOf);
  if (rotation !== "auto") return { plane, metres, box, leftOut };

  const outline = parts.flatMap((part) => (leftOut.includes(part) ? [] : part.outline));
  const degrees = chooseTurn(outline, stepOf);
  if (degrees === 0) return { plane, metres, box, leftOut };
  const { plane: turned, metres: turnedMetres } = onPlane(degrees);
  return { plane: turned, metres: turnedMetres, box: turnedBox(outline, degrees), leftOut };
}
