import type { FrameFeatures, PaperNames } from "../generalize/paper-features.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { LetterType } from "./letter-types.ts";

type Types = ReadonlyMap<string, LetterType>;

/** A frame whose names can be written, and whose names are set in another font than their rule's. */
export interface FontFallback {
  readonly frame: FrameFeatures;
  readonly types: Types;
  /** OSM ids of those names. */
  readonly osm: readonly string[];
}

interface Fonts {
  readonly types: Types;
  readonly lettering: Pick<Lettering, "missing">;
  /** Of the style, the first choice first. */
  readonly fallback: readonly string[];
}

/**
 * Names with letters that their rule's font lacks, moved to a twin of the rule in the first font that has them all.
 * What no font can write stays as it was. A name is set in one font: letters of two would not stand together.
 */
export function fallBack(frame: FrameFeatures, fonts: Fonts): FontFallback {
  if (fonts.fallback.length === 0) return { frame, types: fonts.types, osm: [] };
  const twins = new Twins(fonts);
  const { names } = frame;
  const same = <T extends { readonly osm: string; readonly name: string; readonly rule: string }>(
    one: T,
  ): T => ({
    ...one,
    rule: twins.ruleFor(one, one.rule),
  });
  const moved: PaperNames = {
    ...names,
    streets: names.streets.map((street) => ({
      ...street,
      lines: street.lines.map((line) => ({ ...line, rule: twins.ruleFor(street, line.rule) })),
    })),
    waterLines: names.waterLines.map(same),
    areas: names.areas.map(same),
    places: names.places.map(same),
    exits: names.exits.map(same),
  };
  return { frame: { ...frame, names: moved }, types: twins.types, osm: [...twins.osm] };
}

class Twins {
  readonly types: Map<string, LetterType>;
  readonly osm = new Set<string>();

  constructor(readonly fonts: Fonts) {
    this.types = new Map(fonts.types);
  }

  ruleFor({ osm, name }: { readonly osm: string; readonly name: string }, id: string): string {
    const type = this.fonts.types.get(id);
    const canWrite = (font: string): boolean => this.fonts.lettering.missing(name, font).length === 0;
    if (!type || canWrite(type.rule.font)) return id;
    const font = this.fonts.fallback.find(canWrite);
    if (font === undefined) return id;
    this.osm.add(osm);
    const twin = `${id} in ${font}`;
    // The condensed cut is one of the font that cannot write it; most scripts are not to be spaced or cased.
    const { condensed: _, ...rule } = type.rule;
    this.types.set(twin, { ...type, rule: { ...rule, font, tracking: 0, case: "as-is" } });
    return twin;
  }
}
