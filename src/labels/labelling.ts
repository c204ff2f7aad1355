import type { Box, OrientedBox, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun, Halo, Paint } from "../core/plate.ts";
import type { LabelKind } from "../style/style.ts";

/** Every name of the map: where and how it stands, or why it does not. */
export interface Labelling {
  /** In drawing order, lowest priority first. */
  readonly placed: readonly PlacedLabel[];
  /** Icons that keep their place on the map, with or without a name. */
  readonly icons: readonly PlacedIcon[];
  readonly missing: readonly MissingLabel[];
  /** Kept free in a corner of the main map for the list of key numbers; absent where no corner is free, or no key. */
  readonly keyBox?: Box;
  /** How each name came to its place; where it was asked for. */
  readonly trials?: LabelTrials;
}

/** What was tried on the way, for those who want to see why a name stands where it stands. */
export interface LabelTrials {
  readonly names: readonly NameTrial[];
  /** Stretches of streets that lie in the junction with another: no name stands there. */
  readonly junctions: readonly PaperLine[];
}

export interface NameTrial {
  readonly osm: string;
  readonly name: string;
  readonly as: PlacedLabel["as"] | "missing";
  /** Of a missing or keyed name. */
  readonly reason?: MissingReason;
  /** Where it stands, or would have stood. */
  readonly at: PaperPoint;
  readonly candidates: readonly TriedCandidate[];
}

export interface TriedCandidate {
  readonly boxes: readonly OrientedBox[];
  /** An icon alone is no name. */
  readonly way: "name" | "key" | "icon";
  /** 0 is the best that could be, 1 as bad as to go without. */
  readonly badness: number;
}

export interface PlacedLabel {
  readonly osm: string;
  readonly kind: LabelKind;
  /** The whole name. */
  readonly name: string;
  /** What is printed; lines of a broken name joined by a space. The number, where the name is keyed. */
  readonly text: string;
  readonly as: "full" | "abbreviated" | "keyed";
  /** Why a keyed name does not stand in its place. */
  readonly reason?: MissingReason;
  readonly language: string;
  readonly inside: boolean;
  readonly font: string;
  readonly sizePt: number;
  readonly paint: Paint;
  readonly halo?: Halo;
  readonly runs: readonly GlyphRun[];
  /** The name in the second language, below it. */
  readonly second?: SecondName;
  /** Boxes of its glyph runs, tight, without the halo: what other labels keep off. */
  readonly boxes: readonly OrientedBox[];
  /** A road shield's plate round the text. */
  readonly shield?: OrientedBox;
  /** A key number's disc round the text: its ends are half circles. */
  readonly disc?: OrientedBox;
  /** From the street to the edge of a disc that stands away from it. */
  readonly leader?: PaperLine;
  /** Id of the inset that it stands in; absent: it stands on the main map. */
  readonly inset?: string;
}

export interface SecondName {
  readonly text: string;
  readonly language: string;
  readonly font: string;
  readonly sizePt: number;
  readonly runs: readonly GlyphRun[];
}

export interface PlacedIcon {
  readonly osm: string;
  /** Id of the style's icon rule. */
  readonly icon: string;
  readonly at: PaperPoint;
  readonly size: number;
  /** As of a label. */
  readonly inset?: string;
}

export interface MissingLabel {
  readonly osm: string;
  readonly kind: LabelKind;
  readonly name: string;
  readonly inside: boolean;
  readonly reason: MissingReason;
}

export type MissingReason =
  | "no-room" // every position met a label, an icon or an edge
  | "too-short" // the line is shorter than the shortest form of the name
  | "too-bent" // it is long enough, but turns too sharply
  | "off-map" // nothing of it lies inside the neatline
  | "no-glyphs" // no font of ours can write it
  | "too-small"; // the area cannot hold it
