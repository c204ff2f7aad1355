import type { Mm, PaperPoint } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { drawRule, type Page } from "../page.ts";

/** Ring round a key number, and half the width of figures that a circle holds, in heights of its figures. */
const KEY_RING = 1.42;
const KEY_ROOM = 0.55;
const RING_STEPS = 12;

/** Of the ring round figures of this width and height. */
export const keyRingWidth = (width: Mm, height: Mm): Mm =>
  KEY_RING * height + 2 * Math.max(0, width / 2 - KEY_ROOM * height);

/** The disc of a key number as on the map, small enough for a line of the index; longer for three figures. */
export function drawKeyRing(
  [x, y]: PaperPoint,
  { width, height }: { readonly width: Mm; readonly height: Mm },
  { furniture: { key } }: Page,
): PlateItem {
  const radius = (KEY_RING * height) / 2;
  const reach = Math.max(0, width / 2 - KEY_ROOM * height);
  const arc = (middle: Mm, from: number): PaperPoint[] =>
    Array.from({ length: RING_STEPS + 1 }, (_, step) => {
      const angle = from + (Math.PI * step) / RING_STEPS;
      return [middle + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  const ring = [...arc(x + reach, -Math.PI / 2), ...arc(x - reach, Math.PI / 2)];
  return drawRule([...ring, ring[0] as PaperPoint], key.edge.width, key.edge.paint);
}
