import {
  boxOf,
  lengthOf,
  type Mm,
  type PaperLine,
  type PaperPoint,
  type PaperPolygon,
} from "../core/geometry.ts";

/** The line through the middle of an area, the long way. */
export interface AreaAxis {
  readonly line: PaperLine;
  readonly length: Mm;
  /** Its length in mean widths of the area: 1 is about a square. */
  readonly elongation: number;
}

/** Chords are laid across the area this far apart, and so many at most. */
const CHORD_STEP: Mm = 1.2;
const MOST_CHORDS = 60;
/** Fewer tell no direction. */
const FEWEST_CHORDS = 4;

/** Across the area at one place along it, from one bank to the other. */
interface Chord {
  readonly from: Mm;
  readonly to: Mm;
}

/**
 * The middles of chords across the area's longest direction. Of several chords at one place (a bay, a hole) the one that
 * goes on from its neighbour is taken, beginning with the widest of all. Undefined where the area is too small.
 *
 *        ╭──┬──┬──╮
 *     ╭──┼··│··│··┼──╮     ··· the axis
 *     ╰──┴──┴──┴──┴──╯
 */
export function areaAxis(polygon: PaperPolygon): AreaAxis | undefined {
  const angle = longDirection(polygon[0] ?? []);
  const turned = polygon.map((ring) => ring.map((point) => turn(point, -angle)));
  const { minX, maxX } = boxOf(turned[0] ?? []);
  const count = Math.min(MOST_CHORDS, Math.floor((maxX - minX) / CHORD_STEP));
  if (!(count >= FEWEST_CHORDS)) return undefined;
  const placeOf = (i: number): Mm => minX + ((i + 0.5) * (maxX - minX)) / count;
  const chain = connect(Array.from({ length: count }, (_, i) => chordsAt(turned, placeOf(i))));
  if (chain.length < FEWEST_CHORDS) return undefined;
  const line = chain.map(({ index, from, to }) => turn([placeOf(index), (from + to) / 2], angle));
  const length = lengthOf(line);
  const width = chain.reduce((sum, { from, to }) => sum + to - from, 0) / chain.length;
  return { line, length, elongation: length / width };
}

const turn = ([x, y]: PaperPoint, angle: number): PaperPoint => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** The main axis of inertia of the outline, its edges weighed by their length. */
function longDirection(ring: PaperLine): number {
  const edges = ring.slice(1).map((to, i) => {
    const from = ring[i] as PaperPoint;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return { x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, length };
  });
  const total = edges.reduce((sum, { length }) => sum + length, 0) || 1;
  const middleX = edges.reduce((sum, { x, length }) => sum + x * length, 0) / total;
  const middleY = edges.reduce((sum, { y, length }) => sum + y * length, 0) / total;
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y, length } of edges) {
    xx += length * (x - middleX) ** 2;
    yy += length * (y - middleY) ** 2;
    xy += length * (x - middleX) * (y - middleY);
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** The parts of an upright line at x that lie inside, even-odd over all rings. */
function chordsAt(polygon: PaperPolygon, x: Mm): Chord[] {
  const crossings: Mm[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [fromX, fromY] = ring[i - 1] as PaperPoint;
      const [toX, toY] = ring[i] as PaperPoint;
      if (fromX > x === toX > x) continue;
      crossings.push(fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX));
    }
  }
  crossings.sort((a, b) => a - b);
  const chords: Chord[] = [];
  for (let i = 1; i < crossings.length; i += 2) {
    chords.push({ from: crossings[i - 1] as Mm, to: crossings[i] as Mm });
  }
  return chords;
}

interface LinkedChord extends Chord {
  readonly index: number;
}

/** From the widest chord to both sides, as long as the next place has one that goes on from the last. */
function connect(places: readonly (readonly Chord[])[]): LinkedChord[] {
  const all = places.flatMap((chords, index) => chords.map((chord): LinkedChord => ({ ...chord, index })));
  const [first] = all;
  if (!first) return [];
  const widest = all.reduce((best, one) => (widthOf(one) > widthOf(best) ? one : best), first);
  const follow = (step: 1 | -1): LinkedChord[] => {
    const side: LinkedChord[] = [];
    let last = widest;
    for (;;) {
      const index = last.index + step;
      const next = widestBeside(places[index] ?? [], last);
      if (!next) return side;
      last = { ...next, index };
      side.push(last);
    }
  };
  return [...follow(-1).reverse(), widest, ...follow(1)];
}

const widthOf = ({ from, to }: Chord): Mm => to - from;

/** Of the chords that share a stretch with the last one, that which shares most. */
function widestBeside(chords: readonly Chord[], last: Chord): Chord | undefined {
  let best: Chord | undefined;
  let most = 0;
  for (const chord of chords) {
    const shared = Math.min(chord.to, last.to) - Math.max(chord.from, last.from);
    if (shared > most) [best, most] = [chord, shared];
  }
  return best;
}
