import type { MarginaliaWords } from "../../core/messages/marginalia.ts";
import type { IndexEntry, StreetIndex } from "../../gazetteer/street-index.ts";
import type { Page } from "../page.ts";
import { fitEntry, type IndexRow, type MeasuredEntry, measureEntry, type RowMeasure } from "./index-row.ts";

/** One list of the index, under a heading of its own. */
export interface IndexSection {
  readonly heading: string;
  readonly groups: readonly IndexGroup[];
  /** The section's rows for columns of this width and type of this size; found once. */
  rowsFor(measure: RowMeasure): readonly IndexRow[];
}

/** Entries under one heading letter or category; without a name they have no heading. */
export interface IndexGroup {
  readonly name: string;
  readonly entries: readonly IndexEntry[];
}

export function makeSection(heading: string, groups: readonly IndexGroup[], page: Page): IndexSection {
  let measured: readonly MeasuredGroup[] | undefined;
  const fitted = new Map<string, readonly IndexRow[]>();
  return {
    heading,
    groups,
    rowsFor(measure) {
      measured ??= groups.map(({ name, entries }) => ({
        name,
        entries: entries.map((entry) => measureEntry(entry, page)),
      }));
      const key = `${measure.columnWidth} ${measure.sizePt}`;
      const rows = fitted.get(key) ?? rowsOf(measured, measure, page);
      fitted.set(key, rows);
      return rows;
    },
  };
}

interface MeasuredGroup {
  readonly name: string;
  readonly entries: readonly MeasuredEntry[];
}

const rowsOf = (groups: readonly MeasuredGroup[], measure: RowMeasure, page: Page): IndexRow[] =>
  groups.flatMap(({ name, entries }) => [
    ...(name === "" ? [] : [{ kind: "head", text: name, repeated: false } as const]),
    ...entries.map((entry) => fitEntry(entry, measure, page)),
  ]);

/** Shorter lists need no heading letters: the eye finds its way. */
const LETTERED_FROM = 40;

/** Streets, then those that the map numbers, then places, then useful places by category; empty lists left out. */
export function indexSections({ streets, keys, places, pois }: StreetIndex, page: Page): IndexSection[] {
  const { words } = page;
  const lists: (readonly [string, readonly IndexGroup[]])[] = [
    [words.streets, groupBy(streets, ({ letter }) => letter)],
    [words.smallStreets, [{ name: "", entries: keys }]],
    [
      words.places,
      places.length < LETTERED_FROM
        ? [{ name: "", entries: places }]
        : groupBy(places, ({ letter }) => letter),
    ],
    [words.usefulPlaces, groupByCategory(pois, words)],
  ];
  return lists
    .filter(([, groups]) => groups.some(({ entries }) => entries.length > 0))
    .map(([heading, groups]) => makeSection(heading, groups, page));
}

/** Categories in the order of the words' own list, which puts what is asked for most first; a style's own ones last. */
function groupByCategory(pois: readonly IndexEntry[], words: MarginaliaWords): readonly IndexGroup[] {
  const order = Object.values(words.categories);
  const place = ({ name }: IndexGroup): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const groups = groupBy(pois, ({ category = "" }) => categoryName(category, words));
  return [...groups].sort((a, b) => place(a) - place(b));
}

/** In our words, else in the style's own with a capital. */
const categoryName = (category: string, { categories }: MarginaliaWords): string =>
  (Object.hasOwn(categories, category) ? categories[category] : undefined) ??
  category.charAt(0).toUpperCase() + category.slice(1).replaceAll("-", " ");

/** Groups in the order of their first entries, entries in their own order. */
function groupBy(
  entries: readonly IndexEntry[],
  nameOf: (entry: IndexEntry) => string,
): readonly IndexGroup[] {
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups].map(([name, members]) => ({ name, entries: members }));
}
