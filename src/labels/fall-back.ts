import type { FrameFeatures, PaperNames } from "../generalize/paper-features.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { LabelRule } from "../style/style.ts";
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
  readonly lettering: Pick<Lettering, "fontFor">;
}

/**
 * Names with letters that their rule's font lacks, moved to a twin of the rule in the style's first fallback font that has
 * them all. What no font can write stays as it was. A name is set in one font: letters of two would not stand together.
 */
export function fallBack(frame: FrameFeatures, fonts: Fonts): FontFallback {
  const twins = new Twins(fonts);
  const { names } = frame;
  const poiRule = [...fonts.types.values()].find(({ rule }) => rule.kind === "poi")?.rule.id;
  const moved: PaperNames = {
    streets: names.streets.map((street) => ({
      ...street,
      lines: street.lines.map((line) => twins.move(line, street)),
    })),
    waterLines: names.waterLines.map((line) => twins.move(line, line)),
    areas: names.areas.map((area) => twins.move(area, area)),
    places: names.places.map((place) => twins.move(place, place)),
    pois: names.pois.map((poi) =>
      poiRule !== undefined && poi.lettered ? twins.move({ ...poi, rule: poiRule }, poi) : poi,
    ),
    numbers: names.numbers.map((house) => twins.move(house, { ...house, name: house.number })),
    shields: names.shields.map((road) => twins.move(road, { ...road, name: road.ref })),
    exits: names.exits.map((exit) => twins.move(exit, exit)),
  };
  return { frame: { ...frame, names: moved }, types: twins.types, osm: [...twins.osm] };
}

interface Written {
  readonly osm: string;
  readonly name: string;
  readonly second?: { readonly name: string };
}

class Twins {
  readonly types: Map<string, LetterType>;
  readonly osm = new Set<string>();

  constructor(readonly fonts: Fonts) {
    this.types = new Map(fonts.types);
  }

  /** What bears a rule, with that of a twin where its name asks for one. */
  move<T extends { readonly rule: string }>(one: T, name: Written): T {
    const rule = this.#ruleFor(name, one.rule);
    return rule === one.rule ? one : { ...one, rule };
  }

  #ruleFor({ osm, name, second }: Written, id: string): string {
    const type = this.fonts.types.get(id);
    if (!type) return id;
    const { rule } = type;
    const font = this.#fontFor(name, rule.font);
    const secondFont = second && rule.second && this.#fontFor(second.name, rule.second.font);
    if (font === rule.font && secondFont === rule.second?.font) return id;
    if (font === rule.font && secondFont === undefined) return id;
    this.osm.add(osm);
    const twin = `${id} in ${font}, ${secondFont}`;
    if (!this.types.has(twin)) this.types.set(twin, { ...type, rule: inFonts(rule, font, secondFont) });
    return twin;
  }

  #fontFor(text: string, font: string): string {
    return this.fonts.lettering.fontFor(text, font) ?? font;
  }
}

function inFonts(rule: LabelRule, font: string, secondFont: string | undefined): LabelRule {
  const second =
    rule.second && secondFont !== undefined ? { second: { ...rule.second, font: secondFont } } : {};
  if (font === rule.font) return { ...rule, ...second };
  // The condensed cut is one of the font that cannot write it; most scripts are not to be spaced or cased.
  const { condensed: _, ...rest } = rule;
  return { ...rest, ...second, font, tracking: 0, case: "as-is" };
}
