import { type Box, grow, type PaperPolygon, ringOfBox } from "../core/geometry.ts";
import type { FrameFeatures } from "../generalize/paper-features.ts";

/** Names of the areas that the map's items are cut to; marginalia draw their grid inside `neatline`. */
export type MapClip = "neatline" | "land" | "sea" | "neighbours";

/** Beyond the neatline the even-odd rings may do what they like. */
const BEYOND = 50;

/**
 * What the drawing is cut to, frame by frame, left to the exporters' clip paths: exact, and free of the
 * slivers that cutting polygons leaves. Land and neighbours are the frame's rectangle with the sea, or
 * the commune, punched out (even-odd); so is the neatline's with the insets that lie on this map.
 */
export function mapClips(
  { sea, commune }: FrameFeatures,
  box: Box,
  insets: readonly Box[] = [],
): Record<MapClip, PaperPolygon[]> {
  const around = ringOfBox(grow(box, BEYOND));
  return {
    neatline: [[box, ...insets].map(ringOfBox)],
    sea: [...sea],
    land: [[around, ...sea.flat()]],
    neighbours: [[around, ...commune.flat()]],
  };
}
