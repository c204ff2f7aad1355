import { type Box, heightOf, type Mm, type PaperPoint, widthOf } from "../../core/geometry.ts";
import type { Warnings } from "../../core/warnings.ts";
import type { CommunePart } from "../commune-parts.ts";
import { middleOf } from "../commune-parts.ts";
import { type SettledInset, settleInsets } from "./settle-insets.ts";
import { type WishRequest, wishInsets } from "./wish-insets.ts";

export interface InsetsRequest extends Omit<WishRequest, "mainScale"> {
  readonly mainScale: number;
  /** The main map's neatline. */
  readonly face: Box;
  readonly band: Mm;
  /** What the main map is made for, in metres. */
  readonly ground: Box;
  readonly warnings: Warnings;
}

export interface PlannedInsets {
  readonly insets: readonly SettledInset[];
  /** The ground in the middle of the main map, in metres. */
  readonly mainMiddle: readonly [x: number, y: number];
  /** Parts of the commune that no map of the sheet shows. */
  readonly leftOut: readonly CommunePart[];
}

/** White, or neighbours, that the main map keeps round the commune. */
const CLEARANCE: Mm = 3;

/**
 * The insets of a sheet in free corners of the main map, and how the main map moves to make them room; what has no room
 * is named in a warning.
 */
export function planInsets(request: InsetsRequest): PlannedInsets {
  const { face, ground, mainScale, boundary, metres, warnings } = request;
  const mmPerMetre = 1000 / mainScale;
  const [middleX, middleY] = middleOf(ground);
  const [faceX, faceY] = middleOf(face);
  const onFace = ([x, y]: PaperPoint): PaperPoint => [
    faceX + (x - middleX) * mmPerMetre,
    faceY + (y - middleY) * mmPerMetre,
  ];
  const rings = boundary.polygon.coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map((at) => onFace(metres.forward(at as unknown as PaperPoint)))),
  );
  const free = (across: Mm, ground: number): Mm =>
    Math.max(0, (across - ground * mmPerMetre) / 2 - CLEARANCE);
  const slack = {
    width: free(widthOf(face), widthOf(ground)),
    height: free(heightOf(face), heightOf(ground)),
  };
  const settled = settleInsets(wishInsets(request), { face, band: request.band, rings, slack });
  const [shiftX, shiftY] = settled.shift;
  const isLeft = (part: CommunePart): boolean => settled.left.some(({ part: own }) => own === part);
  for (const wish of settled.left) if (!wish.part) warnings.add("inset-no-room", wish.title);
  return {
    insets: settled.insets,
    mainMiddle: [middleX - shiftX / mmPerMetre, middleY - shiftY / mmPerMetre],
    leftOut: request.asked === "auto" ? request.leftOut.filter(isLeft) : request.leftOut,
  };
}
