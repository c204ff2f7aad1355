import type { Box, Mm, PaperLine, PaperPoint, PaperPolygon } from "./geometry.ts";

/**
 * One finished printed side: everything decided, in drawing order. Exporters obey it and decide nothing.
 * Plain data: it can be written as JSON and compared.
 */
export interface Plate {
  /** "more": a page of another sheet, where the back cannot hold the whole index. */
  readonly side: "front" | "back" | "more";
  /** Size of the trim; the drawing may reach `bleed` beyond it on all four sides. */
  readonly width: Mm;
  readonly height: Mm;
  readonly bleed: Mm;
  readonly title: string;
  readonly language: string;
  /** Areas that items may be clipped to (even-odd over all rings); an item inside several is inside their meeting. */
  readonly clips: Readonly<Record<string, readonly PaperPolygon[]>>;
  /** Drawings that `symbol` items repeat, each round its own origin. */
  readonly symbols: Readonly<Record<string, SymbolDrawing>>;
  readonly items: readonly PlateItem[];
  /** Of a side with a map: what it shows, in words. */
  readonly description?: string;
}

export type PlateItem = AreaItem | LineItem | TextItem | SymbolItem | PictureItem;

/** The layers of the printed sheet as a person names them, in drawing order of their first items. */
export type LayerId =
  | "ground"
  | "water"
  | "buildings"
  | "relief"
  | "roads"
  | "boundary"
  | "grid"
  | "symbols"
  | "names"
  | "marginalia"
  | "marks";

/** What an item is to a reader of the document; exporters turn it into tags. */
export type Role =
  | "artifact"
  | "figure"
  | "title"
  | "heading"
  | "text"
  /** Of an item of a list: its bullet or number. */
  | "label"
  | "name"
  | "index-entry"
  | "legend-entry";

/**
 * The parts of a sheet in the order in which they are read aloud. The map comes after the head; overleaf is the head of
 * any page but the first.
 */
export const READING_PARTS = ["head", "scale", "legend", "overleaf", "index", "leaflet", "imprint"] as const;
export type ReadingPart = (typeof READING_PARTS)[number];

/** How what stands round the map is read by those who do not see it. */
export interface Reading {
  /** The head of its page, where absent. */
  readonly part?: ReadingPart;
  /** One paragraph or entry with the item before, after a space or within one word; absent: it begins its own. */
  readonly continues?: "space" | "word";
  /** Of a heading: 2 (the default) to 6, below the title. */
  readonly level?: number;
  /** Of a figure: what it shows. */
  readonly alt?: string;
  /** Where a press on it leads. */
  readonly link?: string;
}

/** A swatch by name and how much of it: 1 is the full ink. The exporters turn it into CMYK, RGB or one ink. */
export interface Paint {
  readonly swatch: string;
  readonly tint?: number;
}

interface ItemBase {
  readonly layer: LayerId;
  readonly role: Role;
  /** Absent: it begins a paragraph of the head. */
  readonly reading?: Reading;
  /** The OSM object drawn, e.g. "w123"; absent for what we add ourselves. */
  readonly osm?: string;
  /** BCP 47, where it differs from the plate's. */
  readonly language?: string;
  /** Prints over what lies below instead of knocking it out. */
  readonly overprint?: boolean;
  /** 1 (the default) is opaque. */
  readonly opacity?: number;
  /** Names of the plate's clips. */
  readonly clip?: readonly string[];
}

export interface AreaItem extends ItemBase {
  readonly kind: "area";
  readonly polygons: readonly PaperPolygon[];
  readonly fill: Paint;
}

export interface LineItem extends ItemBase {
  readonly kind: "line";
  readonly lines: readonly PaperLine[];
  readonly stroke: Stroke;
}

export interface Stroke {
  readonly paint: Paint;
  readonly width: Mm;
  /** A zero-length line with a round cap is a dot. */
  readonly cap: "butt" | "round";
  readonly join: "miter" | "round";
  /** Lengths of ink and gap in turn. */
  readonly dash?: readonly Mm[];
}

/** One name, whole in `text`; its letters in straight runs (a name on a curve has a run a letter). */
export interface TextItem extends ItemBase {
  readonly kind: "text";
  readonly text: string;
  readonly font: string;
  readonly sizePt: number;
  readonly fill: Paint;
  readonly halo?: Halo;
  readonly runs: readonly GlyphRun[];
}

/** A knock-out round letters, reaching `width` beyond them. */
export interface Halo {
  readonly paint: Paint;
  readonly width: Mm;
}

export interface GlyphRun {
  /** Where the pen stands on the baseline before the first glyph. */
  readonly origin: PaperPoint;
  /** Radians, clockwise on paper. */
  readonly angle: number;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface PlacedGlyph {
  /** Glyph number in the font file. */
  readonly id: number;
  /** Pen position along the run from its origin. */
  readonly x: Mm;
  /** Above the baseline, as a sign over a letter stands; 0 where absent. */
  readonly rise?: Mm;
}

export interface SymbolItem extends ItemBase {
  readonly kind: "symbol";
  /** Key in `Plate.symbols`. */
  readonly symbol: string;
  readonly at: PaperPoint;
  /** Factor on the drawing's own mm; 1 where absent. */
  readonly scale?: number;
  /** Radians, clockwise on paper. */
  readonly angle?: number;
}

/** An image from a file, stretched over its box: a coat of arms, a logo. */
export interface PictureItem extends ItemBase {
  readonly kind: "picture";
  readonly picture: Picture;
  readonly box: Box;
  /** Upside down. */
  readonly turned?: boolean;
}

/** Pixels, opaque on white paper, for the press and for the screen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row; 255 is full ink. */
  readonly cmyk: Uint8Array;
  /** The same as a PNG file. */
  readonly png: Uint8Array;
}

/** Shapes in mm round the origin (0, 0), drawn in order. */
export interface SymbolDrawing {
  readonly shapes: readonly SymbolShape[];
}

export interface SymbolShape {
  readonly path: readonly PathCommand[];
  /** Non-zero winding, as icons are drawn. */
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export type PathCommand =
  | { readonly op: "M"; readonly to: PaperPoint }
  | { readonly op: "L"; readonly to: PaperPoint }
  | { readonly op: "C"; readonly c1: PaperPoint; readonly c2: PaperPoint; readonly to: PaperPoint }
  | { readonly op: "Z" };
