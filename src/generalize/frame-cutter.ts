import bboxClip from "@turf/bbox-clip";
import type { LineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Extent, LonLat, PaperLine, PaperPoint, PaperPolygon } from "../core/geometry.ts";
import { type PaperProjection, paperProjection } from "../core/projection.ts";
import type { MapFrame } from "../sheet/sheet.ts";

/** Cuts ground geometry to one map frame's extent and projects it to paper, each point once. */
export interface FrameCutter {
  line(geometry: LineString): PaperLine[];
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
  const drawn = new WeakMap<Polygon | MultiPolygon, PaperPolygon[]>();
  const cutPolygons = (geometry: Polygon | MultiPolygon): PaperPolygon[] => {
    const whole = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    if (whole.every((rings) => rings.every((ring) => liesWithin(ring, frame.extent)))) {
      return whole.map((rings) => rings.map(toPaper));
    }
    const cut = bboxClip(geometry, bbox).geometry;
    const polygons = cut.type === "MultiPolygon" ? cut.coordinates : [cut.coordinates as Position[][]];
    return polygons
      .map((rings) => rings.filter((ring) => ring.length >= 4).map(toPaper))
      .filter((rings) => rings.length > 0);
  };
  return {
    mmPerMetre: projection.mmPerMetre,
    point: (ground) => projection.forward(ground as unknown as LonLat),
    line(geometry) {
      if (liesWithin(geometry.coordinates, frame.extent)) return [toPaper(geometry.coordinates)];
      const cut = bboxClip(geometry, bbox).geometry;
      const lines = cut.type === "MultiLineString" ? cut.coordinates : [cut.coordinates as Position[]];
      return lines.filter((line) => line.length >= 2).map(toPaper);
    },
    // Buildings are asked for twice: as themselves and as the ground of the town.
    polygons(geometry) {
      const polygons = drawn.get(geometry) ?? cutPolygons(geometry);
      drawn.set(geometry, polygons);
      return polygons;
    },
  };
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
