import type { Box, Mm } from "../../core/geometry.ts";
import type { NameField } from "./name-field.ts";

/** The thickest names are counted in a square of this size on the main map: a bourg, or the heart of a town. */
export const CORE: Mm = 40;
/** Street names in a cm² of map that all find their places: each takes 20 mm of its ribbon, with the white round it. */
const READABLE = 0.3;
/** From so many in a cm² on a map cannot do without an inset: names are shortened, or give way to numbers. */
const TOO_DENSE = 0.8;
/** A smaller gain is not worth a second map; a larger one shows a few blocks. */
export const LEAST_GAIN = 1.6;
const LARGEST_GAIN = 2.5;

const MM2_IN_A_CM2 = 100;

/**
 * How much larger the scale must be for the thickest names of a map to be read, and where they are; undefined where
 * the map can show them as it is.
 */
export function gainWanted(
  names: NameField,
  mmPerMetre: number,
): { readonly gain: number; readonly core: Box } | undefined {
  const side = CORE / mmPerMetre;
  const { window, count } = names.densest({ width: side, height: side });
  const perCm2 = (count * MM2_IN_A_CM2) / (CORE * CORE);
  if (perCm2 < TOO_DENSE) return undefined;
  const gain = Math.sqrt(perCm2 / READABLE);
  return { gain: Math.min(LARGEST_GAIN, Math.max(LEAST_GAIN, gain)), core: window };
}
