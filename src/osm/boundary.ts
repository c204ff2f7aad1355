import type { MultiPolygon } from "geojson";
import type { Extent } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";

/** The area to be mapped, found before any map data is cut. */
export interface Boundary {
  /** As in `name`; for a bbox map empty. */
  readonly name: string;
  /** `ref:INSEE` or `ref`. */
  readonly ref?: string;
  /** "r2220322", "w123" or "bbox". */
  readonly osmId: string;
  readonly tags: Tags;
  /** Outer rings counter-clockwise, holes clockwise (RFC 7946). */
  readonly polygon: MultiPolygon;
  readonly extent: Extent;
  /** How many different names streets inside have, for the room that the index needs. */
  readonly streetNames: number;
}
