import { heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import { middleOf } from "../commune-parts.ts";
import type { Size } from "./free-corners.ts";
import type { DenseGround, InsetOption, InsetWish } from "./inset-wish.ts";

/** Neighbours between what an inset is made for and its neatline. */
const CLEARANCE: Mm = 3;
/** Smaller ones look like stamps. */
const SMALLEST: Mm = 50;
/** Sides are tried in steps of this. */
const STEP: Mm = 10;
/** A larger inset would be the main map. */
const LARGEST_SHARE = 0.3;
/** What a cm² of the sheet is worth, in street names that can be read: room for the key list, and rest for the eye. */
const WORTH_OF_CM2 = 0.08;
/** Between larger and more: at half of the scale that they ask for a quarter of the names can be read. */
const LEGIBILITY = 2;
const MM2_IN_A_CM2 = 100;
const MM_IN_A_METRE = 1000;

/** All ways to grant a wish on a face of this size, the best first. */
export function insetOptions(wish: InsetWish, face: Size): readonly InsetOption[] {
  const most = LARGEST_SHARE * face.width * face.height;
  const options = wish.scales.flatMap((scale) =>
    wish.kind === "whole" ? wholeOption(wish, scale) : denseOptions(wish, scale, face),
  );
  return options
    .filter(({ size }) => size.width * size.height <= most || (wish.kind === "whole" && wish.size))
    .sort((a, b) => b.worth - a.worth);
}

/** The larger the scale, the better. */
function wholeOption(
  { ground, size: asked }: Extract<InsetWish, { kind: "whole" }>,
  scaleDenominator: number,
): InsetOption[] {
  const mmPerMetre = MM_IN_A_METRE / scaleDenominator;
  const needed = {
    width: widthOf(ground) * mmPerMetre + 2 * CLEARANCE,
    height: heightOf(ground) * mmPerMetre + 2 * CLEARANCE,
  };
  const size = asked ?? {
    width: Math.max(SMALLEST, needed.width),
    height: Math.max(SMALLEST, needed.height),
  };
  return [{ size, scaleDenominator, middle: middleOf(ground), worth: 1 / scaleDenominator }];
}

/** Windows of all sizes on the densest ground, no larger than the names in them ask for. */
function denseOptions(wish: DenseGround, scaleDenominator: number, face: Size): InsetOption[] {
  const mmPerMetre = MM_IN_A_METRE / scaleDenominator;
  const legible = Math.min(1, wish.mainScale / scaleDenominator / wish.gain) ** LEGIBILITY;
  const sides = (most: Mm): Mm[] =>
    Array.from(
      { length: Math.max(0, Math.floor((most - SMALLEST) / STEP) + 1) },
      (_, i) => SMALLEST + i * STEP,
    );
  return sides(face.width / 2).flatMap((width) =>
    sides(face.height / 2).map((height): InsetOption => {
      const ground = {
        width: (width - 2 * CLEARANCE) / mmPerMetre,
        height: (height - 2 * CLEARANCE) / mmPerMetre,
      };
      const { window, count } = wish.names.densest(ground);
      return {
        size: { width, height },
        scaleDenominator,
        middle: middleOf(window),
        worth: count * legible - (WORTH_OF_CM2 * width * height) / MM2_IN_A_CM2,
      };
    }),
  );
}
