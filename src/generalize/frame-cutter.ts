import bboxClip from "@turf/bbox-clip";
import type { LineString, MultiPolygon, Polygon, Position } from "geojson";
import {
  boxHolds,
  type Extent,
  grow,
  type LonLat,
  type Mm,
  type PaperLine,
  type PaperPoint,
  type PaperPolygon,
  ringOfBox,
} from "../core/geometry.ts";
import { type PaperProjection, paperProjection } from "../core/projection.ts";
import type { MapFrame } from "../sheet/sheet.ts";

/** Cuts ground geometry to one map frame's extent and projects it to paper, each point once. */
export interface FrameCutter {
  line(geometry: LineString): readonly PaperLine[];
  polygons(geometry: Polygon | MultiPolygon): readonly PaperPolygon[];
  point(ground: Position): PaperPoint;
  readonly mmPerMetre: number;
}

export function frameCutter(frame: MapFrame): FrameCutter {
  const projection = paperProjection(frame.projection);
  const bbox: [number, number, number, number] = [
    frame.extent.west,
    frame.extent.south,
    frame.extent.east,
    frame.extent.north,
  ];
  const toPaper = projector(projection);
  const trim = cornerTrim(frame, projection);
  const cutLine = (geometry: LineString): PaperLine[] => {
    if (liesWithin(geometry.coordinates, frame.extent)) return trim.lines([toPaper(geometry.coordinates)]);
    const cut = bboxClip(geometry, bbox).geometry;
    const lines = cut.type === "MultiLineString" ? cut.coordinates : [cut.coordinates as Position[]];
    return trim.lines(lines.filter((line) => line.length >= 2).map(toPaper));
  };
  const cutPolygons = (geometry: Polygon | MultiPolygon): PaperPolygon[] => {
    const whole = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    if (whole.every((rings) => rings.every((ring) => liesWithin(ring, frame.extent)))) {
      return trim.polygons(whole.map((rings) => rings.map(toPaper)));
    }
    const cut = bboxClip(geometry, bbox).geometry;
    const polygons = cut.type === "MultiPolygon" ? cut.coordinates : [cut.coordinates as Position[][]];
    return trim.polygons(wholeRings(polygons).map((rings) => rings.map(toPaper)));
  };
  return {
    mmPerMetre: projection.mmPerMetre,
    point: (ground) => projection.forward(ground as unknown as LonLat),
    line: keeping(cutLine),
    polygons: keeping(cutPolygons),
  };
}

/** A road is asked for as a line, as a twin and as a street; a house as itself and as the ground of the town. */
function keeping<Geometry extends object, Paper>(
  cut: (geometry: Geometry) => Paper,
): (geometry: Geometry) => Paper {
  const kept = new WeakMap<Geometry, Paper>();
  return (geometry) => {
    const paper = kept.get(geometry) ?? cut(geometry);
    kept.set(geometry, paper);
    return paper;
  };
}

/** Without what a cut has made of rings that it did not touch. */
const wholeRings = <Point>(polygons: readonly (readonly (readonly Point[])[])[]) =>
  polygons.map((rings) => rings.filter((ring) => ring.length >= 4)).filter((rings) => rings.length > 0);

/** What lies farther from the neatline is cut off on paper; more than is read beyond it, so that no upright map is cut twice. */
const KEPT_ROUND: Mm = 10;

interface CornerTrim {
  lines(lines: PaperLine[]): PaperLine[];
  polygons(polygons: PaperPolygon[]): PaperPolygon[];
}

/**
 * The extent of a turned map, upright on the ground, holds four corners that the map does not show:
 *
 *     ┌────◇────┐
 *     │  ◇   ◇  │
 *     ◇ map   ◇ │
 *     │  ◇   ◇  │
 *     └────◇────┘
 */
function cornerTrim({ box, extent }: MapFrame, { forward }: PaperProjection): CornerTrim {
  const kept = grow(box, KEPT_ROUND);
  const { west, south, east, north } = extent;
  const corners = ringOfBox({ minX: west, minY: south, maxX: east, maxY: north });
  if (corners.every((corner) => boxHolds(kept, forward(corner)))) {
    return { lines: (lines) => lines, polygons: (polygons) => polygons };
  }
  const bbox: [number, number, number, number] = [kept.minX, kept.minY, kept.maxX, kept.maxY];
  const isKept = (line: PaperLine) => line.every((point) => boxHolds(kept, point));
  return {
    lines: (lines) => lines.flatMap((line) => (isKept(line) ? [line] : linesWithin(line, bbox))),
    polygons: (polygons) =>
      polygons.flatMap((rings) => (rings.every(isKept) ? [rings] : polygonsWithin(rings, bbox))),
  };
}

function linesWithin(line: PaperLine, bbox: [number, number, number, number]): PaperLine[] {
  const { geometry } = bboxClip({ type: "LineString", coordinates: line as unknown as Position[] }, bbox);
  const lines = geometry.type === "MultiLineString" ? geometry.coordinates : [geometry.coordinates];
  return (lines as unknown as PaperLine[]).filter((piece) => piece.length >= 2);
}

function polygonsWithin(rings: PaperPolygon, bbox: [number, number, number, number]): PaperPolygon[] {
  const { geometry } = bboxClip({ type: "Polygon", coordinates: rings as unknown as Position[][] }, bbox);
  const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  return wholeRings(polygons as unknown as PaperPolygon[]);
}

/** Positions to paper; a position that repeats the one before it is left out. */
const projector =
  (projection: PaperProjection) =>
  (positions: readonly Position[]): PaperLine => {
    const line: PaperPoint[] = [];
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as Position;
      const before = positions[i - 1];
      if (before && before[0] === position[0] && before[1] === position[1]) continue;
      line.push(projection.forward(position as unknown as LonLat));
    }
    return line;
  };

function liesWithin(line: readonly Position[], { west, south, east, north }: Extent): boolean {
  return line.every((position) => {
    const lon = position[0] as number;
    const lat = position[1] as number;
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
}
