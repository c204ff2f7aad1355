import type { PaperPoint, PaperPolygon } from "../core/geometry.ts";

/** Even-odd over all rings, as areas are filled. */
export function polygonHolds(polygon: PaperPolygon, [x, y]: PaperPoint): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as PaperPoint;
      const [bx, by] = ring[i] as PaperPoint;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
