import type { IndexOptions } from "../config/project.ts";
import type { NamedPoint, PaperFeatures } from "../generalize/paper-features.ts";
import type { Labelling } from "../labels/labelling.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { grammarOf, type IndexContext, indexForm, makeEntry } from "./index-context.ts";
import { type Located, locateNames } from "./locate-names.ts";
import { sortEntries } from "./sort-entries.ts";
import { splitArticle } from "./split-street-name.ts";
import { keyEntries, streetEntries } from "./street-entries.ts";
import type { IndexEntry, StreetIndex } from "./street-index.ts";
import { UNASKED_THEMES } from "./themes.ts";

export interface IndexRequest {
  readonly paper: PaperFeatures;
  readonly labelling: Pick<Labelling, "placed">;
  readonly sheet: Sheet;
  /** BCP 47: the index is sorted by its rules, and names of no known language are split by its grammar. */
  readonly language: string;
  readonly options: IndexOptions;
}

/**
 * The names of the commune on the sheet's maps with the squares where they really are: streets, places and points of
 * interest, drawn or not; each list in the order of printing (points of interest by category first). What has no
 * name, or lies outside the commune or the neatline, is left out.
 */
export function indexStreets({ paper, labelling, sheet, language, options }: IndexRequest): StreetIndex {
  const names = locateNames(sheet, paper);
  const order = new Intl.Collator(language, { numeric: true });
  const context = { names, placed: labelling.placed, language, order };
  return {
    streets: sortEntries(streetEntries(context), context),
    places: sortEntries(
      names.places.flatMap((place) => placeEntries(place, context)),
      context,
    ),
    pois: sortEntries(poiEntries(context, options), context),
    keys: keyEntries(context),
  };
}

/** A settlement, and its names in the sheet's other languages where they stand under another word. */
function placeEntries({ named, squares }: Located<NamedPoint>, context: IndexContext): IndexEntry[] {
  const { osm, name, language, inside, also } = named;
  if (!inside || name === "" || squares === "") return [];
  const split = splitArticle(name, grammarOf(language, context));
  const others = (also ?? []).map((other) => ({ ...other, split: splitArticle(other.name, other.language) }));
  return [
    makeEntry({ osm, name, squares }, split, context),
    ...others
      .filter((other) => other.split.key !== split.key)
      .map((other) =>
        makeEntry({ osm, name: other.name, squares, more: { see: indexForm(split) } }, other.split, context),
      ),
  ];
}

/** Their names stay whole: "La Poste" is looked for under L. */
const poiEntries = (context: IndexContext, { themes }: IndexOptions): IndexEntry[] =>
  context.names.pois.flatMap(({ named: { osm, name, inside, category }, squares }) => {
    const isAsked = themes ? themes.includes(category) : !UNASKED_THEMES.includes(category);
    if (!inside || !isAsked || name === "" || squares === "") return [];
    return [makeEntry({ osm, name, squares, more: { category } }, { key: name, type: "" }, context)];
  });
