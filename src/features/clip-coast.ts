import { type Extent, pointBetween } from "../core/geometry.ts";
import type { Vertex } from "./ground-index.ts";
import { isClosed } from "./repair-ring.ts";

/** A line of the coast: water on the right. */
export interface Coast {
  readonly line: readonly Vertex[];
  /** Its first way. */
  readonly osm: string;
}

interface Cut {
  readonly from: Vertex;
  readonly to: Vertex;
}

/** The four half-planes of an extent: how far inside a point is, and how a point is put exactly on the edge. */
const sidesOf = ({ west, south, east, north }: Extent) => [
  { inside: ([lon]: Vertex) => lon - west, snap: ([, lat]: Vertex): Vertex => [west, lat] },
  { inside: ([lon]: Vertex) => east - lon, snap: ([, lat]: Vertex): Vertex => [east, lat] },
  { inside: ([, lat]: Vertex) => lat - south, snap: ([lon]: Vertex): Vertex => [lon, south] },
  { inside: ([, lat]: Vertex) => north - lat, snap: ([lon]: Vertex): Vertex => [lon, north] },
];

/**
 * The part of a segment inside the extent, its edge included, cut by one side after the other (Sutherland and Hodgman);
 * cut points lie on the edge exactly. Undefined where nothing or a single point is inside.
 */
function cutSegment(from: Vertex, to: Vertex, sides: ReturnType<typeof sidesOf>): Cut | undefined {
  let a = from;
  let b = to;
  for (const { inside, snap } of sides) {
    const depthA = inside(a);
    const depthB = inside(b);
    if (depthA < 0 && depthB < 0) return undefined;
    if (depthA >= 0 && depthB >= 0) continue;
    const cut = snap(pointBetween(a, b, depthA / (depthA - depthB)));
    if (depthA < 0) a = cut;
    else b = cut;
  }
  return a[0] === b[0] && a[1] === b[1] ? undefined : { from: a, to: b };
}

/** A ring cut open elsewhere than at its seam: the piece that arrives at the seam goes on as the one that leaves it. */
function joinAtSeam(pieces: Vertex[][], line: readonly Vertex[]): Vertex[][] {
  const [first, ...rest] = pieces;
  const last = rest.at(-1);
  if (!first || !last || !isClosed(line) || first[0] !== line[0] || last.at(-1) !== line.at(-1))
    return pieces;
  return [...rest.slice(0, -1), [...last, ...first.slice(1)]];
}

/** The pieces of a coast inside the extent; those that cross its edge begin or end on it exactly. */
export function clipCoast({ line, osm }: Coast, extent: Extent): readonly Coast[] {
  const sides = sidesOf(extent);
  const pieces: Vertex[][] = [];
  let open: Vertex[] | undefined;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1];
    const to = line[i];
    const cut = from && to && cutSegment(from, to, sides);
    if (!cut) {
      open = undefined;
      continue;
    }
    if (open && cut.from === from) open.push(cut.to);
    else {
      open = [cut.from, cut.to];
      pieces.push(open);
    }
    if (cut.to !== to) open = undefined;
  }
  return joinAtSeam(pieces, line).map((piece) => ({ line: piece, osm }));
}
