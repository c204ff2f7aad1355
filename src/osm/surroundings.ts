import type { Extent } from "../core/geometry.ts";
import type { TagReader } from "./elements.ts";
import { type Window, windowOf } from "./window.ts";

/** A road sign at a town's edge names places that far away; farther ones stand on motorways alone. */
const REACH_KM = 25;
const KM_IN_A_DEGREE = 111.2;

/** The ground in which places are read that the roads leaving the extent lead to. */
export function surroundingsOf({ west, south, east, north }: Extent): Window {
  const upwards = REACH_KM / KM_IN_A_DEGREE;
  const sideways = upwards / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  return windowOf({
    west: west - sideways,
    south: south - upwards,
    east: east + sideways,
    north: north + upwards,
  });
}

const SETTLEMENTS: ReadonlySet<string | undefined> = new Set(["city", "town", "village"]);

/** Whether a road may be said to lead there. */
export const isSettlement = (tags: TagReader): boolean => SETTLEMENTS.has(tags.get("place"));
