import type { Mm } from "../core/geometry.ts";
import type { Mark } from "../core/pen.ts";
import type { LayerId, Paint } from "../core/plate.ts";
import type { ScaleTable } from "../core/scale-table.ts";
import type { TagFilter } from "../core/tag-filter.ts";
import type { Theme } from "../features/features.ts";

/** A style folder, checked and complete. Drawing order is file order. */
export interface Style {
  readonly name: string;
  readonly palette: Readonly<Record<string, Ink>>;
  readonly layers: readonly LayerStyle[];
  readonly labels: readonly LabelRule[];
  readonly icons: readonly IconRule[];
  /** Font name, as label rules say it → absolute path of the file. */
  readonly fonts: Readonly<Record<string, string>>;
  /** Icon id, as icon rules say it → absolute path of its SVG file. */
  readonly iconFiles: Readonly<Record<string, string>>;
  readonly furniture: Furniture;
}

/** Percent of each ink; `spot` names an ink of its own, `cmyk` then says how it looks. */
export interface Ink {
  readonly cmyk: readonly [c: number, m: number, y: number, k: number];
  readonly spot?: string;
}

/** Text in several languages, by BCP 47 code. */
export type Translated = Readonly<Record<string, string>>;

export interface LayerStyle {
  readonly id: string;
  readonly from: Theme;
  readonly where: TagFilter;
  /** The layer of the printed document that it belongs to. */
  readonly layer: LayerId;
  /** Drawn at this denominator and larger scales only. */
  readonly until?: number;
  readonly area?: AreaStyle;
  readonly line?: LineStyle;
  /** Smaller areas (mm²) are left out. */
  readonly minArea: number;
  /** Tolerance of the simplification; smallest detail that ink shows. */
  readonly simplify: Mm;
  readonly legend?: Translated;
}

export interface AreaStyle {
  readonly fill?: Paint;
  readonly edge?: { readonly width: ScaleTable; readonly paint: Paint; readonly dash?: readonly Mm[] };
  readonly pattern?: {
    readonly mark: Mark;
    readonly rows?: boolean;
    readonly paint: Paint;
    readonly size: Mm;
    readonly lineWidth: Mm;
    readonly spacing: Mm;
  };
}

export interface LineStyle {
  readonly width: ScaleTable;
  readonly paint: Paint;
  /** On large scales never narrower than this on the ground. */
  readonly groundWidthMetres?: number;
  readonly dash?: readonly Mm[];
  readonly cap: "butt" | "round";
  /** A line with a casing, and every railway, is part of the network: stacked by OSM `layer`, with bridges and tunnels. */
  readonly casing?: { readonly width: ScaleTable; readonly paint: Paint };
  /** Lies under the line and is wider by `extra` in all. */
  readonly bed?: { readonly paint: Paint; readonly extra: Mm; readonly opacity?: number };
  /** Lies in the line and is narrower by `inset` in all. */
  readonly inlay?: { readonly paint: Paint; readonly inset: Mm; readonly dash?: readonly Mm[] };
  readonly rungs?: { readonly paint: Paint; readonly width: Mm; readonly each: Mm };
  readonly ticks?: { readonly paint: Paint; readonly width: Mm; readonly each: Mm; readonly length: Mm };
}

export type LabelKind =
  | "street"
  | "place"
  | "area"
  | "water-line"
  | "sea"
  | "poi"
  | "number"
  | "shield"
  | "destination"
  | "peak";

/** How one kind of name is lettered; the first rule of the theme whose filter matches is taken. */
export interface LabelRule {
  readonly id: string;
  readonly kind: LabelKind;
  readonly from: Theme;
  readonly where: TagFilter;
  /** Only for what lies inside, or outside, the commune. */
  readonly side?: Side;
  readonly until?: number;
  readonly font: string;
  /** A narrower cut of it, for names that are too long. */
  readonly condensed?: string;
  /** Of the name in the second language, on a line below; absent: on the map it stands in the first alone. */
  readonly second?: { readonly font: string; readonly size: number };
  readonly sizePt: ScaleTable;
  /** Added between letters, in em. */
  readonly tracking: number;
  readonly case: "as-is" | "upper";
  readonly paint: Paint;
  /** `own`: in the colour of what lies below (the ribbon of a street, the tint of an area). */
  readonly halo?: { readonly width: Mm; readonly paint: Paint | "own"; readonly tint?: number };
  /** Higher is placed first. */
  readonly priority: number;
  /** A long line is named again at this distance, never nearer than `apart`. */
  readonly repeat?: { readonly every: Mm; readonly apart: Mm };
  readonly abbreviate: boolean;
  /** A street's name may stand beside its ribbon. */
  readonly beside: boolean;
  /** A street that finds no place for its name may be shown by a number. */
  readonly key: boolean;
  readonly maxLetters: number;
  readonly maxLines: number;
  /** Ground of a shield, where it is not the furniture's. */
  readonly plate?: Paint;
}

