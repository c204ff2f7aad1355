import type { Geometry, LineString, MultiPolygon, Point, Polygon } from "geojson";
import type { Tags } from "../core/tag-filter.ts";

/** Map themes: one table (`classify`) says which tags make what. An object may stand in several. */
export const AREA_THEMES = [
  "landcover",
  "landuse",
  "sites",
  "water",
  "buildings",
  "squares",
  "piers",
] as const;
export const LINE_THEMES = [
  "waterways",
  "roads",
  "rail",
  "barriers",
  "power",
  "shores",
  "pier-lines",
  "boundaries",
] as const;
export const POINT_THEMES = ["places", "pois", "addresses", "peaks"] as const;

export type AreaTheme = (typeof AREA_THEMES)[number];
export type LineTheme = (typeof LINE_THEMES)[number];
export type PointTheme = (typeof POINT_THEMES)[number];
export type Theme = AreaTheme | LineTheme | PointTheme;

export interface OsmFeature<G extends Geometry> {
  /** "n1", "w2" or "r3". */
  readonly osm: string;
  readonly geometry: G;
  /** Verbatim; the last room that reads them is generalize. */
  readonly tags: Tags;
}

export type AreaFeature = OsmFeature<Polygon | MultiPolygon>;
export type LineFeature = OsmFeature<LineString>;
/** A POI or address drawn as an area in OSM stands at a point inside it. */
export type PointFeature = OsmFeature<Point>;

/** OSM data as GeoJSON by theme, each theme sorted by kind and id. */
export interface Features {
  readonly areas: Readonly<Record<AreaTheme, readonly AreaFeature[]>>;
  readonly lines: Readonly<Record<LineTheme, readonly LineFeature[]>>;
  readonly points: Readonly<Record<PointTheme, readonly PointFeature[]>>;
  readonly sea: Sea;
  /** Villages, towns and cities beyond the extent: where roads lead. */
  readonly surroundings: readonly PointFeature[];
}

export interface Sea {
  /** The sea inside the extent, islands as holes; empty where all is land. */
  readonly areas: MultiPolygon;
  /** Coastlines inside the extent, joined, water on the right; without the edges along the extent. */
  readonly shore: readonly LineString[];
}
