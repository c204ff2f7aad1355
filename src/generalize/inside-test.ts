import { type Box, boxHolds, boxOf, type PaperPoint, type PaperPolygon } from "../core/geometry.ts";

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
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
  const box = boxOf(edges.map(({ ax, ay }) => [ax, ay] as const));
  const bands = bandsOf(edges, box);
  const bandHeight = (box.maxY - box.minY) / bands.length;
  return (point) => {
    if (!boxHolds(box, point)) return false;
    const band = bands[Math.min(bands.length - 1, Math.floor((point[1] - box.minY) / bandHeight))] ?? [];
    let inside = false;
    for (const edge of band) if (crossesRay(edge, point)) inside = !inside;
    return inside;
  };
}

function edgesOf(polygons: readonly PaperPolygon[]): Edge[] {
  return polygons.flat().flatMap((ring) =>
    ring.slice(1).map(([bx, by], index) => {
      const [ax, ay] = ring[index] as PaperPoint;
      return { ax, ay, bx, by };
    }),
  );
}

function bandsOf(edges: readonly Edge[], box: Box): Edge[][] {
  const count = Math.max(1, Math.ceil(edges.length / EDGES_PER_BAND));
  const bands: Edge[][] = Array.from({ length: count }, () => []);
  const bandHeight = (box.maxY - box.minY) / count;
  const bandAt = (y: number) => Math.min(count - 1, Math.max(0, Math.floor((y - box.minY) / bandHeight)));
  for (const edge of edges) {
    const last = bandAt(Math.max(edge.ay, edge.by));
    for (let band = bandAt(Math.min(edge.ay, edge.by)); band <= last; band++) bands[band]?.push(edge);
  }
  return bands;
}

const crossesRay = ({ ax, ay, bx, by }: Edge, [x, y]: PaperPoint): boolean =>
  ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
