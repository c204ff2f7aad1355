import type { Position } from "geojson";
import type { Box, PaperPoint } from "../core/geometry.ts";
import { matches, type Tags } from "../core/tag-filter.ts";
import type { Theme } from "../features/features.ts";
import type { LabelKind, LabelRule, LayerStyle, Side, Style } from "../style/style.ts";
import type { FrameCutter } from "./frame-cutter.ts";
import type { NamedStreet } from "./paper-features.ts";
import type { DrawingScale } from "./resolve-pens.ts";

/** What every kind of name needs to find its rule and its place. */
export interface NameContext {
  readonly cutter: FrameCutter;
  readonly scale: DrawingScale;
  readonly style: Style;
  readonly languages: readonly string[];
  /** The language in which names stand on the map, too. */
  readonly second?: string;
  /** The style's layers that draw roads at this scale. */
  readonly roadLayers: readonly LayerStyle[];
  readonly isInside: (point: PaperPoint) => boolean;
  /** On a sheet of several communes: the name of that which a point lies in. */
  readonly communeAt?: (point: PaperPoint) => string | undefined;
  /** Empty for a map without a commune. */
  readonly communeNames: readonly string[];
  /** Whether a point is within the neatline. */
  readonly isOnMap: (point: PaperPoint) => boolean;
  /** In an inset: the main map's street, or place of interest, that an OSM object belongs to. */
  readonly known?: KnownNames;
  /** Of the main map, which roads leave; an inset's roads go on beside it. */
  readonly neatline?: Box;
  readonly ruleOf: (subject: RuleSubject) => LabelRule | undefined;
}

/** What the main map has settled: which ways are one street, and which place is another one mapped twice. */
export interface KnownNames {
  readonly streetOf: (way: string) => NamedStreet | undefined;
  /** Whether a place of interest on the main map's ground was found to be another one mapped twice. */
  readonly isTwin: (poi: string, ground: Position) => boolean;
}

export interface RuleSubject {
  readonly theme: Theme;
  readonly kind?: LabelKind;
  readonly tags: Tags;
  readonly inside: boolean;
  /** It bears the commune's name. */
  readonly own?: boolean;
}

/** The first rule of the style that fits, in file order. */
export function ruleFinder(style: Style, { denominator }: DrawingScale): NameContext["ruleOf"] {
  const atScale = style.labels.filter((rule) => rule.until === undefined || denominator <= rule.until);
  return (subject) =>
    atScale.find(
      (rule) =>
        rule.from === subject.theme &&
        (subject.kind === undefined || rule.kind === subject.kind) &&
        isOnSide(rule.side, subject) &&
        matches(rule.where, subject.tags),
    );
}

function isOnSide(side: Side | undefined, { inside, own = false }: RuleSubject): boolean {
  switch (side) {
    case undefined:
      return true;
    case "inside":
      return inside;
    case "outside":
      return !inside;
    case "commune":
      return inside && own;
    default:
      return side satisfies never;
  }
}
