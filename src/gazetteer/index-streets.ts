import type {
  NamedPoint,
  NamedStreet,
  PaperFeatures,
  PaperNames,
  PaperPoi,
} from "../generalize/paper-features.ts";
import type { Labelling } from "../labels/labelling.ts";
import type { Grid, Sheet } from "../sheet/sheet.ts";
import { squareOfPoint, squaresOfLines } from "./crossed-squares.ts";
import { headingLetter, sortableKey } from "./heading-letter.ts";
import { type SplitName, splitArticle, splitStreetName } from "./split-street-name.ts";
import type { IndexEntry, StreetIndex } from "./street-index.ts";

export interface IndexRequest {
  readonly paper: PaperFeatures;
  readonly labelling: Pick<Labelling, "placed">;
  readonly sheet: Sheet;
  /** BCP 47: the index is sorted by its rules, and names of no known language are split by its grammar. */
  readonly language: string;
}

/**
 * The names of the commune on the main map with the squares where they really are: streets, places and points of
 * interest, drawn or not; each list in the order of printing (points of interest by category first). What has no
 * name, or lies outside the commune or the neatline, is left out.
 */
export function indexStreets({ paper, labelling, sheet, language }: IndexRequest): StreetIndex {
  const [main] = sheet.frames;
  const names = paper.frames.find(({ frame }) => frame === main.id)?.names;
  if (!names) return { streets: [], places: [], pois: [], keys: [] };

  const order = new Intl.Collator(language, { numeric: true });
  const context = { grid: main.grid, language, order };
  return {
    streets: sorted(streetEntries(names, context), order),
    places: sorted(placeEntries(names, context), order),
    pois: sorted(poiEntries(names, context), order),
    keys: keyEntries(labelling, context),
  };
}

interface IndexContext {
  readonly grid: Grid;
  readonly language: string;
  readonly order: Intl.Collator;
}

type Named = NamedStreet | NamedPoint | PaperPoi;

const streetEntries = ({ streets }: PaperNames, context: IndexContext): IndexEntry[] =>
  streets.flatMap((street) => {
    const lines = street.lines.filter(({ inside }) => inside).map(({ line }) => line);
    const split = splitStreetName(street.name, grammarOf(street, context));
    return entryOf(street, split, { squares: squaresOfLines(lines, context.grid), context });
  });

const placeEntries = ({ places }: PaperNames, context: IndexContext): IndexEntry[] =>
  places.flatMap((place) => {
    const split = splitArticle(place.name, grammarOf(place, context));
    return entryOf(place, split, { squares: squareOfPoint(place.at, context.grid), context });
  });

/** Their names stay whole: "La Poste" is looked for under L. */
const poiEntries = ({ pois }: PaperNames, context: IndexContext): IndexEntry[] =>
  pois.flatMap((poi) =>
    entryOf(poi, { key: poi.name, type: "" }, { squares: squareOfPoint(poi.at, context.grid), context }).map(
      (entry) => ({ ...entry, category: poi.category }),
    ),
  );

/** One entry for each key number on the map: none may be without its street, and no street without its number. */
const keyEntries = ({ placed }: Pick<Labelling, "placed">, context: IndexContext): IndexEntry[] =>
  placed
    .flatMap((label) => {
      if (!label.disc) return [];
      const { osm, name, text } = label;
      const split = splitStreetName(name, grammarOf(label, context));
      const squares = squareOfPoint(label.disc.center, context.grid);
      return [{ osm, name, ...split, letter: "", squares, number: text }];
    })
    .sort((a, b) => Number(a.number) - Number(b.number));

const grammarOf = ({ language }: Pick<Named, "language">, context: IndexContext): string =>
  language === "und" ? context.language : language;

function entryOf(
  { osm, name, inside }: Named,
  { key, type }: SplitName,
  { squares, context }: { squares: string; context: IndexContext },
): IndexEntry[] {
  if (!inside || name === "" || squares === "") return [];
  return [{ osm, name, key, type, letter: headingLetter(key, context.order), squares }];
}

/** In the order of printing, each line once; objects of one name in different squares stay apart. */
function sorted(entries: readonly IndexEntry[], order: Intl.Collator): readonly IndexEntry[] {
  const byLine = new Map<string, IndexEntry>();
  for (const entry of entries.toSorted((a, b) => compareIds(a.osm, b.osm))) {
    const line = JSON.stringify([entry.category, entry.name, entry.squares]);
    if (!byLine.has(line)) byLine.set(line, entry);
  }
  return [...byLine.values()].sort(
    (a, b) =>
      compareIds(a.category ?? "", b.category ?? "") ||
      order.compare(sortableKey(a.key), sortableKey(b.key)) ||
      order.compare(a.type, b.type) ||
      compareIds(a.osm, b.osm),
  );
}

const byCodeAndNumber = new Intl.Collator("en", { numeric: true });

/** "n9" before "n10" before "w1". */
const compareIds = (a: string, b: string): number => byCodeAndNumber.compare(a, b);
