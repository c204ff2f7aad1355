import Flatbush from "flatbush";
import {
  distance,
  distanceToSegment,
  type Mm,
  type PaperLine,
  type PaperPoint,
  type PaperPolygon,
  pointBetween,
} from "../core/geometry.ts";
import { eachEdgeOnce, isClosed } from "./each-edge-once.ts";

/** Samples along the boundary; finer than its dashes. */
const STEP: Mm = 0.5;
/** Shorter pieces between two stretches of shore are no line but a speck. */
const MIN_PIECE: Mm = 2;

/**
 * The commune's boundary without the stretches that follow the shore: the coast is boundary enough,
 * and dashes along it read as a quay. What two communes share is drawn once: dashes over dashes read as a whole line.
 */
export function boundaryLines(
  commune: readonly PaperPolygon[],
  shore: readonly PaperLine[],
  offShore: Mm,
): PaperLine[] {
  const nearShore = shoreTest(shore, offShore);
  return eachEdgeOnce(commune.flat()).flatMap((line) => {
    const pieces: PaperPoint[][] = [[]];
    for (const point of densify(line)) {
      if (nearShore(point)) pieces.push([]);
      else pieces.at(-1)?.push(point);
    }
    return mergeRound(pieces, line).filter((piece) => piece.length * STEP >= MIN_PIECE);
  });
}

/** A ring that starts away from the shore is cut at its first point for no reason: mend that. */
function mergeRound(pieces: readonly PaperPoint[][], ring: PaperLine): PaperPoint[][] {
  const first = pieces[0] ?? [];
  const last = pieces.at(-1) ?? [];
  const start = ring[0]; // the very same point, not one like it
  const isSplit =
    isClosed(ring) && pieces.length > 1 && first.length > 0 && last.length > 0 && first[0] === start;
  return isSplit ? [[...last, ...first.slice(1)], ...pieces.slice(1, -1)] : [...pieces];
}

function* densify(ring: PaperLine): Generator<PaperPoint> {
  for (let i = 1; i < ring.length; i++) {
    const from = ring[i - 1] as PaperPoint;
    const to = ring[i] as PaperPoint;
    const steps = Math.max(1, Math.ceil(distance(from, to) / STEP));
    for (let step = 0; step < steps; step++) {
      yield step === 0 ? from : pointBetween(from, to, step / steps);
    }
  }
  const end = ring.at(-1);
  if (end) yield end;
}

function shoreTest(shore: readonly PaperLine[], reach: Mm): (point: PaperPoint) => boolean {
  const segments = shore.flatMap((line) =>
    line.slice(1).map((to, index) => ({ from: line[index] as PaperPoint, to })),
  );
  if (segments.length === 0) return () => false;
  const tree = new Flatbush(segments.length);
  for (const { from, to } of segments) {
    tree.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  tree.finish();
  return (point) =>
    tree.search(point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach).some((index) => {
      const { from, to } = segments[index] as { from: PaperPoint; to: PaperPoint };
      return distanceToSegment(point, from, to) <= reach;
    });
}
