import { type AreaScanner, scanArea } from "./area-scanner.ts";
import { strewPoints } from "./blue-noise.ts";
import { drawMark } from "./draw-mark.ts";
import type { Box, Mm, PaperLine, PaperPoint, PaperPolygon } from "./geometry.ts";
import type { Pattern } from "./pen.ts";

/** Nearer marks are a screen, not a pattern; the limit also keeps a slip in a style from filling the memory. */
const SMALLEST_SPACING: Mm = 0.2;

/** A small area is given this many cuttings of the endless pattern to show one mark at least. */
const CUTTINGS = 6;

/** Whether a mark of this radius may stand here: nothing that it would clutter lies below. */
export type IsFree = (at: PaperPoint, radius: Mm) => boolean;

export interface Strewing {
  readonly seed: number;
  readonly isFree?: IsFree;
}

/** Marks of the pattern, each wholly inside the area and where it is free; the same for the same seed. */
export function strewMarks(
  polygons: readonly PaperPolygon[],
  pattern: Pattern,
  { seed, isFree = () => true }: Strewing,
): readonly PaperLine[] {
  const area = scanArea(polygons);
  const spacing = Math.max(pattern.spacing, SMALLEST_SPACING);
  const radius = pattern.size / 2;
  const holds = (at: PaperPoint): boolean => holdsMark(area, pattern, at) && isFree(at, radius);
  const draw = (places: readonly PaperPoint[]) => places.flatMap((at) => drawMark(pattern, at));
  if (pattern.rows) return draw(placesInRows(area.box, pattern.size, spacing).filter(holds));
  for (let cutting = 0; cutting < CUTTINGS; cutting++) {
    const places = strewPoints(area.box, spacing, seed + cutting).filter(holds);
    if (places.length > 0) return draw(places);
  }
  return [];
}

/**
 * Rows that are a spacing apart, each shifted against the last; measured from the paper's corner, so that
 * neighbouring marshes or orchards are in step.
 *
 *     ───   ───   ───
 *        ───   ───   ───
 */
function placesInRows(box: Box, size: Mm, spacing: Mm): PaperPoint[] {
  const step = size + spacing;
  const places: PaperPoint[] = [];
  for (let row = Math.ceil(box.minY / spacing); row * spacing <= box.maxY; row++) {
    const shift = row % 2 === 0 ? 0 : step / 2;
    for (let column = Math.ceil((box.minX - shift) / step); column * step + shift <= box.maxX; column++) {
      places.push([column * step + shift, row * spacing]);
    }
  }
  return places;
}

/** How far apart a dash is probed for the edge crossing it. */
const PROBE: Mm = 0.4;

function holdsMark(area: AreaScanner, { mark, size, lineWidth }: Pattern, [x, y]: PaperPoint): boolean {
  if (mark !== "dash") return area.holdsDisc([x, y], size / 2);
  const probes = Math.max(2, Math.ceil(size / PROBE));
  for (let i = 0; i <= probes; i++) {
    if (!area.holdsDisc([x + size * (i / probes - 0.5), y], lineWidth)) return false;
  }
  return true;
}
