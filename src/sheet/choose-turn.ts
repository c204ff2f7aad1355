import { type Box, boxOf, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import { convexHull } from "./convex-hull.ts";

/** Farther, and north would point down. */
const MOST_DEGREES = 90;

/**
 * The turn in whole degrees clockwise at which the ground is shown largest: north up, unless a turn gains a step of the
 * scales; then the smallest that gains most, clockwise before counter-clockwise.
 *
 *     ┌───────────┐    ┌───────┐
 *     │       ▗▄▖ │    │ ▗▄▄▄▖ │   a slanting commune takes a smaller box
 *     │    ▗▄▟▛▘  │    │ ▐███▌ │   when it is turned along the paper
 *     │ ▗▄▟▛▘     │    └───────┘
 *     └───────────┘
 * @param outline In metres, y down, north up.
 * @param stepOf The number of the largest scale that shows a box, from 0; Infinity where none does.
 */
export function chooseTurn(outline: PaperLine, stepOf: (box: Box) => number): number {
  // No point within the hull touches any box round it.
  const hull = convexHull(outline);
  let best = { degrees: 0, step: stepOf(boxOf(hull)) };
  for (let turn = 1; turn <= MOST_DEGREES; turn++) {
    for (const degrees of [turn, -turn]) {
      const step = stepOf(turnedBox(hull, degrees));
      if (step < best.step) best = { degrees, step };
    }
  }
  return best.degrees;
}

/** The box round the points when they are turned about the origin by so many degrees clockwise (y down). */
export function turnedBox(points: PaperLine, degrees: number): Box {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return boxOf(points.map(([x, y]): PaperPoint => [cosine * x - sine * y, sine * x + cosine * y]));
}
