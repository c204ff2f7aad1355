import type { Mm, PaperLine, PaperPoint, PaperPolygon } from "../core/geometry.ts";
import type { AreaPen, LinePen } from "../core/pen.ts";
import type { LayerId, Paint } from "../core/plate.ts";
import type { Theme } from "../features/features.ts";
import type { LabelKind, Translated } from "../style/style.ts";

/** The map data of a sheet in mm, chosen, cut, merged and simplified for its scale. From here on there are no tags. */
export interface PaperFeatures {
  /** One for each frame of the sheet, in its order. */
  readonly frames: readonly FrameFeatures[];
}

export interface FrameFeatures {
  readonly frame: string;
  /** In drawing order, the empty ones left out. */
  readonly layers: readonly PaperLayer[];
  readonly builtUp: readonly PaperPolygon[];
  readonly sea: readonly PaperPolygon[];
  /** Coastlines joined, water on the right. */
  readonly shore: readonly PaperLine[];
  readonly commune: readonly PaperPolygon[];
  /** The commune's boundary where it does not follow the shore. */
  readonly boundary: readonly PaperLine[];
  readonly names: PaperNames;
}

export interface PaperLayer {
  /** Of the style's layer. */
  readonly id: string;
  readonly from: Theme;
  readonly layer: LayerId;
  readonly areas?: { readonly pen: AreaPen; readonly features: readonly PaperArea[] };
  readonly lines?: {
    readonly pen: LinePen;
    readonly network: boolean;
    readonly features: readonly PaperPath[];
  };
  readonly legend?: Translated;
}

export interface PaperArea {
  readonly osm: string;
  readonly polygons: readonly PaperPolygon[];
}

/** Ways joined end to end where they are drawn alike. */
export interface PaperPath {
  /** The first way's. */
  readonly osm: string;
  readonly line: PaperLine;
  /** OSM `layer`, bridges at least 1, tunnels at most −1. */
  readonly level: number;
  readonly structure: "ground" | "bridge" | "tunnel";
}

/** Everything that has a name or a number to be lettered, with its label rule chosen and its name in the sheet's language. */
export interface PaperNames {
  readonly streets: readonly NamedStreet[];
  /** Rivers and streams. */
  readonly waterLines: readonly NamedLine[];
  readonly areas: readonly NamedArea[];
  readonly places: readonly NamedPoint[];
  readonly pois: readonly PaperPoi[];
  readonly numbers: readonly HouseNumber[];
  readonly shields: readonly RoadRef[];
  /** Of the main map alone. */
  readonly exits: readonly RoadExit[];
}

interface Named {
  /** The lowest of its objects: breaks ties. */
  readonly osm: string;
  readonly name: string;
  /** BCP 47 of the name. */
  readonly language: string;
  /** Inside the commune: it belongs in the index and in the count of names. */
  readonly inside: boolean;
  /** In the sheet's second language, where it is another name and is to stand on the map, too. */
  readonly second?: { readonly name: string; readonly language: string };
  /** In the sheet's other languages, and what else it is called: cross-references of the index. Absent where there are none. */
  readonly also?: readonly { readonly name: string; readonly language: string }[];
}

/** All ways of one name, as far as people know them as one street. */
export interface NamedStreet extends Named {
  /** Of a street that another in the commune is named alike: its commune on a sheet of several, else the settlement nearest to it. */
  readonly locality?: string;
  /** A shorter name that people use. */
  readonly short?: string;
  /** Of a street along a boundary: the names of its two sides, which are one in `name`, each an entry of the index. */
  readonly sides?: readonly { readonly name: string; readonly language: string }[];
  readonly lines: readonly StreetLine[];
  /** Its ways by OSM id: what is one street on the main map is one street in an inset. */
  readonly ways: readonly string[];
}

export interface StreetLine {
  readonly line: PaperLine;
  readonly rule: string;
  /** Width of the drawn ribbon and its colour; 0 where there is none (paths). */
  readonly ribbon: { readonly width: Mm; readonly paint: Paint };
  readonly tunnel: boolean;
  readonly inside: boolean;
}

export interface NamedLine extends Named {
  readonly rule: string;
  readonly lines: readonly PaperLine[];
}

export interface NamedArea extends Named {
  readonly rule: string;
  readonly polygons: readonly PaperPolygon[];
  /** mm² on paper. */
  readonly size: number;
  /** Its tint, for a halo of the same colour. */
  readonly paint?: Paint;
}

export interface NamedPoint extends Named {
  readonly rule: string;
  readonly kind: LabelKind;
  readonly at: PaperPoint;
  /** A second line, e.g. the height of a peak. */
  readonly note?: string;
}

export interface PaperPoi extends Named {
  /** Id of the style's icon rule. */
  readonly icon: string;
  readonly category: string;
  readonly at: PaperPoint;
  readonly priority: number;
  /** Of its name, where it is not the first of the style's for points of interest. */
  readonly rule?: string;
  /** The icon is drawn on this map (else it is in the index only). */
  readonly drawn: boolean;
  /** The name is to stand beside the icon. */
  readonly lettered: boolean;
  /** Side of the icon. */
  readonly size: Mm;
}

export interface HouseNumber {
  readonly osm: string;
  readonly number: string;
  readonly street: string;
  readonly at: PaperPoint;
  readonly rule: string;
  readonly inside: boolean;
}

/** A road's number, e.g. "D 28", on lines of one road. */
export interface RoadRef {
  readonly osm: string;
  readonly ref: string;
  readonly rule: string;
  readonly lines: readonly PaperLine[];
}

/** Where a main road leaves the map, and the place that it leads to. */
export interface RoadExit {
  /** The place, its name and the language of that. */
  readonly osm: string;
  readonly name: string;
  readonly language: string;
  /** As the crow flies, from the neatline. */
  readonly distanceKm: number;
  /** On the neatline, in the middle of the road. */
  readonly at: PaperPoint;
  /** Outwards along the road, radians clockwise from rightwards. */
  readonly heading: number;
  readonly rule: string;
}
