import { contours } from "d3-contour";
import {
  type Box,
  grow,
  heightOf,
  type Mm,
  type PaperPolygon,
  signedArea,
  widthOf,
} from "../core/geometry.ts";
import { distanceField } from "./distance-field.ts";
import { fillMask, type MaskFrame } from "./fill-mask.ts";
import { simplifyRing } from "./simplify-line.ts";

/** Finer than the eye sees in a pale tint; the distance field is exact between cells. */
const CELL: Mm = 0.5;
const SIMPLIFY: Mm = 0.08;
/** Gaps in the town narrower than this are closed, and holes smaller than this filled. */
const MAX_GAP_METRES = 16;
const MAX_HOLE_HECTARES = 2.5;
const MIN_PATCH_HECTARES = 0.9;

export interface BuiltUpOptions {
  /** The neatline; the town goes on beyond it. */
  readonly box: Box;
  readonly mmPerMetre: Mm;
  readonly growMetres: number;
  readonly shrinkMetres: number;
  /** mm²; smaller patches are left out. */
  readonly minPatch: number;
}

/**
 * The ground of the town, on which streets lie as bare paper: buildings grown, united and shrunk again,
 * joined with the areas mapped as residential or commercial.
 *
 *      ▫ ▫▫   grown   ╭─────╮   shrunk   ╭────╮
 *      ▫   ▫  ─────▶  │     │  ───────▶  ╰────╯
 *
 * Done on a raster by exact distances, whose level lines are smooth: uniting thousands of grown
 * polygons one by one costs a hundred times as much.
 */
export function builtUpAreas(
  buildings: Iterable<PaperPolygon>,
  landuse: Iterable<PaperPolygon>,
  options: BuiltUpOptions,
): PaperPolygon[] {
  const frame = maskFrame(options);
  const cells = (metres: number) => (metres * options.mmPerMetre) / CELL;
  const town = new Uint8Array(frame.columns * frame.rows);
  fillMask(town, buildings, frame);
  closeMask(town, frame, { by: cells(options.growMetres), back: cells(options.shrinkMetres) });
  fillMask(town, landuse, frame);
  const grown = distanceField(town, frame);
  const gap = cells(MAX_GAP_METRES / 2);
  const open = beyond(grown, gap);
  return levelAreas(distanceField(open, frame), gap, frame, options);
}

function maskFrame({ box, mmPerMetre, growMetres }: BuiltUpOptions): MaskFrame {
  const reach = grow(box, growMetres * mmPerMetre);
  return {
    box: reach,
    cell: CELL,
    columns: Math.ceil(widthOf(reach) / CELL),
    rows: Math.ceil(heightOf(reach) / CELL),
  };
}

/** Grows what is set by one distance, then shrinks it by another, in place. */
function closeMask(mask: Uint8Array, frame: MaskFrame, { by, back }: { by: number; back: number }): void {
  const grown = distanceField(mask, frame);
  const depth = distanceField(beyond(grown, by), frame);
  for (let i = 0; i < mask.length; i++) if ((depth[i] as number) > back) mask[i] = 1;
}

function beyond(field: Float32Array, level: number): Uint8Array {
  const mask = new Uint8Array(field.length);
  for (let i = 0; i < field.length; i++) if ((field[i] as number) > level) mask[i] = 1;
  return mask;
}

/** The areas where the field exceeds the level, in mm, without specks and small holes. */
function levelAreas(
  field: Float32Array,
  level: number,
  frame: MaskFrame,
  { mmPerMetre, minPatch }: BuiltUpOptions,
): PaperPolygon[] {
  const hectare = (100 * mmPerMetre) ** 2;
  const smallest = Math.max(minPatch, MIN_PATCH_HECTARES * hectare);
  const isSeen = (ring: PaperPolygon[number], index: number) =>
    Math.abs(signedArea(ring)) >= (index === 0 ? smallest : MAX_HOLE_HECTARES * hectare);
  const shape = contours()
    .size([frame.columns, frame.rows])
    .contour(field as unknown as number[], level);
  return shape.coordinates
    .map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => toPaper(x, y, frame))))
    .filter((rings) => rings[0] !== undefined && isSeen(rings[0], 0))
    .map((rings) => rings.filter(isSeen).map((ring) => simplifyRing(ring, SIMPLIFY)));
}

const toPaper = (x: number, y: number, { box, cell }: MaskFrame) =>
  [box.minX + x * cell, box.minY + y * cell] as const;
