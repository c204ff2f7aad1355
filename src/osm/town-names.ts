import type { LonLat } from "../core/geometry.ts";

/** The names of the commune as far as a sheet is planned by them, before any of its map is read. */
export interface TownNames {
  /** Each named way with a node inside. */
  readonly streets: readonly GroundName[];
  /** Settlements and quarters. */
  readonly places: readonly PlaceName[];
}

export interface GroundName {
  readonly name: string;
  /** A node in the middle of the way, inside the commune. */
  readonly at: LonLat;
}

export interface PlaceName extends GroundName {
  /** Of the tag `place`. */
  readonly kind: string;
}
