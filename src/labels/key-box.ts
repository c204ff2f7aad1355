import { scanArea } from "../core/area-scanner.ts";
import { type Box, boxesTouch, grow, heightOf, type Mm, type PaperPoint, widthOf } from "../core/geometry.ts";
import type { LabelSite } from "./label-site.ts";
import { solidBox } from "./oriented-box.ts";

/** How a list is set, roughly: whoever sets it may do so more tightly. */
interface Setting {
  readonly column: Mm;
  readonly leading: Mm;
}
/** The tight one where no corner is free for the other. */
const SETTINGS: readonly Setting[] = [
  { column: 40, leading: 2.75 },
  { column: 35, leading: 2.5 },
];
const GUTTER: Mm = 4.5;
const HEADING: Mm = 8;
const PADDING: Mm = 2.5;
/** Of all names, those that turn over. */
const TURNED_OVER = 0.08;
const MOST_COLUMNS = 5;
/** While the map is improved some more streets may get a number. */
const SPARE_SHARE = 0.04;
const SPARE = 1;
/** A larger list would crowd the map out of its own sheet. */
const LARGEST_SHARE = 0.25;
/** The commune keeps this much air to the list. */
const CLEAR_OF_COMMUNE: Mm = 4;
/** Points are tried this far apart: no part of a commune that matters is narrower. */
const LATTICE: Mm = 2;
/** Each neighbour's name that the list would hide, in mm² of hidden roads. */
const HIDDEN_NAME = 12;

/**
 * The corner of the map that is best given to a list of so many streets: clear of the commune's land and of all that is
 * named in it, over as few of the neighbours' roads and names as can be. Undefined where no corner is.
 */
export function findKeyBox(site: LabelSite, face: Box, count: number): Box | undefined {
  if (count === 0 || site.frame.commune.length === 0) return undefined;
  const isDead = deadGround(site, face);
  const [across, down] = [widthOf(face), heightOf(face)];
  const fits = ({ width, height }: Size): boolean =>
    width <= across && height <= down && width * height <= LARGEST_SHARE * across * down;
  for (const setting of SETTINGS) {
    const sizes = listSizes(count, setting).filter(fits);
    const boxes = sizes
      .flatMap((size) => cornersOf(face, size))
      .filter((box) => site.taken.every((other) => !boxesTouch(other, grow(box, CLEAR_OF_COMMUNE))))
      .filter((box) => isDead(grow(box, CLEAR_OF_COMMUNE)));
    const costs = boxes.map((box) => costOf(box, site));
    const best = boxes[costs.indexOf(Math.min(...costs))];
    if (best) return best;
  }
  return undefined;
}

interface Size {
  readonly width: Mm;
  readonly height: Mm;
}

const listSizes = (count: number, { column, leading }: Setting): Size[] =>
  Array.from({ length: MOST_COLUMNS }, (_, i) => {
    const columns = i + 1;
    const rows = Math.ceil((count * (1 + TURNED_OVER + SPARE_SHARE) + SPARE) / columns) + 1;
    return {
      width: columns * (column + GUTTER) - GUTTER + 2 * PADDING,
      height: HEADING + rows * leading + 2 * PADDING,
    };
  });

const cornersOf = ({ minX, minY, maxX, maxY }: Box, { width, height }: Size): Box[] => [
  { minX, minY, maxX: minX + width, maxY: minY + height },
  { minX: maxX - width, minY, maxX, maxY: minY + height },
  { minX, minY: maxY - height, maxX: minX + width, maxY },
  { minX: maxX - width, minY: maxY - height, maxX, maxY },
];

/** Whether a box holds neither land of the commune nor anything of its names. */
function deadGround({ frame }: LabelSite, face: Box): (box: Box) => boolean {
  const { streets, places, pois } = frame.names;
  const own: PaperPoint[] = [
    ...streets.flatMap(({ lines }) => lines.filter(({ inside }) => inside).flatMap(({ line }) => line)),
    ...[...places, ...pois].filter(({ inside }) => inside).map(({ at }) => at),
  ];
  const commune = scanArea(frame.commune);
  const sea = scanArea(frame.sea);
  const isOwnLand = (point: PaperPoint): boolean => commune.holdsDisc(point, 0) && !sea.holdsDisc(point, 0);
  return (box) => {
    if (own.some(([x, y]) => x > box.minX && x < box.maxX && y > box.minY && y < box.maxY)) return false;
    for (let x = Math.max(box.minX, face.minX); x <= Math.min(box.maxX, face.maxX); x += LATTICE) {
      for (let y = Math.max(box.minY, face.minY); y <= Math.min(box.maxY, face.maxY); y += LATTICE) {
        if (isOwnLand([x, y])) return false;
      }
    }
    return true;
  };
}

function costOf(box: Box, { frame, obstacles }: LabelSite): number {
  const hidden = frame.names.places.filter(
    ({ at: [x, y] }) => x > box.minX && x < box.maxX && y > box.minY && y < box.maxY,
  );
  const solid = solidBox({
    center: [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2],
    halfWidth: widthOf(box) / 2,
    halfHeight: heightOf(box) / 2,
    angle: 0,
  });
  return obstacles.covered([solid]) + HIDDEN_NAME * hidden.length;
}
