import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { Page } from "./page.ts";

/** Letter and arrow together. */
export const NORTH_ARROW: { readonly width: Mm; readonly height: Mm } = { width: 4.2, height: 9.2 };
const ARROW_HEIGHT: Mm = 6.4;

/** An arrow with a notch at its foot, round its own middle, pointing up. */
const OUTLINE: readonly PaperPoint[] = [
  [0, -0.5],
  [0.3, 0.5],
  [0, 0.34],
  [-0.3, 0.5],
  [0, -0.5],
];

/** Letter above arrow, their right edge and top at this place; turned with the map about the arrow's middle. */
export function setNorthArrow([right, top]: PaperPoint, rotationDegrees: number, page: Page): PlateItem[] {
  const { typesetter, furniture, words } = page;
  const type = { ...furniture.type.heading, sizePt: Math.min(9, furniture.type.heading.sizePt) };
  const center: PaperPoint = [right - NORTH_ARROW.width / 2, top + NORTH_ARROW.height - ARROW_HEIGHT / 2];
  const angle = (rotationDegrees * Math.PI) / 180;
  const place = ([x, y]: PaperPoint): PaperPoint => [
    center[0] + ARROW_HEIGHT * (x * Math.cos(angle) - y * Math.sin(angle)),
    center[1] + ARROW_HEIGHT * (x * Math.sin(angle) + y * Math.cos(angle)),
  ];
  // The letter stands upright beyond the arrow's point.
  const [x, y] = place([0, -0.5 - 0.5 * (NORTH_ARROW.height / ARROW_HEIGHT - 1)]);
  const at: PaperPoint = [x, y + typesetter.capHeightOf(type) / 2 - 0.4];
  return [
    {
      kind: "area",
      polygons: [[OUTLINE.map(place)]],
      fill: furniture.rule.paint,
      layer: "marginalia",
      role: "artifact",
    },
    typesetter.set({ text: words.north, type, at, align: "center", role: "artifact" }),
  ];
}
