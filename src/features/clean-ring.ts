import type { Vertex } from "./ground-index.ts";

const isSame = (a: Vertex | undefined, b: Vertex | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** A closed ring that goes round more than once cut to one round: filled even-odd, two would be none. */
export function onceRound(ring: Vertex[]): Vertex[] {
  const [first] = ring;
  const round = ring.findIndex((vertex, i) => i > 0 && isSame(vertex, first));
  const isRepeated =
    round > 0 &&
    round < ring.length - 1 &&
    (ring.length - 1) % round === 0 &&
    ring.every((vertex, i) => isSame(vertex, ring[i % round]));
  return isRepeated ? ring.slice(0, round + 1) : ring;
}

/**
 * A closed ring without parts that run out and back over the same vertices; the same ring where it has none.
 *
 *     ┌────┐           ┌────┐
 *     │    ├─── a  →   │    │
 *     └────┘           └────┘
 */
export function withoutSpikes(ring: Vertex[]): Vertex[] {
  if (!hasSpike(ring)) return ring;
  const kept: Vertex[] = [];
  for (const vertex of ring.slice(0, -1)) {
    if (isSame(kept.at(-2), vertex)) kept.pop();
    else kept.push(vertex);
  }
  // The seam, where the end meets the start, can be the tip of a spike or its foot.
  while (kept.length > 2 && isSame(kept[1], kept.at(-1))) {
    kept.shift();
    kept.pop();
  }
  while (kept.length > 2 && isSame(kept[0], kept.at(-2))) kept.length -= 2;
  const [first] = kept;
  return first ? [...kept, first] : [];
}

/** At the seam the ring's last vertex but one comes before its first. */
function hasSpike(ring: readonly Vertex[]): boolean {
  for (let i = 2; i < ring.length; i++) if (isSame(ring[i - 2], ring[i])) return true;
  return isSame(ring[1], ring.at(-2));
}
