import Flatbush from "flatbush";
import { type Box, boxOf, grow, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
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
  /** Whether a disc lies on the ribbon, or the path, of a street other than this one. */
  coversOther(center: PaperPoint, radius: Mm, index: number): boolean;
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
        const start = along;
        search(boxOf([from, to]), (side) => {
          const near = side.street === index ? undefined : partNear(from, to, side);
          if (near)
            meetings.push({ ...meetingOf(from, to, side), from: start + near.from, to: start + near.to });
          return false;
        });
        along += Math.hypot(to[0] - from[0], to[1] - from[1]);
      }
      return [...groupBy(meetings, ({ street }) => street).values()]
        .flatMap(joinMeetings)
        .map((meeting) => rankMeeting(meeting, ribbonWidth));
    },
    coversOther: (center, radius, index) =>
      search(grow(boxOf([center]), radius), ({ street, from, to, reach }) => {
        const near = radius + reach - CLEAR_OF_JUNCTION;
        return street !== index && distanceToSegment(center, from, to) < near;
      }),
  };
}

/** Visits the sides that may reach into a box until the visitor says that this is enough; whether it did. */
type Search = (box: Box, isEnough: (side: Side) => boolean) => boolean;

function indexSides(sides: readonly Side[]): Search {
  if (sides.length === 0) return () => false;
  const index = new Flatbush(sides.length);
  for (const { from, to, reach } of sides) {
    const { minX, minY, maxX, maxY } = grow(boxOf([from, to]), reach);
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return ({ minX, minY, maxX, maxY }, isEnough) =>
    index.collides(minX, minY, maxX, maxY, (found) => isEnough(sides[found] as Side));
}

function distanceToSegment([x, y]: PaperPoint, [fromX, fromY]: PaperPoint, [toX, toY]: PaperPoint): Mm {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? ((x - fromX) * dx + (y - fromY) * dy) / squared : 0;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(fromX + held * dx - x, fromY + held * dy - y);
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
