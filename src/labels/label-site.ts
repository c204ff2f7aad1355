import { type Box, grow, type Mm } from "../core/geometry.ts";
import type { FrameFeatures } from "../generalize/paper-features.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { MapFrame } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import { fallBack } from "./fall-back.ts";
import { findGround, type Ground } from "./ground.ts";
import { type LetterType, letterTypes } from "./letter-types.ts";
import { findObstacles, type Obstacles } from "./obstacles.ts";
import type { SolidBox } from "./oriented-box.ts";

/** No name comes nearer to the neatline. */
const CLEAR_OF_NEATLINE: Mm = 0.5;

/** All that every kind of name needs to find its places in one frame. */
export interface LabelSite {
  readonly frame: FrameFeatures;
  /** Where names may stand. */
  readonly room: Box;
  readonly style: Style;
  readonly types: ReadonlyMap<string, LetterType>;
  /** Names that are set in another font than their rule's, for want of letters. */
  readonly fellBack: readonly string[];
  readonly lettering: Lettering;
  readonly obstacles: Obstacles;
  readonly ground: Ground;
  /** Boxes of the map that are given to something else: insets and what is drawn for them. */
  readonly taken: readonly Box[];
  /** Streets that another map of the sheet letters, by `streetKey`: here they may go without a name. */
  readonly elsewhere: ReadonlySet<string>;
}

/** What a street is known by on all maps of a sheet. */
export const streetKey = ({ osm, name }: { readonly osm: string; readonly name: string }): string =>
  `${osm} ${name}`;

export interface SiteSources {
  readonly style: Style;
  readonly lettering: Lettering;
  readonly taken?: readonly Box[];
  readonly elsewhere?: ReadonlySet<string>;
}

export function surveySite(
  features: FrameFeatures,
  { box, scaleDenominator }: MapFrame,
  { style, lettering, taken = [], elsewhere = new Set() }: SiteSources,
): LabelSite {
  const known = letterTypes(style, scaleDenominator);
  const { frame, types, osm } = fallBack(features, { types: known, lettering });
  return {
    frame,
    fellBack: osm,
    room: grow(box, -CLEAR_OF_NEATLINE),
    style,
    types,
    lettering,
    obstacles: findObstacles(frame),
    ground: findGround(frame, style),
    taken,
    elsewhere,
  };
}

/** Whether all of the boxes stand within the map. */
export const holdsBoxes = ({ room }: Pick<LabelSite, "room">, boxes: readonly SolidBox[]): boolean =>
  boxes.every((box) => holdsBox({ room }, box));

export const holdsBox = ({ room }: Pick<LabelSite, "room">, box: SolidBox): boolean =>
  box.minX >= room.minX && box.minY >= room.minY && box.maxX <= room.maxX && box.maxY <= room.maxY;
