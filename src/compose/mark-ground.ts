import Flatbush from "flatbush";
import { type Box, boxOf, grow, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { IsFree } from "../core/strew-marks.ts";
import type { FrameFeatures, PaperLayer } from "../generalize/paper-features.ts";
import type { Labelling } from "../labels/labelling.ts";

/** White between a mark and what it keeps clear of. */
const CLEARANCE: Mm = 0.2;

/** A piece of a drawn line, `half` as wide as it; or, without ends, a box that is full. */
interface Obstacle extends Box {
  readonly piece?: { readonly from: PaperPoint; readonly to: PaperPoint; readonly half: Mm };
}

/**
 * Where the marks of a pattern may stand: clear of every line and edge of the map, of houses, icons and names.
 * A mark half under a road or through a letter is a blot; one that is left out is not missed.
 */
export function markGround(features: FrameFeatures, labelling: Labelling): IsFree {
  if (!features.layers.some(({ areas }) => areas?.pen.pattern)) return () => true;
  const obstacles = [
    ...features.layers.flatMap(layerObstacles),
    ...features.shore.flatMap((line) => piecesOf(line, 0)),
    ...features.boundary.flatMap((line) => piecesOf(line, 0)),
    ...labelObstacles(labelling),
  ];
  if (obstacles.length === 0) return () => true;
  const index = new Flatbush(obstacles.length);
  for (const { minX, minY, maxX, maxY } of obstacles) index.add(minX, minY, maxX, maxY);
  index.finish();
  return (at, radius) => {
    const reach = radius + CLEARANCE;
    const [x, y] = at;
    return !index.collides(x - reach, y - reach, x + reach, y + reach, (found) => {
      const piece = obstacles[found]?.piece;
      return !piece || distanceTo(piece, at) < piece.half + reach;
    });
  };
}

function layerObstacles({ from, areas, lines }: PaperLayer): Obstacle[] {
  const rings = areas?.features.flatMap(({ polygons }) => polygons.flat()) ?? [];
  const edges = from === "buildings" ? rings.map(boxOf) : rings.flatMap((ring) => piecesOf(ring, 0));
  if (!lines) return edges;
  const { stroke, casing, bed } = lines.pen;
  const half = Math.max(stroke.width / 2 + (casing?.width ?? 0), (bed?.stroke.width ?? 0) / 2);
  return [...edges, ...lines.features.flatMap(({ line }) => piecesOf(line, half))];
}

const piecesOf = (line: PaperLine, half: Mm): Obstacle[] =>
  line.slice(1).map((to, i) => {
    const from = line[i] as PaperPoint;
    return { ...grow(boxOf([from, to]), half), piece: { from, to, half } };
  });

function labelObstacles({ placed, icons }: Labelling): Obstacle[] {
  const names = placed.flatMap(({ boxes, shield, disc }) => [
    ...boxes,
    ...(shield ? [shield] : []),
    ...(disc ? [disc] : []),
  ]);
  return [
    ...names.map(({ center: [x, y], halfWidth, halfHeight, angle }) => {
      const cos = Math.abs(Math.cos(angle));
      const sin = Math.abs(Math.sin(angle));
      const reachX = cos * halfWidth + sin * halfHeight;
      const reachY = sin * halfWidth + cos * halfHeight;
      return { minX: x - reachX, minY: y - reachY, maxX: x + reachX, maxY: y + reachY };
    }),
    ...icons.map(({ at, size }) => grow(boxOf([at]), size / 2)),
  ];
}

function distanceTo({ from, to }: NonNullable<Obstacle["piece"]>, [x, y]: PaperPoint): Mm {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / squared;
  const t = Math.max(0, Math.min(1, share));
  return Math.hypot(from[0] + t * dx - x, from[1] + t * dy - y);
}
