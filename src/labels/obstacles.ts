import Flatbush from "flatbush";
import { distance, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { FrameFeatures, PaperLayer } from "../generalize/paper-features.ts";
import { meetsSegment, type Segment, type SolidBox, shareInside } from "./oriented-box.ts";

/** Lines that names should not cover: what is drawn thin counts as this wide, for it must still be followed. */
const MINOR_WIDTH: Mm = 0.85;
const SHORE_WIDTH: Mm = 1;
const BOUNDARY_WIDTH: Mm = 0.8;

/** The drawn lines of a frame that a name may cover, at a cost. */
export interface Obstacles {
  /** mm² of roads, railways, shore and boundary under the boxes. */
  covered(boxes: readonly SolidBox[]): number;
  /** The same of lines that run across the box: a street's name lies in its own ribbon and covers it freely. */
  crossed(boxes: readonly SolidBox[]): number;
  /** Whether a box touches a ribbon of the road or rail network. */
  touchesRibbon(box: SolidBox): boolean;
  /** The same, of those that a name may not even cross: drives and service roads it may. */
  touchesStreet(box: SolidBox): boolean;
}

interface DrawnSegment extends Segment {
  readonly length: Mm;
  readonly width: Mm;
  readonly isRibbon: boolean;
}

/** A line that makes a smaller angle with a name runs along it. */
const ALONG = Math.sin((25 * Math.PI) / 180);

export function findObstacles(frame: FrameFeatures): Obstacles {
  const near = indexSegments([
    ...frame.layers.flatMap(({ lines }) => {
      if (!lines?.network) return [];
      const width = lines.pen.stroke.width + 2 * (lines.pen.casing?.width ?? 0);
      const drawn = lines.features.filter(({ structure }) => structure !== "tunnel");
      return drawn.flatMap(({ line }) => segmentsOf(line, width, true));
    }),
    ...frame.layers.flatMap(pierLines).flatMap((line) => segmentsOf(line, SHORE_WIDTH, false)),
    ...frame.shore.flatMap((line) => segmentsOf(line, SHORE_WIDTH, false)),
    ...frame.boundary.flatMap((line) => segmentsOf(line, BOUNDARY_WIDTH, false)),
  ]);
  const areaUnder = (boxes: readonly SolidBox[], acrossOnly: boolean): number => {
    let area = 0;
    for (const box of boxes) {
      for (const segment of near(box)) {
        if (!acrossOnly || runsAcross(segment, box)) area += areaInside(box, segment);
      }
    }
    return area;
  };
  return {
    covered: (boxes) => areaUnder(boxes, false),
    crossed: (boxes) => areaUnder(boxes, true),
    touchesStreet: (box) => {
      for (const segment of near(box)) {
        const counts = segment.isRibbon && (segment.width > MINOR_WIDTH || !runsAcross(segment, box));
        if (counts && meetsSegment(box, segment, segment.width / 2)) return true;
      }
      return false;
    },
    touchesRibbon: (box) => {
      for (const segment of near(box)) {
        if (segment.isRibbon && meetsSegment(box, segment, segment.width / 2)) return true;
      }
      return false;
    },
  };
}

function areaInside(box: SolidBox, segment: DrawnSegment): number {
  const share = shareInside(box, segment, segment.width / 4);
  return share ? (share[1] - share[0]) * segment.length * segment.width : 0;
}

/** A bay's name across a pier is cut in two by it. */
const pierLines = ({ from, areas, lines }: PaperLayer): PaperLine[] =>
  from !== "piers" && from !== "pier-lines"
    ? []
    : [
        ...(lines?.features.map(({ line }) => line) ?? []),
        ...(areas?.features.flatMap(({ polygons }) => polygons.flat()) ?? []),
      ];

/** The segments whose bounds touch a box's. The list is one for all calls: it is good until the next. */
function indexSegments(segments: readonly DrawnSegment[]): (box: SolidBox) => readonly DrawnSegment[] {
  const found: DrawnSegment[] = [];
  if (segments.length === 0) return () => found;
  const index = new Flatbush(segments.length);
  for (const { from, to, width } of segments) {
    const half = width / 2;
    index.add(
      Math.min(from[0], to[0]) - half,
      Math.min(from[1], to[1]) - half,
      Math.max(from[0], to[0]) + half,
      Math.max(from[1], to[1]) + half,
    );
  }
  index.finish();
  const gather = (at: number): boolean => {
    found.push(segments[at] as DrawnSegment);
    return false;
  };
  return ({ minX, minY, maxX, maxY }) => {
    found.length = 0;
    index.collides(minX, minY, maxX, maxY, gather);
    return found;
  };
}

const segmentsOf = (line: PaperLine, width: Mm, isRibbon: boolean): DrawnSegment[] =>
  line.slice(1).map((to, i) => {
    const from = line[i] as PaperPoint;
    return { from, to, length: distance(from, to), width, isRibbon };
  });

function runsAcross({ from, to, length }: DrawnSegment, { cos, sin }: SolidBox): boolean {
  return Math.abs((to[1] - from[1]) * cos - (to[0] - from[0]) * sin) > ALONG * length;
}
