import {
  type Box,
  boxHolds,
  boxOf,
  crossesRay,
  type PaperPoint,
  type PaperPolygon,
} from "../core/geometry.ts";

interface Edge {
  readonly from: PaperPoint;
  readonly to: PaperPoint;
}

/** Bands of about as many edges as a commune's boundary has in a few millimetres. */
const EDGES_PER_BAND = 4;

/**
 * A test whether points lie inside the polygons, made for thousands of questions about one boundary.
 * A ray to the right counts the edges it crosses (even-odd); only edges of the point's own horizontal
 * band are asked.
 *
 *      ───band───  ╱╲ ───
 *        • ───────╱──╲────▶   2 crossings: outside
 *      ──────────╱ • ─╲───▶   1 crossing: inside
 */
export function insideTest(polygons: readonly PaperPolygon[]): (point: PaperPoint) => boolean {
  const edges = edgesOf(polygons);
  const box = boxOf(edges.map(({ from }) => from));
  const bands = bandsOf(edges, box);
  const bandHeight = (box.maxY - box.minY) / bands.length;
  return (point) => {
    if (!boxHolds(box, point)) return false;
    const band = bands[Math.min(bands.length - 1, Math.floor((point[1] - box.minY) / bandHeight))] ?? [];
    let inside = false;
    for (const { from, to } of band) if (crossesRay(point, from, to)) inside = !inside;
    return inside;
  };
}

const edgesOf = (polygons: readonly PaperPolygon[]): Edge[] =>
  polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => ({ from: ring[index] as PaperPoint, to })));

function bandsOf(edges: readonly Edge[], box: Box): Edge[][] {
  const count = Math.max(1, Math.ceil(edges.length / EDGES_PER_BAND));
  const bands: Edge[][] = Array.from({ length: count }, () => []);
  const bandHeight = (box.maxY - box.minY) / count;
  const bandAt = (y: number) => Math.min(count - 1, Math.max(0, Math.floor((y - box.minY) / bandHeight)));
  for (const edge of edges) {
    const [ay, by] = [edge.from[1], edge.to[1]];
    const last = bandAt(Math.max(ay, by));
    for (let band = bandAt(Math.min(ay, by)); band <= last; band++) bands[band]?.push(edge);
  }
  return bands;
}
