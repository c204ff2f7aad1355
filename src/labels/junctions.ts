import Flatbush from "flatbush";
import type { Mm, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { groupBy } from "./group-by.ts";
import { partNear } from "./part-near.ts";
import { type Meeting, rankMeeting, type StreetMeeting } from "./street-meeting.ts";

/** Names stay this clear of another street's ribbon. */
const CLEAR_OF_JUNCTION: Mm = 0.35;
/** The line drawn along both sides of a ribbon. */
const CASING: Mm = 0.12;
/** Parts of one street nearer than this along ours are one meeting with it. */
const ONE_MEETING: Mm = 0.5;

/** Finds where other streets lie across a street. */
export interface Junctions {
  /** Stretches of the line that lie in, or too near to, the ribbon of a street of another name. */
  across(line: PaperLine, street: { readonly index: number; readonly ribbonWidth: Mm }): StreetMeeting[];
}

interface Side {
  readonly street: number;
  readonly from: PaperPoint;
  readonly to: PaperPoint;
  readonly ribbonWidth: Mm;
  /** Letters keep this far from its middle line. */
  readonly reach: Mm;
}

/**
 * Junctions are found from what is drawn, not from shared points: a stretch of a street is taken where its middle
 * line comes too near to another street's ribbon. So an oblique crossing takes more room than a square one, and
 * a bridge is kept clear as well. Tunnels are not: nothing of them is drawn but two dashed lines.
 */
export function findJunctions(streets: readonly NamedStreet[]): Junctions {
  const sides = streets.flatMap((street, index) =>
    street.lines
      .filter(({ tunnel }) => !tunnel)
      .flatMap(({ line, ribbon }) => sidesOf(line, index, ribbon.width)),
  );
  const search = indexSides(sides);
  return {
    across: (line, { index, ribbonWidth }) => {
      const meetings: (Meeting & { readonly street: number })[] = [];
      let along = 0;
      for (let i = 1; i < line.length; i++) {
        const from = line[i - 1] as PaperPoint;
        const to = line[i] as PaperPoint;
        for (const side of search(from, to)) {
          const near = side.street === index ? undefined : partNear(from, to, side);
          if (near)
            meetings.push({ ...meetingOf(from, to, side), from: along + near.from, to: along + near.to });
        }
        along += Math.hypot(to[0] - from[0], to[1] - from[1]);
      }
      return [...groupBy(meetings, ({ street }) => street).values()]
        .flatMap(joinMeetings)
        .map((meeting) => rankMeeting(meeting, ribbonWidth));
    },
  };
}

function indexSides(sides: readonly Side[]): (from: PaperPoint, to: PaperPoint) => Side[] {
  if (sides.length === 0) return () => [];
  const index = new Flatbush(sides.length);
  for (const { from, to, reach } of sides) {
    index.add(
      Math.min(from[0], to[0]) - reach,
      Math.min(from[1], to[1]) - reach,
      Math.max(from[0], to[0]) + reach,
      Math.max(from[1], to[1]) + reach,
    );
  }
  index.finish();
  return (from, to) =>
    index
      .search(
        Math.min(from[0], to[0]),
        Math.min(from[1], to[1]),
        Math.max(from[0], to[0]),
        Math.max(from[1], to[1]),
      )
      .map((found) => sides[found] as Side);
}

function sidesOf(line: PaperLine, street: number, ribbonWidth: Mm): Side[] {
  const reach = ribbonWidth / 2 + (ribbonWidth > 0 ? CASING : 0) + CLEAR_OF_JUNCTION;
  return line.slice(1).map((to, i) => ({ street, from: line[i] as PaperPoint, to, ribbonWidth, reach }));
}

/** How far the other street reaches to the left and to the right of ours. */
function meetingOf(
  from: PaperPoint,
  to: PaperPoint,
  side: Side,
): Omit<Meeting, "from" | "to"> & { readonly street: number } {
  const heading = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const asideOf = ([x, y]: PaperPoint): Mm =>
    Math.cos(heading) * (y - from[1]) - Math.sin(heading) * (x - from[0]);
  const one = asideOf(side.from);
  const other = asideOf(side.to);
  return {
    street: side.street,
    ribbonWidth: side.ribbonWidth,
    left: Math.max(0, -one, -other),
    right: Math.max(0, one, other),
  };
}

function joinMeetings(parts: readonly Meeting[]): Meeting[] {
  const joined: Meeting[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (!last || part.from > last.to + ONE_MEETING) {
      joined.push(part);
      continue;
    }
    joined[joined.length - 1] = {
      from: last.from,
      to: Math.max(last.to, part.to),
      left: Math.max(last.left, part.left),
      right: Math.max(last.right, part.right),
      ribbonWidth: Math.max(last.ribbonWidth, part.ribbonWidth),
    };
  }
  return joined;
}
