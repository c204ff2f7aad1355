import type { MultiPolygon } from "geojson";
import type { Extent } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";

/** One commune of several on a sheet. */
export interface CommuneArea {
  readonly name: string;
  readonly ref?: string;
  readonly osmId: string;
  readonly polygon: MultiPolygon;
}

/** The area to be mapped, found before any map data is cut. */
export interface Boundary {
  /** As in `name`, several communes with commas between them; for a bbox map empty. */
  readonly name: string;
  /** `ref:INSEE` or `ref`. */
  readonly ref?: string;
  /** "r2220322", "w123", "bbox" or "polygon"; of several communes all, with commas. */
  readonly osmId: string;
  readonly tags: Tags;
  /** Outer rings counter-clockwise, holes clockwise (RFC 7946). */
  readonly polygon: MultiPolygon;
  readonly extent: Extent;
  /** Of a sheet of several communes: each of them, in the order asked for; `polygon` is then all of theirs. */
  readonly communes?: readonly CommuneArea[];
  /** How many different names streets inside have, for the room that the index needs. */
  readonly streetNames: number;
}
