import Flatbush from "flatbush";
import {
  type Box,
  boxOf,
  distanceToSegment,
  grow,
  type Mm,
  type PaperLine,
  type PaperPoint,
} from "../core/geometry.ts";
import type { NamedStreet } from "../generalize/paper-features.ts";
import { groupBy } from "./group-by.ts";
import { meetsSegment, type SolidBox } from "./oriented-box.ts";
import { partNear, wayAlong } from "./part-near.ts";
import type { Stretch } from "./stretch.ts";

/** Names stay this clear of another street's ribbon. */
const CLEAR_OF_JUNCTION: Mm = 0.35;
/** A name beside its ribbon stays so clear of others' that run along, or it would stand between two streets. */
const CLEAR_ALONGSIDE: Mm = 0.45;
/** Of what comes across it, and of its own street where that bends. */
const CLEAR_BESIDE: Mm = 0.15;
/** Two lines with a smaller angle run along one another. */
const ALONGSIDE = Math.cos((30 * Math.PI) / 180);
/** The line drawn along both sides of a ribbon. */
export const CASING: Mm = 0.12;
/** Parts of one street nearer than this along ours are one meeting with it. */
const ONE_MEETING: Mm = 0.5;

/** A stretch of a street that lies in, or too near to, the ribbon of a street of another name. */
export interface Meeting extends Stretch {
  /** The other is a path, which leaves the ribbon whole: a name may run past it, at a cost. */
  readonly isPassable: boolean;
}

/** Finds where other streets lie across a street or beside it. */
export interface Junctions {
  across(line: PaperLine, street: { readonly index: number; readonly ribbonWidth: Mm }): Meeting[];
  /** Stretches of a line beside a street, a foot or head of letters, that come too near to a ribbon: its own, or another's. */
  beside(line: PaperLine, index: number): Stretch[];
  /** Whether a box comes nearer than `clear` to the ribbon, or the path, of a street other than this one. */
  nearOther(box: SolidBox, clear: Mm, index: number): boolean;
  /** Whether a disc lies on the ribbon, or the path, of a street other than this one. */
  coversOther(center: PaperPoint, radius: Mm, index: number): boolean;
}

interface Side {
  readonly street: number;
  readonly from: PaperPoint;
  readonly to: PaperPoint;
  readonly isPath: boolean;
  /** From its middle line to the outer edge of its casing. */
  readonly half: Mm;
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
      const reachOf = ({ street, half }: Side) => (street === index ? undefined : half + CLEAR_OF_JUNCTION);
      const near = stretchesNear(line, { search, reachOf, mostBeyond: CLEAR_OF_JUNCTION });
      return [...groupBy(near, ({ side }) => side.street).values()]
        .flatMap(joinStretches)
        .map(({ from, to, side }) => ({ from, to, isPassable: side.isPath && ribbonWidth > 0 }));
    },
    beside: (line, index) => {
      const reachOf = (side: Side, from: PaperPoint, to: PaperPoint): Mm | undefined => {
        if (side.street === index) return side.half + CLEAR_BESIDE;
        if (isAlong(side, from, to)) return side.half + CLEAR_ALONGSIDE;
        return side.isPath ? undefined : side.half + CLEAR_BESIDE;
      };
      return stretchesNear(line, { search, reachOf, mostBeyond: CLEAR_ALONGSIDE });
    },
    nearOther: (box, clear, index) =>
      search(grow(box, clear), (side) => {
        return (
          side.street !== index && meetsSegment(box, side, side.half + (side.isPath ? clear / 2 : clear))
        );
      }),
    coversOther: (center, radius, index) =>
      search(grow(boxOf([center]), radius), ({ street, from, to, half }) => {
        return street !== index && distanceToSegment(center, from, to) < radius + half;
      }),
  };
}

interface NearSearch {
  readonly search: Search;
  /** How far from the side's middle line is near; undefined: its street does not count. */
  readonly reachOf: (side: Side, from: PaperPoint, to: PaperPoint) => Mm | undefined;
  /** The farthest that this is beyond the side's edge. */
  readonly mostBeyond: Mm;
}

function isAlong(side: Side, from: PaperPoint, to: PaperPoint): boolean {
  const ax = side.to[0] - side.from[0];
  const ay = side.to[1] - side.from[1];
  const bx = to[0] - from[0];
  const by = to[1] - from[1];
  return Math.abs(ax * bx + ay * by) > ALONGSIDE * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
}

/** Every part of the line that is near to a side. */
function stretchesNear(
  line: PaperLine,
  { search, reachOf, mostBeyond }: NearSearch,
): (Stretch & { readonly side: Side })[] {
  const stretches: (Stretch & { side: Side })[] = [];
  let start = 0;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as PaperPoint;
    const to = line[i] as PaperPoint;
    const way = wayAlong(from, to);
    if (!way) continue;
    const along = start;
    search(grow(boxOf([from, to]), mostBeyond), (side) => {
      const reach = reachOf(side, from, to);
      const near = reach === undefined ? undefined : partNear(way, side, reach);
      if (near) stretches.push({ from: along + near.from, to: along + near.to, side });
      return false;
    });
    start += way.length;
  }
  return stretches;
}

/** Visits the sides whose ribbon may reach into a box until the visitor says that this is enough; whether it did. */
type Search = (box: Box, isEnough: (side: Side) => boolean) => boolean;

function indexSides(sides: readonly Side[]): Search {
  if (sides.length === 0) return () => false;
  const index = new Flatbush(sides.length);
  for (const { from, to, half } of sides) {
    const { minX, minY, maxX, maxY } = grow(boxOf([from, to]), half);
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return ({ minX, minY, maxX, maxY }, isEnough) =>
    index.collides(minX, minY, maxX, maxY, (found) => isEnough(sides[found] as Side));
}

function sidesOf(line: PaperLine, street: number, ribbonWidth: Mm): Side[] {
  const isPath = ribbonWidth === 0;
  const half = ribbonWidth / 2 + (isPath ? 0 : CASING);
  return line.slice(1).map((to, i) => ({ street, from: line[i] as PaperPoint, to, isPath, half }));
}

/** Of one street: parts that nearly touch are one. */
function joinStretches<T extends Stretch>(parts: readonly T[]): T[] {
  const joined: T[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (!last || part.from > last.to + ONE_MEETING) joined.push(part);
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, part.to) };
  }
  return joined;
}
