/** Lengths on paper are millimetres and bare; any other unit is in the name. */
export type Mm = number;

/** Ground: WGS84 degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** Degrees; west < east, south < north (the date line is not crossed). */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Paper: mm from the top left corner of the trim, y down. */
export type PaperPoint = readonly [x: Mm, y: Mm];
export type PaperLine = readonly PaperPoint[];
/** Outer ring first, then holes; every ring closed (first point repeated last). Filled even-odd. */
export type PaperPolygon = readonly PaperLine[];

/** An axis-parallel rectangle, on paper or on the ground alike. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A rectangle round `center`, turned by `angle` (radians, clockwise on paper since y points down). */
export interface OrientedBox {
  readonly center: PaperPoint;
  readonly halfWidth: Mm;
  readonly halfHeight: Mm;
  readonly angle: number;
}

export const widthOf = (box: Box): number => box.maxX - box.minX;
export const heightOf = (box: Box): number => box.maxY - box.minY;

// Points are asked by index throughout: to unpack one as `[x, y]` makes garbage until V8 has compiled the function, and a
// map is drawn before that.

/** The smallest box round the points; for no points an empty box (min +Infinity, max −Infinity). */
export function boxOf(points: Iterable<readonly [number, number]>): Box {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    const x = point[0];
    const y = point[1];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

export const grow = (box: Box, by: number): Box => ({
  minX: box.minX - by,
  minY: box.minY - by,
  maxX: box.maxX + by,
  maxY: box.maxY + by,
});

export const boxesTouch = (a: Box, b: Box): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;

export const boxHolds = (box: Box, at: readonly [number, number]): boolean =>
  at[0] >= box.minX && at[0] <= box.maxX && at[1] >= box.minY && at[1] <= box.maxY;

/** The box as one closed ring, clockwise on paper (y down). */
export const ringOfBox = ({ minX, minY, maxX, maxY }: Box): PaperLine => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
  [minX, minY],
];

export const distance = (a: PaperPoint, b: PaperPoint): Mm => Math.hypot(b[0] - a[0], b[1] - a[1]);

export function lengthOf(line: PaperLine): Mm {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1] as PaperPoint, line[i] as PaperPoint);
  return sum;
}

/** The point at this share of the way from one to the other; beyond 0 and 1, on their line. */
export const pointBetween = (from: Point, to: Point, share: number): [number, number] => [
  from[0] + share * (to[0] - from[0]),
  from[1] + share * (to[1] - from[1]),
];

/** From a point to the nearest place on a segment. */
export function distanceToSegment(point: PaperPoint, from: PaperPoint, to: PaperPoint): Mm {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const lengthSquared = dx * dx + dy * dy;
  const share =
    lengthSquared === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / lengthSquared;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(from[0] + along * dx - point[0], from[1] + along * dy - point[1]);
}

/** The point so far along the line; beyond its end, the end. */
export function pointOnLine(line: PaperLine, along: Mm): PaperPoint {
  let left = along;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as PaperPoint;
    const to = line[i] as PaperPoint;
    const length = distance(from, to);
    if (length >= left && length > 0) return pointBetween(from, to, left / length);
    left -= length;
  }
  return line.at(-1) as PaperPoint;
}

type Point = readonly [x: number, y: number];

/** Whether a ray from the point towards growing x crosses the edge; half-open, so that a shared corner counts once. */
export const crossesRay = (point: Point, a: Point, b: Point): boolean =>
  a[1] > point[1] !== b[1] > point[1] &&
  point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0];

/** Whether the point lies in the area: even-odd over all rings, as areas are filled. Of many points, ask `scanArea`. */
export function polygonHolds(polygon: PaperPolygon, point: PaperPoint): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      if (crossesRay(point, ring[i - 1] as PaperPoint, ring[i] as PaperPoint)) inside = !inside;
    }
  }
  return inside;
}

/** Twice-halved shoelace sum: positive for rings that turn clockwise on paper (y down). */
export function signedArea(ring: PaperLine): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as PaperPoint;
    const b = ring[i] as PaperPoint;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}
