import { type Box, boxOf, type PaperPoint, type PaperPolygon, polygonHolds } from "../../core/geometry.ts";
import type { AreaItem, Paint, Plate, TextItem } from "../../core/plate.ts";
import type { RgbOf } from "../color/cmyk-to-rgb.ts";
import { contrastRatio } from "./contrast-ratio.ts";

/** Of text that is not large (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** How well texts of one color are told from what they stand on. */
export interface TextContrast {
  readonly swatch: string;
  readonly ground: string;
  /** 1 to 21, cut to two decimals. */
  readonly ratio: number;
  readonly texts: number;
  readonly example: string;
}

export interface ContrastReport {
  /** Of all pairs of colors; 21 where there is no text. */
  readonly least: number;
  /** Pairs below 4.5 : 1, the worst first. */
  readonly below: readonly TextContrast[];
}

const HIGHEST = 21;

/** Every text against its halo; without one against the area that it begins on, or the white of the page. */
export function measureContrast(plates: readonly Plate[], rgbOf: RgbOf): ContrastReport {
  const pairs = new Map<string, { -readonly [key in keyof TextContrast]: TextContrast[key] }>();
  for (const plate of plates) {
    for (const { text, ground } of textsOf(plate)) {
      const key = `${inWords(text.fill)} ${ground ? inWords(ground) : "page"}`;
      const known = pairs.get(key);
      if (known) known.texts++;
      else pairs.set(key, firstOf(text, ground, rgbOf));
    }
  }
  const all = [...pairs.values()].sort((a, b) => a.ratio - b.ratio || (a.example < b.example ? -1 : 1));
  return { least: all[0]?.ratio ?? HIGHEST, below: all.filter(({ ratio }) => ratio < LEAST_CONTRAST) };
}

function firstOf(text: TextItem, ground: Paint | undefined, rgbOf: RgbOf): TextContrast {
  const ratio = contrastRatio(rgbOf(text.fill), ground ? rgbOf(ground) : "#ffffff");
  return {
    swatch: inWords(text.fill),
    ground: ground ? inWords(ground) : "page",
    // Never better than it is.
    ratio: Math.floor(ratio * 100) / 100,
    texts: 1,
    example: text.text,
  };
}

const inWords = ({ swatch, tint = 1 }: Paint): string =>
  tint === 1 ? swatch : `${swatch} ${Math.round(tint * 100)} %`;

interface Ground {
  readonly fill: Paint;
  readonly polygon: PaperPolygon;
  readonly box: Box;
}

function* textsOf({ items }: Plate): Iterable<{ text: TextItem; ground: Paint | undefined }> {
  const grounds: Ground[] = [];
  for (const item of items) {
    if (item.kind === "area" && (item.opacity ?? 1) === 1) grounds.push(...groundsOf(item));
    if (item.kind !== "text" || item.runs.length === 0) continue;
    yield { text: item, ground: item.halo?.paint ?? groundAt(grounds, item) };
  }
}

const groundsOf = ({ polygons, fill }: AreaItem): Ground[] =>
  polygons.flatMap((polygon) => (polygon[0] ? [{ fill, polygon, box: boxOf(polygon[0]) }] : []));

/** The uppermost area under the middle of the text's letters. */
function groundAt(grounds: readonly Ground[], { runs }: TextItem): Paint | undefined {
  const origins = runs.map(({ origin }) => origin);
  const [x, y] = origins[Math.floor(origins.length / 2)] as PaperPoint;
  for (let index = grounds.length - 1; index >= 0; index--) {
    const { fill, polygon, box } = grounds[index] as Ground;
    if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) continue;
    if (polygonHolds(polygon, [x, y])) return fill;
  }
  return undefined;
}
