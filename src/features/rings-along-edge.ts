import type { Extent } from "../core/geometry.ts";
import type { Coast } from "./clip-coast.ts";
import { borderPosition, clockwise, cornersBetween } from "./extent-border.ts";
import type { Vertex } from "./ground-index.ts";
import { isClosed } from "./repair-ring.ts";

interface Strip {
  readonly line: readonly Vertex[];
  /** Where it comes in over the extent's edge and where it goes out. */
  readonly entry: number;
  readonly exit: number;
}

/**
 * Sea rings along coasts that run from edge to edge. Water lies on the right of each, so that a ring goes clockwise:
 * from where a coast leaves, clockwise along the edge, to where the next one enters, until it is back at the first.
 *
 *     ┌───────────exit···┐
 *     │   land   ╱  sea  :        ··· along the edge
 *     entry ────╯        :
 *     :...................
 */
export function ringsAlongEdge(coasts: readonly Coast[], extent: Extent): Vertex[][] {
  const waiting = new Set(coasts.flatMap((coast) => stripOf(coast, extent)));
  const rings: Vertex[][] = [];
  for (const first of waiting) {
    const ring: Vertex[] = [];
    let strip: Strip | undefined = first;
    while (strip) {
      for (const vertex of strip.line) ring.push(vertex);
      // The first waits until the ring comes back to it: there always is a next.
      const next: Strip = nextEntry(strip.exit, waiting) ?? first;
      waiting.delete(next);
      ring.push(...cornersBetween(strip.exit, next.entry, extent));
      strip = next === first ? undefined : next;
    }
    const start = ring[0];
    if (start) ring.push(start);
    rings.push(ring);
  }
  return rings;
}

function stripOf({ line }: Coast, extent: Extent): readonly Strip[] {
  const [first] = line;
  const last = line.at(-1);
  const entry = first && borderPosition(first, extent);
  const exit = last && borderPosition(last, extent);
  return isClosed(line) || entry === undefined || exit === undefined ? [] : [{ line, entry, exit }];
}

function nextEntry(exit: number, waiting: ReadonlySet<Strip>): Strip | undefined {
  let next: Strip | undefined;
  for (const strip of waiting) {
    if (!next || clockwise(exit, strip.entry) < clockwise(exit, next.entry)) next = strip;
  }
  return next;
}
