import { type AreaScanner, scanArea } from "../core/area-scanner.ts";
import { type Box, boxOf, type PaperPoint, type PaperPolygon } from "../core/geometry.ts";
import type { NamedArea } from "../generalize/paper-features.ts";
import type { LabelSite } from "./label-site.ts";
import type { LetterType } from "./letter-types.ts";
import { cornersOf, type SolidBox, solidBox } from "./oriented-box.ts";

/** One polygon of an area, and a quick way to ask what lies in it. */
export interface AreaShape {
  readonly polygon: PaperPolygon;
  readonly box: Box;
  holds(box: SolidBox): boolean;
  holdsPoint(point: PaperPoint): boolean;
}

/** One way to write the name of an area, and where it is looked for. */
export interface AreaSearch {
  readonly area: NamedArea;
  readonly writing: {
    readonly text: string;
    readonly as: "full" | "abbreviated";
    /** Of writing it so. */
    readonly cost: number;
  };
  readonly type: LetterType;
  readonly site: LabelSite;
  /** Of the frame; absent far from the coast. */
  readonly sea: AreaScanner | undefined;
  /** Set when the name fits somewhere, free or not. */
  readonly found: { fits: boolean };
}

/** The letters' own sidebearings lie in the box: this share of it may reach over the edge unseen. */
export const OVER_EDGE = 0.06;

export const shapesOf = ({ polygons }: NamedArea): AreaShape[] => polygons.map(shapeOf);

function shapeOf(polygon: PaperPolygon): AreaShape {
  let scanner: AreaScanner | undefined;
  const holdsPoint = (point: PaperPoint): boolean => {
    scanner ??= scanArea([polygon]);
    return scanner.holdsDisc(point, 0);
  };
  return {
    polygon,
    box: boxOf(polygon[0] ?? []),
    holdsPoint,
    holds: (box) => rimOf(box).every(holdsPoint),
  };
}

/** Corners and the middles of the long sides: an edge that cuts in between is narrower than a letter is wide. */
function rimOf(box: SolidBox): PaperPoint[] {
  const halfWidth = box.halfWidth * (1 - OVER_EDGE);
  const halfHeight = box.halfHeight * (1 - OVER_EDGE);
  const [topLeft, topRight, bottomRight, bottomLeft] = cornersOf(solidBox({ ...box, halfWidth, halfHeight }));
  const middles = [middleOf(topLeft, topRight), middleOf(bottomLeft, bottomRight)];
  return [topLeft, topRight, bottomRight, bottomLeft, ...middles];
}

const middleOf = (a: PaperPoint, b: PaperPoint): PaperPoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
