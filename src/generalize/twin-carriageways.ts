import Flatbush from "flatbush";
import { distance, lengthOf, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import { type LineStation, stationsAlong } from "../core/line-stations.ts";
import type { LineFeature } from "../features/features.ts";
import type { FrameCutter } from "./frame-cutter.ts";
import { joinLines, type TracedLine } from "./join-lines.ts";

/** Two ribbons nearer than this (edge to edge) leave no white between their casings: they clot. */
const CLOTTING_GAP: Mm = 0.25;
/** Fine enough to follow every bend of a carriageway. */
const STEP: Mm = 0.5;
/** Two runs with less than this between them are one: an island that short is a blot. */
const SHORT_ISLAND: Mm = 1;
/** Shorter runs are the tips of forks, which close by themselves. */
const SHORTEST_RUN: Mm = 1;
/** Carriageways that lie at a greater angle are a fork. */
const PARALLEL = Math.sin((25 * Math.PI) / 180);

/** The carriageways of one street, the ways of each joined along their direction. */
type Street = readonly TracedLine[];

/**
 * Lines that close the gap between carriageways of one street where it is too narrow to print: drawn with
 * the road's own pen in the middle of the two, they turn two ribbons into one.
 *
 *     ═══════════════════╗             a station on one carriageway looks for the nearest
 *     ─ ─ ─ ─ ─ ─ ─ ─    ╚═══════      parallel piece of another; where the ribbons are less
 *     ══════════════════════════       than 0.25 mm apart the middle of the two belongs to the run
 */
export function closeTwinGaps(
  roads: readonly LineFeature[],
  roadWidth: Mm,
  cutter: FrameCutter,
): TracedLine[] {
  return streetsOf(roads, cutter).flatMap((street) =>
    indexSegments(street).flatMap((findTwin, index) => runsBeside(street, { index, findTwin, roadWidth })),
  );
}

/** One-way roads by name, or by number where they have none. */
function streetsOf(roads: readonly LineFeature[], cutter: FrameCutter): Street[] {
  const streets = new Map<string, TracedLine[]>();
  for (const { osm, tags, geometry } of roads) {
    const street = tags.name ?? tags.ref;
    if (street === undefined || !isOneWay(tags)) continue;
    const lines = streets.get(street) ?? [];
    streets.set(street, lines);
    for (const line of cutter.line(geometry)) lines.push({ osm, line });
  }
  return [...streets.values()].map((lines) => joinLines(lines, true));
}

const isOneWay = ({ oneway, highway, junction }: LineFeature["tags"]): boolean =>
  junction !== "roundabout" &&
  junction !== "circular" &&
  (oneway === "yes" || oneway === "-1" || (highway === "motorway" && oneway !== "no"));

interface Segment {
  readonly line: number;
  readonly from: PaperPoint;
  readonly to: PaperPoint;
}

/** The nearest point of a parallel segment that lies on a later line, or comes back on the same, within reach. */
type FindTwin = (station: LineStation, reach: Mm) => PaperPoint | undefined;

/** One finder for each line of the street. */
function indexSegments(street: Street): FindTwin[] {
  const segments = street.flatMap(({ line }, index) =>
    line.slice(1).map((to, i): Segment => ({ line: index, from: line[i] as PaperPoint, to })),
  );
  if (segments.length === 0) return [];
  const index = new Flatbush(segments.length);
  for (const { from, to } of segments)
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  index.finish();
  return street.map((_, own) => (station, reach) => {
    const [x, y] = station.at;
    const feet = index
      .search(x - reach, y - reach, x + reach, y + reach)
      .sort((a, b) => a - b)
      .map((found) => segments[found] as Segment)
      .filter((segment) => segment.line > own || (segment.line === own && comesBack(segment, station)))
      .map((segment) => footOn(segment, station))
      .filter((foot) => foot !== undefined);
    const near = feet.filter((foot) => distance(foot, station.at) <= reach);
    return near.sort((a, b) => distance(a, station.at) - distance(b, station.at))[0];
  });
}

/** A street that turns round at its end is both carriageways in one line. */
const comesBack = ({ from, to }: Segment, { along: [dx, dy] }: LineStation): boolean =>
  (to[0] - from[0]) * dx + (to[1] - from[1]) * dy < 0;

/** Where the station's neighbour on the segment stands; undefined beyond its ends or at an angle. */
function footOn({ from, to }: Segment, { at, along }: LineStation): PaperPoint | undefined {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy);
  if (length === 0 || Math.abs(dx * along[1] - dy * along[0]) > PARALLEL * length) return undefined;
  const share = ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / (length * length);
  return share < 0 || share > 1 ? undefined : [from[0] + dx * share, from[1] + dy * share];
}

interface Search {
  readonly index: number;
  readonly findTwin: FindTwin;
  readonly roadWidth: Mm;
}

/** The middles of one line and its twins, in runs. */
function runsBeside(street: Street, { index, findTwin, roadWidth }: Search): TracedLine[] {
  const { osm, line } = street[index] as TracedLine;
  const middles = stationsAlong(line, STEP).map((station) => {
    const twin = findTwin(station, roadWidth + CLOTTING_GAP);
    return twin && middleOf(station.at, twin);
  });
  return joinRuns(runsOf(middles))
    .filter((run) => lengthOf(run) >= SHORTEST_RUN)
    .map((run) => ({ osm, line: run }));
}

const middleOf = ([ax, ay]: PaperPoint, [bx, by]: PaperPoint): PaperPoint => [(ax + bx) / 2, (ay + by) / 2];

function runsOf(points: readonly (PaperPoint | undefined)[]): PaperPoint[][] {
  const runs: PaperPoint[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function joinRuns(runs: readonly PaperPoint[][]): PaperLine[] {
  const joined: PaperPoint[][] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const end = last?.at(-1);
    if (last && end && distance(end, run[0] as PaperPoint) < SHORT_ISLAND) last.push(...run);
    else joined.push([...run]);
  }
  return joined;
}
