import { type Box, boxOf, type Mm, type PaperPoint } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { Page } from "./page.ts";

const ARROW_HEIGHT: Mm = 6.4;

/** An arrow with a notch at its foot, round its own middle, pointing up. */
const OUTLINE: readonly PaperPoint[] = [
  [0, -0.5],
  [0.3, 0.5],
  [0, 0.34],
  [-0.3, 0.5],
  [0, -0.5],
];

/** Beyond the arrow's point, its middle so far from the arrow's; half its room to either side, and up and down. */
const LETTER = { away: 4.6, halfWidth: 2.1, halfHeight: 1.4 } as const;

/** Arrow and letter when north points so far to the right of up, round the arrow's middle; the letter stands upright. */
function turnedArrow(rotationDegrees: number): {
  readonly outline: PaperPoint[];
  readonly letter: PaperPoint;
  readonly box: Box;
} {
  const angle = (rotationDegrees * Math.PI) / 180;
  const turn = ([x, y]: PaperPoint): PaperPoint => [
    x * Math.cos(angle) - y * Math.sin(angle),
    x * Math.sin(angle) + y * Math.cos(angle),
  ];
  const outline = OUTLINE.map(([x, y]) => turn([x * ARROW_HEIGHT, y * ARROW_HEIGHT]));
  const letter = turn([0, -LETTER.away]);
  const [x, y] = letter;
  const { halfWidth, halfHeight } = LETTER;
  const room: readonly PaperPoint[] = [
    [x - halfWidth, y - halfHeight],
    [x + halfWidth, y + halfHeight],
  ];
  return { outline, letter, box: boxOf([...outline, ...room]) };
}

/** Letter and arrow together, turned with the map. */
export function northArrowSize(rotationDegrees: number): { readonly width: Mm; readonly height: Mm } {
  const { minX, minY, maxX, maxY } = turnedArrow(rotationDegrees).box;
  return { width: maxX - minX, height: maxY - minY };
}

/** Arrow, and letter beyond its point, their right edge and top at this place; turned with the map. */
export function setNorthArrow([right, top]: PaperPoint, rotationDegrees: number, page: Page): PlateItem[] {
  const { typesetter, furniture, words } = page;
  const type = { ...furniture.type.heading, sizePt: Math.min(9, furniture.type.heading.sizePt) };
  const { outline, letter, box } = turnedArrow(rotationDegrees);
  const place = ([x, y]: PaperPoint): PaperPoint => [right - box.maxX + x, top - box.minY + y];
  const [x, y] = place(letter);
  const at: PaperPoint = [x, y + typesetter.capHeightOf(type) / 2 - 0.4];
  return [
    {
      kind: "area",
      polygons: [[outline.map(place)]],
      fill: furniture.rule.paint,
      layer: "marginalia",
      role: "artifact",
    },
    typesetter.set({ text: words.north, type, at, align: "center", role: "artifact" }),
  ];
}
