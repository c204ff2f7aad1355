import type { Box, Mm, PaperPoint, PaperPolygon } from "./geometry.ts";
import { boxOf } from "./geometry.ts";

/** Asks of many places whether they lie well inside one area. */
export interface AreaScanner {
  readonly box: Box;
  /** Whether a disc of this radius lies wholly inside (even-odd over all rings). */
  holdsDisc(center: PaperPoint, radius: Mm): boolean;
}

/** Rows of edges per edge: fewer rows mean more edges to test, more rows longer lists of tall edges. */
const ROWS_PER_EDGE = 0.5;
const MAX_ROWS = 4096;

/**
 * Sorts the area's edges into rows, so that a place is tested against the edges beside it alone.
 *
 *     row 0  ╱╲            A place in row 1 meets the two edges that pass row 1:
 *     row 1 ╱  ╲ · ╱╲      to its left an even number of them: it is outside.
 *     row 2 ‾‾‾‾‾‾‾‾‾‾
 */
export function scanArea(polygons: readonly PaperPolygon[]): AreaScanner {
  const edges = edgesOf(polygons);
  const box = boxOf(polygons.flat(2));
  const rowCount = Math.min(MAX_ROWS, Math.max(1, Math.ceil((edges.length / 4) * ROWS_PER_EDGE)));
  const rowHeight = (box.maxY - box.minY) / rowCount || 1;
  const rowOf = (y: number): number =>
    Math.min(rowCount - 1, Math.max(0, Math.floor((y - box.minY) / rowHeight)));
  const rows: number[][] = Array.from({ length: rowCount }, () => []);
  for (let e = 0; e < edges.length; e += 4) {
    const y1 = edges[e + 1] as number;
    const y2 = edges[e + 3] as number;
    for (let row = rowOf(Math.min(y1, y2)); row <= rowOf(Math.max(y1, y2)); row++) rows[row]?.push(e);
  }
  return {
    box,
    holdsDisc(center, radius) {
      if (!isInside(edges, rows[rowOf(center[1])] ?? [], center)) return false;
      if (radius === 0) return true;
      const last = rowOf(center[1] + radius);
      for (let row = rowOf(center[1] - radius); row <= last; row++) {
        if (touchesEdge(edges, rows[row] ?? [], { center, radius })) return false;
      }
      return true;
    },
  };
}

/** x1, y1, x2, y2 of each edge. */
function edgesOf(polygons: readonly PaperPolygon[]): Float64Array {
  const rings = polygons.flat();
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0));
  let at = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      edges.set(ring[i - 1] as PaperPoint, at);
      edges.set(ring[i] as PaperPoint, at + 2);
      at += 4;
    }
  }
  return edges;
}

function isInside(edges: Float64Array, row: readonly number[], [x, y]: PaperPoint): boolean {
  let inside = false;
  for (const e of row) {
    const y1 = edges[e + 1] as number;
    const y2 = edges[e + 3] as number;
    if (y1 > y === y2 > y) continue;
    const x1 = edges[e] as number;
    const x2 = edges[e + 2] as number;
    if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function touchesEdge(
  edges: Float64Array,
  row: readonly number[],
  { center: [x, y], radius }: { center: PaperPoint; radius: Mm },
): boolean {
  for (const e of row) {
    const x1 = edges[e] as number;
    const x2 = edges[e + 2] as number;
    if ((x1 < x - radius && x2 < x - radius) || (x1 > x + radius && x2 > x + radius)) continue;
    const y1 = edges[e + 1] as number;
    const dx = x2 - x1;
    const dy = (edges[e + 3] as number) - y1;
    const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    if ((x1 + share * dx - x) ** 2 + (y1 + share * dy - y) ** 2 < radius * radius) return true;
  }
  return false;
}
