import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import polylabel from "polylabel";
import { boxOf, heightOf, type PaperLine, signedArea, widthOf } from "../core/geometry.ts";
import type { Vertex } from "./ground-index.ts";
import { lonShrink } from "./ground-metre.ts";

type Rings = Polygon["coordinates"];

/** How near to the roomiest point is near enough, as a share of the area's size. */
const PRECISION = 1 / 20;

const outerOf = (rings: Rings): PaperLine => (rings[0] ?? []) as unknown as PaperLine;

/** The largest polygon, by its outer ring. */
function mainPolygon(area: Polygon | MultiPolygon): Rings {
  if (area.type === "Polygon") return area.coordinates;
  const sizes = area.coordinates.map((rings) => Math.abs(signedArea(outerOf(rings))));
  return area.coordinates[sizes.indexOf(Math.max(...sizes))] ?? [];
}

/**
 * Centre of gravity of the outer ring (its triangles' centres, weighted by area), reckoned from the ring's first
 * point so that small rings far from 0/0 keep their digits.
 */
function centroid(ring: PaperLine): Vertex {
  const [originLon, originLat] = ring[0] ?? [0, 0];
  let doubleArea = 0;
  let lon = 0;
  let lat = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] ?? [0, 0];
    const [bx, by] = ring[i] ?? [0, 0];
    const cross = (ax - originLon) * (by - originLat) - (bx - originLon) * (ay - originLat);
    doubleArea += cross;
    lon += (ax + bx - 2 * originLon) * cross;
    lat += (ay + by - 2 * originLat) * cross;
  }
  return doubleArea === 0
    ? [originLon, originLat]
    : [originLon + lon / (3 * doubleArea), originLat + lat / (3 * doubleArea)];
}

/** The middle of the largest circle that the polygon holds; longitudes shrunk so that it is round on the ground. */
function roomiestPoint(rings: Rings): Vertex {
  const box = boxOf(outerOf(rings));
  const shrink = lonShrink((box.minY + box.maxY) / 2);
  const level = rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * shrink, lat]));
  const size = Math.max(widthOf(box) * shrink, heightOf(box));
  const [x = 0, lat = 0] = polylabel(level, size * PRECISION);
  return [x / shrink, lat];
}

/** A point in the area's largest part: its centre of gravity where that lies inside, else where there is most room. */
export function pointInside(area: Polygon | MultiPolygon): Vertex {
  const rings = mainPolygon(area);
  const center = centroid(outerOf(rings));
  const isInside = booleanPointInPolygon(center, { type: "Polygon", coordinates: rings });
  return isInside ? center : roomiestPoint(rings);
}
