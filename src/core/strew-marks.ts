import { type AreaScanner, scanArea } from "./area-scanner.ts";
import { strewPoints } from "./blue-noise.ts";
import type { Box, Mm, PaperLine, PaperPoint, PaperPolygon } from "./geometry.ts";
import type { Pattern } from "./pen.ts";

/** Nearer marks are a screen, not a pattern; the limit also keeps a slip in a style from filling the memory. */
const SMALLEST_SPACING: Mm = 0.2;

/** A small area is given this many cuttings of the endless pattern to show one mark at least. */
const CUTTINGS = 6;

/** Marks of the pattern, each wholly inside the area; the same for the same seed. */
export function strewMarks(
  polygons: readonly PaperPolygon[],
  pattern: Pattern,
  seed: number,
): readonly PaperLine[] {
  const area = scanArea(polygons);
  const spacing = Math.max(pattern.spacing, SMALLEST_SPACING);
  const holds = (at: PaperPoint): boolean => holdsMark(area, pattern, at);
  const draw = (places: readonly PaperPoint[]): PaperLine[] => {
    const lines: PaperLine[] = [];
    for (const at of places) lines.push(...drawMark(pattern, at));
    return lines;
  };
  if (pattern.mark === "dash") return draw(dashPlaces(area.box, pattern.size, spacing).filter(holds));
  for (let cutting = 0; cutting < CUTTINGS; cutting++) {
    const places = strewPoints(area.box, spacing, seed + cutting).filter(holds);
    if (places.length > 0) return draw(places);
  }
  return [];
}

/**
 * Where marsh dashes stand: rows that are a spacing apart, each shifted against the last; measured from
 * the paper's corner, so that neighbouring marshes are in step.
 *
 *     ───   ───   ───
 *        ───   ───   ───
 */
function dashPlaces(box: Box, size: Mm, spacing: Mm): PaperPoint[] {
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

/** The strokes of one mark round its place; a dot is a line without length, drawn by its round caps. */
function drawMark({ mark, size }: Pattern, [x, y]: PaperPoint): readonly PaperLine[] {
  const half = size / 2;
  switch (mark) {
    case "dot":
      return [
        [
          [x, y],
          [x, y],
        ],
      ];
    case "dash":
      return [
        [
          [x - half, y],
          [x + half, y],
        ],
      ];
    case "cross":
      return [
        [
          [x, y - half],
          [x, y + half],
        ],
        [
          [x - half * CROSS_ARM, y - half * CROSS_RISE],
          [x + half * CROSS_ARM, y - half * CROSS_RISE],
        ],
      ];
    case "tuft":
      return TUFT_BLADES.map(([dx, dy]) => [
        [x, y + half],
        [x + dx * size, y + half + dy * size],
      ]);
    default:
      return mark satisfies never;
  }
}

/** A latin cross: arms shorter than the post and above its middle. */
const CROSS_ARM = 0.68;
const CROSS_RISE = 0.3;

/** Three blades from one root, within a circle of diameter 1. */
const TUFT_BLADES: readonly PaperPoint[] = [
  [-0.42, -0.62],
  [0, -0.95],
  [0.42, -0.62],
];
