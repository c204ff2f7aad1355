import Flatbush from "flatbush";
import { distance, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import { type LineStation, stationsAlong } from "../core/line-stations.ts";

/** About the length of a cliff's teeth: nearer, and the shore would run through them. */
const REACH: Mm = 0.9;
/** Fine enough to follow the shore's bends. */
const STEP: Mm = 0.3;

/** A cliff as it is drawn beside the sea. */
export type SnapToShore = (line: PaperLine) => PaperLine;

/**
 * Moves what runs along the shore onto it: on paper a cliff stands in the sea, and two lines a hair apart are
 * one too many. Its teeth point right, where the shore has its water, so that a cliff mapped the wrong way round turns.
 *
 *     ──────╮   cliff                ══════╗
 *     ────╮ │                   →          ║
 *   shore │ │                              ║
 */
export function snapToShore(shore: readonly PaperLine[]): SnapToShore {
  const pieces = shore.flatMap((line) => line.slice(1).map((to, i): Piece => [line[i] as PaperPoint, to]));
  if (pieces.length === 0) return (line) => line;
  const index = new Flatbush(pieces.length);
  for (const [from, to] of pieces)
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  index.finish();
  const nearest = ({ at, along }: LineStation): Foot | undefined =>
    index
      .search(at[0] - REACH, at[1] - REACH, at[0] + REACH, at[1] + REACH)
      .sort((a, b) => a - b)
      .map((found) => footOn(pieces[found] as Piece, at, along))
      .filter((foot) => foot.away <= REACH)
      .sort((a, b) => a.away - b.away)[0];
  return (line) => snapLine(line, nearest);
}

type Piece = readonly [from: PaperPoint, to: PaperPoint];

interface Foot {
  readonly at: PaperPoint;
  readonly away: Mm;
  /** Positive where the shore runs the same way. */
  readonly sameWay: number;
}

function footOn([from, to]: Piece, at: PaperPoint, along: LineStation["along"]): Foot {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / squared;
  const t = Math.max(0, Math.min(1, share));
  const foot: PaperPoint = [from[0] + t * dx, from[1] + t * dy];
  return { at: foot, away: distance(foot, at), sameWay: dx * along[0] + dy * along[1] };
}

function snapLine(line: PaperLine, nearest: (station: LineStation) => Foot | undefined): PaperLine {
  const stations = stationsAlong(line, STEP);
  const feet = stations.map(nearest);
  const snapped = feet.filter((foot) => foot !== undefined);
  if (snapped.length === 0) return line;
  const moved = stations.map(({ at }, i) => feet[i]?.at ?? at);
  const againstIt = snapped.filter(({ sameWay }) => sameWay < 0).length;
  return againstIt > snapped.length / 2 ? moved.reverse() : moved;
}
