import { type Box, grow, heightOf, type Mm, type PaperPoint, widthOf } from "../../core/geometry.ts";
import { faceGround, freeCorner, type Size } from "./free-corners.ts";
import { insetOptions } from "./inset-options.ts";
import type { InsetOption, InsetWish } from "./inset-wish.ts";

/** Above the map of an inset, for its title. */
export const TITLE_HEIGHT: Mm = 6.4;

/** An inset with its place on the sheet. */
export interface SettledInset {
  readonly title: string;
  readonly option: InsetOption;
  /** Its neatline. */
  readonly box: Box;
  /** All that it takes of the main map: title, band of grid letters, white. */
  readonly footprint: Box;
}

export interface SettledInsets {
  readonly insets: readonly SettledInset[];
  readonly left: readonly InsetWish[];
  /** The main map's ground moves by so much on its face. */
  readonly shift: PaperPoint;
}

interface MainFace {
  readonly face: Box;
  /** Of the grid letters. */
  readonly band: Mm;
  /** The commune on the face, as it lies without a shift. */
  readonly rings: readonly (readonly PaperPoint[])[];
  /** How far the commune may move either way and still keep off the neatline. */
  readonly slack: Size;
}

/**
 * The corners of the main map in which insets cover none of the commune. Where its ground as it lies leaves no room it
 * is moved within the neatline: a commune in the middle of its map has half of the free paper on either side.
 *
 *     ┌──────────┐    ┌─────┬────┐
 *     │  ┌────┐  │    │     └────┤
 *     │  │    │  │ →  │ ┌────┐   │
 *     │  └────┘  │    │ │    │   │
 *     └──────────┘    └─┴────┴───┘
 */
export function settleInsets(wishes: readonly InsetWish[], main: MainFace): SettledInsets {
  const size = { width: widthOf(main.face), height: heightOf(main.face) };
  const options = wishes.map((wish) => insetOptions(wish, size));
  const tries = shiftsOf(main.slack).map((shift) => settleAt(shift, { wishes, options, main }));
  return tries.reduce((best, one) => (isBetter(one.worths, best.worths) ? one : best));
}

/** In the middle first: on a tie the commune stays there. */
function shiftsOf({ width, height }: Size): readonly PaperPoint[] {
  const shares = [0, -1, 1];
  return shares.flatMap((down) => shares.map((across): PaperPoint => [across * width, down * height]));
}

/** By the first wish that they grant differently: earlier ones matter more. */
function isBetter(worths: readonly number[], than: readonly number[]): boolean {
  const at = worths.findIndex((worth, i) => worth !== than[i]);
  return at >= 0 && (worths[at] as number) > (than[at] as number);
}

interface Settling {
  readonly wishes: readonly InsetWish[];
  readonly options: readonly (readonly InsetOption[])[];
  readonly main: MainFace;
}

function settleAt(
  shift: PaperPoint,
  { wishes, options, main: { face, band, rings } }: Settling,
): SettledInsets & { readonly worths: readonly number[] } {
  const ground = faceGround(
    face,
    rings.map((ring) => ring.map(([x, y]): PaperPoint => [x + shift[0], y + shift[1]])),
  );
  const insets: SettledInset[] = [];
  const left: InsetWish[] = [];
  const worths: number[] = [];
  wishes.forEach((wish, i) => {
    const taken = insets.map(({ footprint }) => footprint);
    const settled = firstFitting(options[i] ?? [], (option) => {
      const footprint = freeCorner(ground, footprintSize(option.size, band), taken);
      return footprint && { title: wish.title, option, footprint, box: mapIn(footprint, band) };
    });
    if (settled) insets.push(settled);
    else left.push(wish);
    worths.push(settled?.option.worth ?? Number.NEGATIVE_INFINITY);
  });
  return { insets, left, shift, worths };
}

function firstFitting<T>(
  options: readonly InsetOption[],
  place: (option: InsetOption) => T | undefined,
): T | undefined {
  for (const option of options) {
    const placed = place(option);
    if (placed) return placed;
  }
  return undefined;
}

const footprintSize = ({ width, height }: Size, band: Mm): Size => ({
  width: width + 2 * band,
  height: height + 2 * band + TITLE_HEIGHT,
});

const mapIn = (footprint: Box, band: Mm): Box => {
  const inner = grow(footprint, -band);
  return { ...inner, minY: inner.minY + TITLE_HEIGHT };
};
