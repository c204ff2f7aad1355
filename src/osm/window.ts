import type { Extent } from "../core/geometry.ts";
import { UNITS_PER_DEGREE } from "./node-table.ts";

/** An extent in the units of a NodeTable, its edges part of it. */
export interface Window {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const windowOf = ({ west, south, east, north }: Extent): Window => ({
  west: Math.round(west * UNITS_PER_DEGREE),
  south: Math.round(south * UNITS_PER_DEGREE),
  east: Math.round(east * UNITS_PER_DEGREE),
  north: Math.round(north * UNITS_PER_DEGREE),
});

const WEST = 1;
const EAST = 2;
const SOUTH = 4;
const NORTH = 8;
export const ALL_SIDES = WEST | EAST | SOUTH | NORTH;

/**
 * On which sides of the window a place lies; 0 is inside. Two places that share a side can't have the
 * window between them (the outcodes of Cohen and Sutherland).
 *
 *     N+W │  N  │ N+E
 *     ────┼─────┼────
 *      W  │  0  │  E
 *     ────┼─────┼────
 *     S+W │  S  │ S+E
 */
export function sidesOf({ west, south, east, north }: Window, lon: number, lat: number): number {
  return (lon < west ? WEST : lon > east ? EAST : 0) | (lat < south ? SOUTH : lat > north ? NORTH : 0);
}

/**
 * Whether the line through a and b has corners of the window on both sides of it. For a segment whose ends
 * share no side, that is whether it crosses the window (separating axes).
 */
export function partsCorners(
  { west, south, east, north }: Window,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const side = (x: number, y: number): number => Math.sign(dx * (y - ay) - dy * (x - ax));
  const sides = side(west, south) + side(west, north) + side(east, south) + side(east, north);
  return Math.abs(sides) < 4;
}
