import { type NodeTable, rowOf } from "./node-table.ts";
import { ALL_SIDES, partsCorners, sidesOf, type Window } from "./window.ts";

/**
 * Whether a way has a node inside the window, crosses it, or is closed and goes round it. Nodes that the table lacks
 * are passed over, as if their neighbours followed each other.
 */
export function touchesWindow(refs: readonly number[], nodes: NodeTable, window: Window): boolean {
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
    if (sidesHere === 0) return true;
    const mayCross = (sidesHere & sidesBefore) === 0;
    if (mayCross && partsCorners(window, [lonBefore, latBefore], [lon, lat])) return true;
    lonBefore = lon;
    latBefore = lat;
    sidesBefore = sidesHere;
    sides |= sidesHere;
  }
  return sides === ALL_SIDES && refs[0] === refs.at(-1) && goRound([refs], nodes, window);
}

/** All sides of the window that its nodes lie on, as in `sidesOf`. */
export function sidesOfWay(refs: readonly number[], nodes: NodeTable, window: Window): number {
  let row = -1;
  let sides = 0;
  for (const ref of refs) {
    row = rowOf(nodes, ref, row);
    if (row >= 0) sides |= sidesOf(window, nodes.lons[row] as number, nodes.lats[row] as number);
  }
  return sides;
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
