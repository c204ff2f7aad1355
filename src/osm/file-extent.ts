import type { Extent } from "../core/geometry.ts";
import { placesOf } from "./area-shape.ts";
import { degreesOf, type NodeTable } from "./node-table.ts";
import type { OsmFile } from "./osm-file.ts";
import { readWindow } from "./read-nodes.ts";
import { extentOf } from "./ring-geometry.ts";
import { sidesOf, windowOf } from "./window.ts";

/** How far the suggestion goes beyond the outline that is there: about 1 km, since the area goes on somewhere. */
const SURROUNDINGS_DEGREES = 0.01;
/** About a metre. */
const BBOX_DECIMALS = 5;

/**
 * A `--bbox` value that this file can fill: where the nodes lie (outline of an area of which the file has a part),
 * cut to what the file says it covers; all of the file where nothing of the area is there.
 */
export function suggestBbox({ bounds }: OsmFile, nodes: NodeTable, outline?: readonly number[]): string {
  const whole = bounds ?? nodesExtent(nodes);
  const part = extentOf(placesOf(outline ?? [], nodes));
  const common = {
    west: Math.max(whole.west, part.west - SURROUNDINGS_DEGREES),
    south: Math.max(whole.south, part.south - SURROUNDINGS_DEGREES),
    east: Math.min(whole.east, part.east + SURROUNDINGS_DEGREES),
    north: Math.min(whole.north, part.north + SURROUNDINGS_DEGREES),
  };
  const isArea = common.west < common.east && common.south < common.north;
  return bboxText(isArea ? common : whole);
}

/** The `--bbox` value for all of the file. */
export async function wholeBbox(file: OsmFile): Promise<string> {
  if (file.bounds) return bboxText(file.bounds);
  return bboxText(nodesExtent((await readWindow(file, windowOf(EARTH))).inside));
}

const EARTH: Extent = { west: -180, south: -90, east: 180, north: 90 };

export const bboxText = ({ west, south, east, north }: Extent): string =>
  [west, south, east, north].map((degrees) => String(Number(degrees.toFixed(BBOX_DECIMALS)))).join(",");

export async function hasNodeIn(file: OsmFile, extent: Extent): Promise<boolean> {
  const window = windowOf(extent);
  const { lons, lats } = (await readWindow(file, window)).inside;
  return lons.some((lon, row) => sidesOf(window, lon, lats[row] as number) === 0);
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
