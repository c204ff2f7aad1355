import { type NodeTable, rowOf } from "./node-table.ts";
import { ALL_SIDES, partsCorners, sidesOf, type Window } from "./window.ts";

/** How a way lies to a window. */
export interface WayReach {
  /** It has a node inside, crosses the window, or is closed and goes round it. */
  readonly touches: boolean;
  /** All sides that its nodes lie on, as in `sidesOf`; complete only where it doesn't touch. */
  readonly sides: number;
}

const TOUCHES: WayReach = { touches: true, sides: 0 };

/** Nodes that the file lacks are passed over, as if their neighbours followed each other. */
export function reachOf(refs: readonly number[], nodes: NodeTable, window: Window): WayReach {
  let row = -1;
  let lonBefore = 0;
  let latBefore = 0;
  let sidesBefore = ALL_SIDES;
  let sides = 0;
  for (const ref of refs) {
    row = rowOf(nodes, ref, row);
    if (row < 0) continue;
    const lon = nodes.lons[row] as number;
    const lat = nodes.lats[row] as number;
    const sidesHere = sidesOf(window, lon, lat);
    if (sidesHere === 0) return TOUCHES;
    const mayCross = (sidesHere & sidesBefore) === 0;
    if (mayCross && partsCorners(window, [lonBefore, latBefore], [lon, lat])) return TOUCHES;
    lonBefore = lon;
    latBefore = lat;
    sidesBefore = sidesHere;
    sides |= sidesHere;
  }
  const isRound = sides === ALL_SIDES && refs[0] === refs.at(-1) && goRound([refs], nodes, window);
  return isRound ? TOUCHES : { touches: false, sides };
}

/**
 * Whether lines that don't touch the window, taken together as the outline of an area, have it inside:
 * a ray from it to the east meets them an odd number of times.
 */
export function goRound(
  lines: Iterable<readonly number[]>,
  nodes: NodeTable,
  { west, south, east, north }: Window,
): boolean {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  let isInside = false;
  for (const refs of lines) {
    let row = -1;
    let before = -1;
    for (const ref of refs) {
      row = rowOf(nodes, ref, row);
      if (row >= 0 && before >= 0 && crossesRay(nodes, [before, row], [x, y])) isInside = !isInside;
      if (row >= 0) before = row;
    }
  }
  return isInside;
}

function crossesRay(
  { lons, lats }: NodeTable,
  [from, to]: readonly [number, number],
  [x, y]: readonly [number, number],
): boolean {
  const [ax, ay] = [lons[from] as number, lats[from] as number];
  const [bx, by] = [lons[to] as number, lats[to] as number];
  return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
}