/** `commune`: inside it, and of its very name. */
export type Side = "inside" | "outside" | "commune";

/** One kind of place of interest. */
export interface IconRule {
  readonly id: string;
  readonly where: TagFilter;
  /** "maki:town-hall", "temaki:…" or "own:menhir"; absent: in the index only. */
  readonly icon?: string;
  readonly paint: Paint;
  /** Set white in a rounded square of the paint. */
  readonly badge: boolean;
  readonly size: ScaleTable;
  /** 1 (all scales) to 5. */
  readonly priority: number;
  readonly until?: number;
  /** The name stands beside the icon at this denominator and larger scales. */
  readonly nameUntil?: number;
  /** Heading of the index, e.g. "services". */
  readonly category: string;
  readonly legend?: Translated;
}

/** Everything on the sheet that is not drawn from the data. */
export interface Furniture {
  /** Fonts for names that have letters which their rule’s font lacks, the first choice first. */
  readonly fallback: readonly string[];
  readonly neatline: { readonly width: Mm; readonly outerWidth: Mm; readonly paint: Paint };
  readonly grid: { readonly width: Mm; readonly paint: Paint; readonly band: Mm; readonly labels: TypeStyle };
  readonly boundary: {
    readonly width: Mm;
    readonly paint: Paint;
    readonly dash: readonly Mm[];
    readonly band: { readonly width: Mm; readonly paint: Paint };
    /** Left out where the shore is nearer. */
    readonly offShore: Mm;
    readonly legend?: Translated;
  };
  /** White over the neighbours' land. */
  readonly veil: { readonly paint: Paint; readonly opacity: number };
  readonly sea: {
    readonly fill: Paint;
    /** From the widest (lightest) to the narrowest band along the shore. */
    readonly vignette: readonly { readonly reach: Mm; readonly paint: Paint }[];
    readonly shore: { readonly width: Mm; readonly paint: Paint };
    readonly legend?: Translated;
  };
  readonly land: { readonly fill: Paint };
  readonly builtUp: {
    readonly fill: Paint;
    readonly growMetres: number;
    readonly shrinkMetres: number;
    readonly minPatch: number;
    readonly legend?: Translated;
  };
  readonly bridge: { readonly edge: Paint; readonly extra: Mm };
  readonly tunnel: {
    readonly edge: Paint;
    readonly width: Mm;
    readonly dash: readonly Mm[];
    readonly portal: Mm;
    readonly shortest: Mm;
  };
  /** The plate of a road's number. */
  readonly shield: {
    readonly fill: Paint;
    readonly edge: { readonly width: Mm; readonly paint: Paint };
    readonly radius: Mm;
  };
  /** The disc of a street's key number, where its name finds no place. */
  readonly key: {
    readonly fill: Paint;
    readonly edge: { readonly width: Mm; readonly paint: Paint };
    readonly diameter: Mm;
    readonly number: TypeStyle;
  };
  readonly type: Readonly<Record<FurnitureType, TypeStyle>>;
  readonly rule: { readonly thick: Mm; readonly thin: Mm; readonly paint: Paint };
}

export type FurnitureType =
  | "title"
  | "subtitle"
  | "heading"
  | "text"
  | "textBold"
  | "textItalic"
  | "imprint"
  | "legend"
  | "scaleBar"
  | "indexLetter"
  | "indexName"
  | "indexType"
  | "indexSquare";

export interface TypeStyle {
  readonly font: string;
  readonly sizePt: number;
  readonly paint: Paint;
}
