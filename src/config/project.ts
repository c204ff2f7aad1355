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
  /** Where names differ in the first two languages: both on the map, or the first alone. */
  readonly names: "both" | "first";
  /** Folder of the style. */
  readonly style: string;
  readonly sheet: SheetOptions;
  readonly outputs: readonly OutputFormat[];
  /** Folder that the outputs go to. */
  readonly out: string;
  /** Absent: taken from the date of the data. */
  readonly edition?: string;
  readonly index: IndexOptions;
  /** What a folded sheet has on its back; absent where the sheet stays flat. */
  readonly leaflet?: LeafletOptions;
  readonly imprint: ImprintOptions;
  /** ISO 3166: whose emergency numbers are printed; absent: as the commune's boundary tells. */
  readonly country?: Country;
  readonly press: PressOptions;
  /** A page that shows how the sheet is folded, as a file of its own. */
  readonly foldingDummy: boolean;
  readonly search: LabelSearch;
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

export const COUNTRIES = ["FR", "MC", "CH", "LI", "DE", "BE"] as const;
export type Country = (typeof COUNTRIES)[number];

/** What the printer is told by the file itself. */
export interface PressOptions {
  /** Whose inks on whose white: one of the profiles that come along. */
  readonly paper: "uncoated" | "coated";
  /** The printer's own ICC profile, in place of that. */
  readonly profile?: ProjectFile;
  /** Crop and registration marks, colour bar and slug line outside the bleed. */
  readonly marks: boolean;
  /** The four of CMYK with the style's spot inks, or the one or two that all of the style is turned into. */
  readonly inks: "cmyk" | readonly JobInk[];
  /** Percent of all inks together that the paper takes. */
  readonly inkLimit: number;
}

/** An ink in the press; of the name "Black" it is that of CMYK. */
export interface JobInk {
  readonly name: string;
  /** How it looks at full strength, in percent. */
  readonly cmyk: readonly [c: number, m: number, y: number, k: number];
}

export interface ImprintOptions {
  readonly publisher?: string;
  readonly printer?: string;
  /** What law and custom ask of a handout; absent: the usual words of the language. */
  readonly legal?: string;
}

/** Panels of the back, each a list of blocks, one below the other. */
export interface LeafletOptions {
  readonly cover: CoverOptions;
  /** In reading order; panels that are not spoken of go to the index. */
  readonly inside: readonly (readonly LeafletBlock[])[];
  /** The panel that is seen when the folded sheet is turned over. */
  readonly last: readonly LeafletBlock[];
}

export interface CoverOptions {
  readonly title?: string;
  readonly subtitle?: string;
  readonly picture?: ProjectFile;
  readonly note?: string;
}

export type LeafletBlock =
  | { readonly kind: "index" }
  | { readonly kind: "legend" | "imprint" }
  | { readonly kind: "text"; readonly file: ProjectFile }
  | { readonly kind: "numbers"; readonly title?: string; readonly own: readonly UsefulNumber[] }
  | { readonly kind: "logos"; readonly title?: string; readonly files: readonly ProjectFile[] }
  | { readonly kind: "codes"; readonly codes: readonly { readonly title: string; readonly url: string }[] };

export interface UsefulNumber {
  readonly name: string;
  readonly number: string;
}

/** A file that a project file names; it lies in the folder of the project or below. */
export interface ProjectFile {
  /** As it was written. */
  readonly said: string;
  readonly path: string;
  /** The project's folder. */
  readonly folder: string;
}

export interface IndexOptions {
  /** Categories of the style's icon rules whose places are listed; absent: all but businesses. */
  readonly themes?: readonly string[];
}

/** How hard places for names are searched: each its first free one; improved; or for as long as it pays. */
export type LabelSearch = "greedy" | "default" | "best";

export type OutputFormat = "pdf" | "web" | "svg" | "png" | "csv";

export interface SheetOptions {
  /** Portrait size; `orientation` may turn it. */
  readonly paper: { readonly name: string; readonly width: Mm; readonly height: Mm };
  readonly orientation: "auto" | "portrait" | "landscape";
  readonly scale: "auto" | number;
  /** EPSG code of the grid to draw in; absent: a transverse Mercator of the sheet's own. */
  readonly projection?: number;
  /** Where the projection's north points, in degrees clockwise from up; "auto": as the commune is largest. */
  readonly rotation: "auto" | number;
  readonly bleed: Mm;
  readonly margin: Mm;
  /** Absent: the sheet stays flat. */
  readonly fold?: FoldRequest;
  /** Maps of parts of the commune at a larger scale, in dead corners of the main map; absent: none. */
  readonly insets?: "auto" | readonly InsetRequest[];
}

export interface InsetRequest {
  /** Absent: the name of its ground. */
  readonly title?: string;
  readonly ground: InsetGround;
  readonly scale: "auto" | number;
  /** Of the map in it, the neatline; absent: as large as its ground at its scale. */
  readonly size?: { readonly width: Mm; readonly height: Mm };
}

/** A place of the commune by its name, an area of a GeoJSON file, or a rectangle. */
export type InsetGround =
  | { readonly kind: "place"; readonly name: string }
  | DrawnArea
  | { readonly kind: "bbox"; readonly extent: Extent };

export type FoldRequest = {
  /** As it was asked for. */
  readonly name: string;
  /** How the printer turns the sheet to print its back; "auto": both sides stand upright. */
  readonly turn: "auto" | "long-edge" | "short-edge";
} & (
  | { readonly kind: "grid"; readonly columns: number; readonly rows: number }
  | { readonly kind: "pattern"; readonly pattern: FoldPattern }
);

export type FoldPattern = "accordion" | "cross" | "map" | "two-wing";
