import Flatbush from "flatbush";
import {
  type Box,
  boxOf,
  grow,
  type Mm,
  type OrientedBox,
  type PaperLine,
  type PaperPoint,
} from "../core/geometry.ts";
import type { IsFree } from "../core/strew-marks.ts";
import type { FrameFeatures, PaperLayer } from "../generalize/paper-features.ts";
import type { Labelling } from "../labels/labelling.ts";

/** White between a mark and what it keeps clear of. */
const CLEARANCE: Mm = 0.2;

/** Numbers of one obstacle: x, y of both ends of a piece of line and half its width; or of a full box, and −1. */
const STRIDE = 5;
const FULL = -1;

/**
 * Where the marks of a pattern may stand: clear of every line and edge of the map, of houses, icons and names.
 * A mark half under a road or through a letter is a blot; one that is left out is not missed.
 */
export function markGround(features: FrameFeatures, labelling: Labelling): IsFree {
  if (!features.layers.some(({ areas }) => areas?.pen.pattern)) return () => true;
  const obstacles: number[] = [];
  for (const layer of features.layers) addLayer(layer, obstacles);
  for (const line of [...features.shore, ...features.boundary]) addPieces(line, 0, obstacles);
  addLabels(labelling, obstacles);
  const index = indexObstacles(obstacles);
  return (at, radius) => {
    const reach = radius + CLEARANCE;
    const [x, y] = at;
    return !index?.collides(x - reach, y - reach, x + reach, y + reach, (found) => {
      const half = obstacles[found * STRIDE + STRIDE - 1] as number;
      return half === FULL || distanceTo(obstacles, found * STRIDE, at) < half + reach;
    });
  };
}

function indexObstacles(obstacles: readonly number[]): Flatbush | undefined {
  if (obstacles.length === 0) return undefined;
  const index = new Flatbush(obstacles.length / STRIDE);
  for (let at = 0; at < obstacles.length; at += STRIDE) {
    const x1 = obstacles[at] as number;
    const y1 = obstacles[at + 1] as number;
    const x2 = obstacles[at + 2] as number;
    const y2 = obstacles[at + 3] as number;
    const half = Math.max(0, obstacles[at + 4] as number);
    index.add(
      Math.min(x1, x2) - half,
      Math.min(y1, y2) - half,
      Math.max(x1, x2) + half,
      Math.max(y1, y2) + half,
    );
  }
  index.finish();
  return index;
}

function addLayer({ from, areas, lines }: PaperLayer, into: number[]): void {
  for (const ring of areas?.features.flatMap(({ polygons }) => polygons.flat()) ?? []) {
    if (from === "buildings") addBox(boxOf(ring), into);
    else addPieces(ring, 0, into);
  }
  if (!lines) return;
  const { stroke, casing, bed } = lines.pen;
  const half = Math.max(stroke.width / 2 + (casing?.width ?? 0), (bed?.stroke.width ?? 0) / 2);
  for (const { line } of lines.features) addPieces(line, half, into);
}

function addPieces(line: PaperLine, half: Mm, into: number[]): void {
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as PaperPoint;
    const to = line[i] as PaperPoint;
    into.push(from[0], from[1], to[0], to[1], half);
  }
}

const addBox = ({ minX, minY, maxX, maxY }: Box, into: number[]): void => {
  into.push(minX, minY, maxX, maxY, FULL);
};

function addLabels({ placed, icons }: Labelling, into: number[]): void {
  for (const { boxes, shield, disc } of placed) {
    for (const box of [...boxes, shield, disc]) if (box) addBox(uprightBox(box), into);
  }
  for (const { at, size } of icons) addBox(grow(boxOf([at]), size / 2), into);
}

function uprightBox({ center: [x, y], halfWidth, halfHeight, angle }: OrientedBox): Box {
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  const reachX = cos * halfWidth + sin * halfHeight;
  const reachY = sin * halfWidth + cos * halfHeight;
  return { minX: x - reachX, minY: y - reachY, maxX: x + reachX, maxY: y + reachY };
}

function distanceTo(obstacles: readonly number[], start: number, [x, y]: PaperPoint): Mm {
  const fromX = obstacles[start] as number;
  const fromY = obstacles[start + 1] as number;
  const dx = (obstacles[start + 2] as number) - fromX;
  const dy = (obstacles[start + 3] as number) - fromY;
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / squared;
  const t = Math.max(0, Math.min(1, share));
  return Math.hypot(fromX + t * dx - x, fromY + t * dy - y);
}
