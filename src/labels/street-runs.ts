import { lengthOf, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { StreetLine } from "../generalize/paper-features.ts";
import { wholeTurnsAway } from "./baseline.ts";
import { groupBy } from "./group-by.ts";

/** A line sharper than this at a joint is two lines to the eye. */
const MAX_JOINT_TURN = Math.PI / 3;
/** Ends that are one point on paper. */
const SAME_POINT: Mm = 0.02;

/** A stretch of one street that is drawn alike from end to end: letters may run along all of it. */
export interface StreetRun extends Omit<StreetLine, "line"> {
  readonly line: PaperLine;
  readonly length: Mm;
}

interface LineEnd {
  readonly piece: number;
  readonly atStart: boolean;
  /** Direction in which the line leaves its end. */
  readonly heading: number;
}

/** Joins lines of a street that go on straight into one another where they are drawn alike; the longest run first. */
export function streetRuns(lines: readonly StreetLine[]): StreetRun[] {
  const alike = groupBy(lines, (line) => `${line.rule} ${line.ribbon.width} ${line.tunnel} ${line.inside}`);
  const runs = [...alike.values()].flatMap((group) =>
    joinStraight(group.map(({ line }) => line)).map((line) => ({
      ...(group[0] as StreetLine),
      line,
      length: lengthOf(line),
    })),
  );
  return runs.sort((a, b) => b.length - a.length);
}

/** Lines joined end to end, at each point the straightest pair first. */
export function joinStraight(pieces: readonly PaperLine[]): PaperLine[] {
  const partners = pairEnds(pieces);
  const used = new Set<number>();
  const joined: PaperLine[] = [];
  const follow = (piece: number, fromStart: boolean): void => {
    const line: PaperPoint[] = [];
    let next: number | undefined = piece;
    let forward = fromStart;
    while (next !== undefined && !used.has(next)) {
      used.add(next);
      const points: PaperLine = pieces[next] ?? [];
      line.push(...(forward ? points : points.toReversed()).slice(line.length > 0 ? 1 : 0));
      const partner: EndKey | undefined = partners.get(endKey(next, !forward));
      next = partner === undefined ? undefined : partner >> 1;
      forward = partner !== undefined && (partner & 1) === 1;
    }
    if (line.length > 1) joined.push(line);
  };
  for (const openEndsOnly of [true, false]) {
    for (const piece of pieces.keys()) {
      if (used.has(piece)) continue;
      if (!partners.has(endKey(piece, true))) follow(piece, true);
      else if (!partners.has(endKey(piece, false))) follow(piece, false);
      else if (!openEndsOnly) follow(piece, true); // a ring
    }
  }
  return joined;
}

/** Piece and end in one number: the lowest bit is set at the start of the piece. */
type EndKey = number;
const endKey = (piece: number, atStart: boolean): EndKey => piece * 2 + (atStart ? 1 : 0);

function pairEnds(pieces: readonly PaperLine[]): Map<EndKey, EndKey> {
  const meetings = groupBy(pieces.flatMap(endsOf), ({ at }) => at);
  const partners = new Map<EndKey, EndKey>();
  for (const ends of meetings.values()) {
    for (const [a, b] of straightestPairs(ends)) {
      partners.set(endKey(a.piece, a.atStart), endKey(b.piece, b.atStart));
      partners.set(endKey(b.piece, b.atStart), endKey(a.piece, a.atStart));
    }
  }
  return partners;
}

function endsOf(line: PaperLine, piece: number): (LineEnd & { readonly at: string })[] {
  const ends: (LineEnd & { at: string })[] = [];
  for (const atStart of [true, false]) {
    const end = line.at(atStart ? 0 : -1);
    const next = line.at(atStart ? 1 : -2);
    if (!end || !next) continue;
    const at = `${Math.round(end[0] / SAME_POINT)} ${Math.round(end[1] / SAME_POINT)}`;
    ends.push({ piece, atStart, heading: Math.atan2(next[1] - end[1], next[0] - end[0]), at });
  }
  return ends;
}

function straightestPairs(ends: readonly LineEnd[]): (readonly [LineEnd, LineEnd])[] {
  const pairs = ends.flatMap((a, i) =>
    ends.slice(i + 1).map((b) => ({ a, b, turn: Math.PI - Math.abs(wholeTurnsAway(a.heading - b.heading)) })),
  );
  const taken = new Set<LineEnd>();
  const chosen: (readonly [LineEnd, LineEnd])[] = [];
  for (const { a, b, turn } of pairs.sort((one, other) => one.turn - other.turn)) {
    if (turn > MAX_JOINT_TURN || taken.has(a) || taken.has(b) || a.piece === b.piece) continue;
    taken.add(a).add(b);
    chosen.push([a, b]);
  }
  return chosen;
}
