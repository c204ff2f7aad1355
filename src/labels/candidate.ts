import type { Mm, OrientedBox, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { GlyphRun, Halo, Paint } from "../core/plate.ts";
import type { LabelKind } from "../style/style.ts";
import type { MissingReason, PlacedIcon, SecondName } from "./labelling.ts";
import type { SolidBox } from "./oriented-box.ts";

/** One way to print a name: where its letters stand and how far that is from the best. */
export interface Candidate {
  /** What others keep off. */
  readonly boxes: readonly SolidBox[];
  /** 0 is as a cartographer would wish it; the scale is that of `COST`. */
  readonly cost: number;
  /** Its middle: equal names keep their distance from it. */
  readonly at: PaperPoint;
  /** Made for the candidate that is chosen. Absent: the icon stands alone. */
  readonly print?: () => Print;
  /** In place of `print`: the disc of a key number, which is known when all are counted. */
  readonly printKey?: (number: string) => Print;
  readonly icon?: PlacedIcon;
}

/** What of a `PlacedLabel` depends on the candidate. */
export interface Print {
  readonly text: string;
  readonly as: "full" | "abbreviated" | "keyed";
  readonly font: string;
  readonly paint: Paint;
  readonly sizePt: number;
  readonly runs: readonly GlyphRun[];
  readonly second?: SecondName;
  readonly boxes: readonly SolidBox[];
  readonly halo?: Halo;
  readonly shield?: OrientedBox;
  readonly disc?: OrientedBox;
  readonly leader?: PaperLine;
}

/** Something that wants a place on the map, and all the ways it could be printed. */
export interface Wanted {
  readonly osm: string;
  readonly kind: LabelKind;
  readonly name: string;
  readonly language: string;
  readonly inside: boolean;
  /** The face that must be able to write the name; absent: something stands without it, too. */
  readonly font?: string;
  /** Of the label rule: higher is placed first and drawn last. */
  readonly priority: number;
  /** What it costs the map to go without, on the scale of candidates' costs. */
  readonly worth: number;
  readonly clearance: Mm;
  /** Equal names, never nearer than `apart`. */
  readonly repeat?: { readonly key: string; readonly apart: Mm };
  /** Nobody misses it. */
  readonly optional: boolean;
  /** The same name once more, for a long street: placed after all first names. */
  readonly repetition: boolean;
  /** Ways to print it in batches, the better ones first; a batch is made when it is needed. */
  readonly batches: Iterator<readonly Candidate[], void>;
  /** Ways that must be in nobody's way: tried when all else stands, if none of the others does. */
  readonly lastResort?: () => readonly Candidate[];
  /** Why none of the candidates stands. Asked after all were made. */
  readonly reason: () => MissingReason;
}

/**
 * The scale of costs. Absolute numbers mean nothing; their order is the cartographer's: a name left out is worse than one
 * abbreviated, which is worse than one shrunk, which is worse than one off its best spot.
 */
export const COST = {
  /** Tightest letters, without tracking. */
  untracked: 2,
  /** Each step of shrinking. */
  shrunk: 4,
  /** In a narrower cut. */
  condensed: 11,
  /** Each degree of abbreviation. */
  abbreviated: 14,
  /** A bend at the limit of reading. */
  bent: 6,
  /** At one end of its stretch instead of in the middle. */
  offCenter: 2,
  /** On a part of the street that is not its main one. */
  aside: 3,
  /** Past a path that meets the street. */
  pastPath: 3,
  /** Beside its ribbon instead of in it: dearer than most changes to the name itself. */
  beside: 32,
  /** In an upright block beside a street that is one spot on paper. */
  block: 50,
  /** All of it past the ends of its street. */
  pastEnds: 60,
  /** A number in place of the name: after all forms of it. */
  keyed: 130,
  /** On a run of a lower class, such as the footway beside a boulevard of the same name. */
  lesserRun: 24,
  underground: 5,
  /** On the neighbours' ground though the name is the commune's. */
  abroad: 10,
  /** Each mm² of a road's ribbon, of the shore or the boundary that it covers. */
  covers: 1.6,
} as const;
