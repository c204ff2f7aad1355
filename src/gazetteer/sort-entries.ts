import { sortableKey } from "./heading-letter.ts";
import { spelledOut } from "./split-street-name.ts";
import type { IndexEntry } from "./street-index.ts";

/** In the order of printing, each line once; objects of one name in different squares stay apart. */
export function sortEntries(
  entries: readonly IndexEntry[],
  { language, order }: { readonly language: string; readonly order: Intl.Collator },
): readonly IndexEntry[] {
  const byLine = new Map<string, IndexEntry>();
  for (const entry of entries.toSorted((a, b) => compareIds(a.osm, b.osm))) {
    const { category, name, place, see, squares } = entry;
    const line = JSON.stringify([category, name, place, see, squares]);
    if (!byLine.has(line)) byLine.set(line, entry);
  }
  const wordOf = ({ key }: IndexEntry): string => sortableKey(spelledOut(key, language));
  return [...byLine.values()].sort(
    (a, b) =>
      compareIds(a.category ?? "", b.category ?? "") ||
      order.compare(wordOf(a), wordOf(b)) ||
      order.compare(a.type, b.type) ||
      order.compare(a.place ?? "", b.place ?? "") ||
      compareIds(a.osm, b.osm),
  );
}

const byCodeAndNumber = new Intl.Collator("en", { numeric: true });

/** "n9" before "n10" before "w1". */
const compareIds = (a: string, b: string): number => byCodeAndNumber.compare(a, b);
