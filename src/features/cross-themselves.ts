import type { Vertex } from "./ground-index.ts";
import { segmentsCross } from "./segment-crossing.ts";

type Ring = readonly Vertex[];

/** Up to here every pair of segments is tried; beyond, sorting them first is quicker. */
const MAX_PAIRED = 24;

/** Whether a segment of the rings crosses another; rings that only touch do not. */
export function crossThemselves(rings: readonly Ring[]): boolean {
  const [only, second] = rings;
  return only && !second && only.length <= MAX_PAIRED ? crossesInPairs(only) : crossesInSweep(rings);
}

/** Neighbours can't cross: each segment is tried with those from the next but one. */
function crossesInPairs(ring: Ring): boolean {
  for (let i = 1; i < ring.length - 2; i++) {
    const a = ring[i - 1] as Vertex;
    const b = ring[i] as Vertex;
    for (let j = i + 2; j < ring.length; j++) {
      if (segmentsCross(a, b, ring[j - 1] as Vertex, ring[j] as Vertex)) return true;
    }
  }
  return false;
}

interface Segment {
  readonly from: Vertex;
  readonly to: Vertex;
  readonly west: number;
  readonly east: number;
}

/** From west to east: a segment is tried with those that reach as far as it begins. */
function crossesInSweep(rings: readonly Ring[]): boolean {
  const segments = rings.flatMap(segmentsOf).sort((a, b) => a.west - b.west);
  let open: Segment[] = [];
  for (const segment of segments) {
    const stillOpen: Segment[] = [];
    for (const other of open) {
      if (other.east < segment.west) continue;
      if (segmentsCross(segment.from, segment.to, other.from, other.to)) return true;
      stillOpen.push(other);
    }
    stillOpen.push(segment);
    open = stillOpen;
  }
  return false;
}

const segmentsOf = (ring: Ring): Segment[] =>
  ring.slice(1).map((to, i) => {
    const from = ring[i] ?? to;
    return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
  });
