import type { Box, Mm, OrientedBox, PaperPoint } from "../core/geometry.ts";

/** A turned box with all that testing it again and again asks for: its upright bounds, its direction. */
export interface SolidBox extends OrientedBox, Box {
  readonly cos: number;
  readonly sin: number;
}

export function solidBox({ center, halfWidth, halfHeight, angle }: OrientedBox): SolidBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const reachX = Math.abs(cos) * halfWidth + Math.abs(sin) * halfHeight;
  const reachY = Math.abs(sin) * halfWidth + Math.abs(cos) * halfHeight;
  const [x, y] = center;
  return {
    center,
    halfWidth,
    halfHeight,
    angle,
    cos,
    sin,
    minX: x - reachX,
    minY: y - reachY,
    maxX: x + reachX,
    maxY: y + reachY,
  };
}

export const plainBox = ({ center, halfWidth, halfHeight, angle }: OrientedBox): OrientedBox => ({
  center,
  halfWidth,
  halfHeight,
  angle,
});

export type Corners = readonly [PaperPoint, PaperPoint, PaperPoint, PaperPoint];

/** The four corners, clockwise on paper from the top left of the unturned box. */
export function cornersOf({ center: [x, y], halfWidth, halfHeight, cos, sin }: SolidBox): Corners {
  const alongX = cos * halfWidth;
  const alongY = sin * halfWidth;
  const downX = -sin * halfHeight;
  const downY = cos * halfHeight;
  return [
    [x - alongX - downX, y - alongY - downY],
    [x + alongX - downX, y + alongY - downY],
    [x + alongX + downX, y + alongY + downY],
    [x - alongX + downX, y - alongY + downY],
  ];
}

/**
 * Whether two boxes come nearer than `gap` (0: overlap), by the separating axis theorem: two convex shapes are
 * apart if their shadows are apart on a normal of one of their sides. With a gap the corners are square, not
 * round: it never lets boxes nearer, and is a little shy corner to corner.
 */
export function boxesOverlap(a: SolidBox, b: SolidBox, gap = 0): boolean {
  if (a.minX - gap >= b.maxX || b.minX - gap >= a.maxX || a.minY - gap >= b.maxY || b.minY - gap >= a.maxY) {
    return false;
  }
  const dx = b.center[0] - a.center[0];
  const dy = b.center[1] - a.center[1];
  // cos and sin of the turn from a to b
  const cos = Math.abs(a.cos * b.cos + a.sin * b.sin);
  const sin = Math.abs(a.cos * b.sin - a.sin * b.cos);
  return (
    Math.abs(dx * a.cos + dy * a.sin) < a.halfWidth + b.halfWidth * cos + b.halfHeight * sin + gap &&
    Math.abs(dy * a.cos - dx * a.sin) < a.halfHeight + b.halfWidth * sin + b.halfHeight * cos + gap &&
    Math.abs(dx * b.cos + dy * b.sin) < b.halfWidth + a.halfWidth * cos + a.halfHeight * sin + gap &&
    Math.abs(dy * b.cos - dx * b.sin) < b.halfHeight + a.halfWidth * sin + a.halfHeight * cos + gap
  );
}

/**
 * Whether any of the segment lies inside the box, grown by `by` on all sides: by the separating axis theorem, on the box's
 * two axes and the segment's normal. It is asked of each box of each place that is tried.
 */
export function meetsSegment(box: SolidBox, { from, to }: Segment, by: Mm = 0): boolean {
  const { cos, sin } = box;
  const middleX = (from[0] + to[0]) / 2 - box.center[0];
  const middleY = (from[1] + to[1]) / 2 - box.center[1];
  const halfX = (to[0] - from[0]) / 2;
  const halfY = (to[1] - from[1]) / 2;
  // Along the box and across it: the segment's middle, and half its way.
  const middleAlong = middleX * cos + middleY * sin;
  const middleAcross = middleY * cos - middleX * sin;
  const halfAlong = halfX * cos + halfY * sin;
  const halfAcross = halfY * cos - halfX * sin;
  const width = box.halfWidth + by;
  const height = box.halfHeight + by;
  return (
    Math.abs(middleAlong) < width + Math.abs(halfAlong) &&
    Math.abs(middleAcross) < height + Math.abs(halfAcross) &&
    Math.abs(middleAlong * halfAcross - middleAcross * halfAlong) <
      width * Math.abs(halfAcross) + height * Math.abs(halfAlong)
  );
}

export interface Segment {
  readonly from: PaperPoint;
  readonly to: PaperPoint;
}

/**
 * Between which shares of its way (0 to 1) the segment lies inside the box, grown by `by` on all sides: what it spends
 * between the box's long sides and between its short sides at once.
 */
export function shareInside(
  { center, halfWidth, halfHeight, cos, sin }: SolidBox,
  { from, to }: Segment,
  by: Mm = 0,
): readonly [enter: number, leave: number] | undefined {
  const fromX = from[0] - center[0];
  const fromY = from[1] - center[1];
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  let enter = 0;
  let leave = 1;
  for (let side = 0; side < 2; side++) {
    const start = side === 0 ? fromX * cos + fromY * sin : fromY * cos - fromX * sin;
    const step = side === 0 ? dx * cos + dy * sin : dy * cos - dx * sin;
    const half = (side === 0 ? halfWidth : halfHeight) + by;
    if (Math.abs(step) < PARALLEL) {
      if (Math.abs(start) >= half) return undefined;
      continue;
    }
    const one = (-half - start) / step;
    const other = (half - start) / step;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    if (enter >= leave) return undefined;
  }
  return [enter, leave];
}

/** A segment that moves less than this across a side runs along it. */
const PARALLEL: Mm = 1e-12;
