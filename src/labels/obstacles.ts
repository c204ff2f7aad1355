import Flatbush from "flatbush";
import type { Mm, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { FrameFeatures, PaperLayer } from "../generalize/paper-features.ts";
import { lengthInside, type Segment, type SolidBox } from "./oriented-box.ts";

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
  readonly width: Mm;
  readonly isRibbon: boolean;
}

/** A line that makes a smaller angle with a name runs along it. */
const ALONG = Math.sin((25 * Math.PI) / 180);

export function findObstacles(frame: FrameFeatures): Obstacles {
  const visit = indexSegments([
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
  const sum = (boxes: readonly SolidBox[], counts: (segment: Segment, box: SolidBox) => boolean): number => {
    let area = 0;
    for (const box of boxes) {
      visit(box, (segment) => {
        if (counts(segment, box)) area += lengthInside(box, segment, segment.width / 4) * segment.width;
        return false;
      });
    }
    return area;
  };
  return {
    covered: (boxes) => sum(boxes, () => true),
    crossed: (boxes) => sum(boxes, runsAcross),
    touchesStreet: (box) =>
      visit(
        box,
        (segment) =>
          segment.isRibbon &&
          (segment.width > MINOR_WIDTH || !runsAcross(segment, box)) &&
          lengthInside(box, segment, segment.width / 2) > 0,
      ),
    touchesRibbon: (box) =>
      visit(box, (segment) => segment.isRibbon && lengthInside(box, segment, segment.width / 2) > 0),
  };
}

/** A bay's name across a pier is cut in two by it. */
const pierLines = ({ from, areas, lines }: PaperLayer): PaperLine[] =>
  from !== "piers" && from !== "pier-lines"
    ? []
    : [
        ...(lines?.features.map(({ line }) => line) ?? []),
        ...(areas?.features.flatMap(({ polygons }) => polygons.flat()) ?? []),
      ];

/** Visits the segments near a box until the visitor says that this is enough; whether it did. */
type Visit = (box: SolidBox, isEnough: (segment: DrawnSegment) => boolean) => boolean;

function indexSegments(segments: readonly DrawnSegment[]): Visit {
  if (segments.length === 0) return () => false;
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
  return ({ minX, minY, maxX, maxY }, isEnough) =>
    index.collides(minX, minY, maxX, maxY, (found) => isEnough(segments[found] as DrawnSegment));
}

const segmentsOf = (line: PaperLine, width: Mm, isRibbon: boolean): DrawnSegment[] =>
  line.slice(1).map((to, i) => ({ from: line[i] as PaperPoint, to, width, isRibbon }));

function runsAcross({ from, to }: Segment, { cos, sin }: SolidBox): boolean {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return Math.abs(dy * cos - dx * sin) > ALONG * Math.hypot(dx, dy);
}
