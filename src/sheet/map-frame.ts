import {
  type Box,
  boxOf,
  type Extent,
  grow,
  type LonLat,
  type Mm,
  type PaperPoint,
  pointBetween,
  ringOfBox,
} from "../core/geometry.ts";
import { type PaperProjection, paperProjection } from "../core/projection.ts";
import { middleOf } from "./commune-parts.ts";
import { type Plane, projectionOn, trueNorthDegrees } from "./plane.ts";
import { referenceGrid, type Taken } from "./reference-grid.ts";
import type { InsetFacts, MapFrame } from "./sheet.ts";

/** What is read beyond the neatline: wider than the widest casing and than half a line of large lettering. */
const READ_MARGIN: Mm = 8;

export interface FrameRequest {
  readonly id: string;
  /** The neatline. */
  readonly box: Box;
  /** Ground in the middle of the neatline. */
  readonly center: LonLat;
  readonly scaleDenominator: number;
  readonly plane: Plane;
  /** Columns and rows of the frames before this one. */
  readonly taken?: Taken;
  readonly inset?: InsetFacts;
}

/** A map of the ground round `center`, true to scale there, with all that follows from it. */
export function mapFrame(request: FrameRequest): MapFrame {
  const { id, box, center, scaleDenominator, plane, taken, inset } = request;
  const parameters = projectionOn(plane, { center, origin: middleOf(box), scaleDenominator });
  const projection = paperProjection(parameters);
  const { minX, minY, maxX, maxY } = box;
  return {
    id,
    box,
    scaleDenominator,
    rotationDegrees: trueNorthDegrees(plane, center),
    projection: parameters,
    corners: [
      projection.inverse([minX, minY]),
      projection.inverse([maxX, minY]),
      projection.inverse([maxX, maxY]),
      projection.inverse([minX, maxY]),
    ],
    extent: groundExtent(grow(box, READ_MARGIN), projection),
    grid: referenceGrid(box, projection.mmPerMetre, taken),
    ...(inset && { inset }),
  };
}

/** Parallels are curved on paper: the northernmost point of an edge can lie between its corners. */
const POINTS_ON_AN_EDGE = 16;

function groundExtent(box: Box, projection: PaperProjection): Extent {
  const ring = ringOfBox(box);
  const ground = ring.slice(1).flatMap((to, index) => pointsBetween(ring[index] ?? to, to));
  const { minX, minY, maxX, maxY } = boxOf(ground.map(projection.inverse));
  return { west: minX, south: minY, east: maxX, north: maxY };
}

const pointsBetween = (from: PaperPoint, to: PaperPoint): readonly PaperPoint[] =>
  Array.from({ length: POINTS_ON_AN_EDGE }, (_, index) => pointBetween(from, to, index / POINTS_ON_AN_EDGE));
