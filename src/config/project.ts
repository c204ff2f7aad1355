import type { MultiPolygon } from "geojson";
import type { Extent, Mm } from "../core/geometry.ts";

/** What a person asked for, complete and trusted: every default filled in. */
export interface Project {
  /** Absent: the commune's own name. */
  readonly title?: string;
  readonly subtitle?: string;
  readonly area: AreaRequest;
  readonly source: SourceRequest;
  /** Languages of names and marginalia, first choice first, e.g. ["fr", "br"]. */
  readonly language: readonly string[];
  /** Folder of the style. */
  readonly style: string;
  readonly sheet: SheetOptions;
  readonly outputs: readonly OutputFormat[];
  /** Folder that the outputs go to. */
  readonly out: string;
  /** Absent: taken from the date of the data. */
  readonly edition?: string;
  readonly index: IndexOptions;
  /** Exit 5 where the map is below its quality bar. */
  readonly strict: boolean;
}

/** Where the data come from. */
export type SourceRequest =
  | { readonly file: string }
  /** "default", or the address of a server's interpreter. */
  | { readonly overpass: string }
  /** A region of download.geofabrik.de: "europe/france/bretagne". */
  | { readonly geofabrik: string }
  | { readonly url: string };

export type AreaRequest =
  | { readonly kind: "only" }
  /** Name, `ref:INSEE` or `ref` code, or "r123"/"w123". */
  | { readonly kind: "commune"; readonly query: string }
  /** Several on one sheet, each asked for as above. */
  | { readonly kind: "communes"; readonly queries: readonly string[] }
  | DrawnArea
  | { readonly kind: "bbox"; readonly extent: Extent };

/** An area of the user's own, from a GeoJSON file. */
export interface DrawnArea {
  readonly kind: "polygon";
  /** Absolute path, for messages. */
  readonly file: string;
  /** As the file has it, else the file's own. */
  readonly name: string;
  /** All rings closed, outer ones counter-clockwise, holes clockwise (RFC 7946). */
  readonly polygon: MultiPolygon;
}

export interface IndexOptions {
  /** Categories of the style's icon rules whose places are listed; absent: all but businesses. */
  readonly themes?: readonly string[];
}

export type OutputFormat = "pdf" | "svg" | "png" | "csv";

export interface SheetOptions {
  /** Portrait size; `orientation` may turn it. */
  readonly paper: { readonly name: string; readonly width: Mm; readonly height: Mm };
  readonly orientation: "auto" | "portrait" | "landscape";
  readonly scale: "auto" | number;
  /** EPSG code of the grid to draw in; absent: a transverse Mercator of the sheet's own. */
  readonly projection?: number;
  readonly bleed: Mm;
  readonly margin: Mm;
}
