import type { Extent } from "../core/geometry.ts";
import { placesOf } from "./area-shape.ts";
import { degreesOf, type NodeTable, UNITS_PER_DEGREE } from "./node-table.ts";
import type { OsmFile } from "./osm-file.ts";
import { extentOf } from "./ring-geometry.ts";

/** How far the suggestion goes beyond the outline that is there: about 1 km, since the area goes on somewhere. */
const SURROUNDINGS_DEGREES = 0.01;
/** About a metre. */
const BBOX_DECIMALS = 5;

/**
 * A `--bbox` value that this file can fill: where the nodes lie (outline of an area of which the file has a
 * part), cut to what the file says it covers; all of the file where nothing of the area is there.
 */
export function suggestBbox(file: OsmFile, outline: readonly number[] | undefined): string {
  const whole = file.bounds ?? nodesExtent(file.nodes);
  const part = extentOf(placesOf(outline ?? [], file.nodes));
  const common = {
    west: Math.max(whole.west, part.west - SURROUNDINGS_DEGREES),
    south: Math.max(whole.south, part.south - SURROUNDINGS_DEGREES),
    east: Math.min(whole.east, part.east + SURROUNDINGS_DEGREES),
    north: Math.min(whole.north, part.north + SURROUNDINGS_DEGREES),
  };
  const isArea = common.west < common.east && common.south < common.north;
  return bboxText(isArea ? common : whole);
}

export const bboxText = ({ west, south, east, north }: Extent): string =>
  [west, south, east, north].map((degrees) => String(Number(degrees.toFixed(BBOX_DECIMALS)))).join(",");

export function hasNodeIn({ lons, lats }: NodeTable, { west, south, east, north }: Extent): boolean {
  const [minLon, maxLon] = [west * UNITS_PER_DEGREE, east * UNITS_PER_DEGREE];
  const [minLat, maxLat] = [south * UNITS_PER_DEGREE, north * UNITS_PER_DEGREE];
  return lons.some((lon, row) => {
    const lat = lats[row] as number;
    return lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
  });
}

function nodesExtent({ lons, lats }: NodeTable): Extent {
  const range = (column: Int32Array): [number, number] =>
    column.reduce<[number, number]>(
      ([low, high], units) => [Math.min(low, units), Math.max(high, units)],
      [column[0] ?? 0, column[0] ?? 0],
    );
  const [west, east] = range(lons).map(degreesOf) as [number, number];
  const [south, north] = range(lats).map(degreesOf) as [number, number];
  return { west, south, east, north };
}
