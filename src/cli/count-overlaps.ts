import Flatbush from "flatbush";
import type { OrientedBox, PaperPoint } from "../core/geometry.ts";
import type { PlacedLabel } from "../labels/labelling.ts";

/** Touching is not overlapping; boxes are exact to the hundredth. */
const TOLERANCE = 0.01;

/** Pairs of labels whose boxes overlap, counted apart from the engine that placed them. */
export function countOverlaps(placed: readonly PlacedLabel[]): number {
  const boxes = placed.flatMap((label, owner) =>
    label.boxes.map((box) => ({ owner, corners: cornersOf(box) })),
  );
  if (boxes.length === 0) return 0;
  const tree = new Flatbush(boxes.length);
  for (const { corners } of boxes) tree.add(...extentOf(corners));
  tree.finish();
  const pairs = new Set<string>();
  boxes.forEach(({ owner, corners }) => {
    for (const index of tree.search(...extentOf(corners))) {
      const other = boxes[index];
      if (other && other.owner > owner && overlap(corners, other.corners))
        pairs.add(`${owner} ${other.owner}`);
    }
  });
  return pairs.size;
}

function cornersOf({ center, halfWidth, halfHeight, angle }: OrientedBox): PaperPoint[] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ].map(([x = 0, y = 0]) => [center[0] + x * cos - y * sin, center[1] + x * sin + y * cos]);
}

function extentOf(corners: readonly PaperPoint[]): [number, number, number, number] {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Two convex shapes are apart when one of their sides parts them (separating axis theorem). */
function overlap(a: readonly PaperPoint[], b: readonly PaperPoint[]): boolean {
  return !hasPartingSide(a, b) && !hasPartingSide(b, a);
}

function hasPartingSide(a: readonly PaperPoint[], b: readonly PaperPoint[]): boolean {
  return a.some(([x, y], index) => {
    const [nextX, nextY] = a[(index + 1) % a.length] as PaperPoint;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    // The corners turn clockwise on paper, so outside is where this is negative.
    const depth = ([px, py]: PaperPoint) => ((nextX - x) * (py - y) - (nextY - y) * (px - x)) / length;
    return b.every((corner) => depth(corner) <= TOLERANCE);
  });
}
