import type { NamedStreet } from "../generalize/paper-features.ts";
import type { PlacedLabel } from "../labels/labelling.ts";
import { grammarOf, type IndexContext, indexForm, makeEntry } from "./index-context.ts";
import { splitStreetName } from "./split-street-name.ts";
import type { IndexEntry } from "./street-index.ts";

/** The streets of the commune, then their names in the sheet's other languages. */
export function streetEntries(context: IndexContext): IndexEntry[] {
  const numbers = numbersByStreet(context.placed);
  const listed = context.names.streets.flatMap(({ named: street, squares }) => {
    const { osm, name, inside, locality } = street;
    if (!inside || name === "" || squares === "") return [];
    const keys = numbers.get(nameKey(street)) ?? [];
    const more = { ...(keys.length > 0 && { keys }), ...(locality !== undefined && { place: locality }) };
    return (street.sides ?? [street]).map((side) => {
      const split = splitStreetName(side.name, grammarOf(side.language, context));
      return { street, entry: makeEntry({ osm, name: side.name, squares, more }, split, context) };
    });
  });
  return [...listed.map(({ entry }) => entry), ...crossReferences(listed, context)];
}

interface ListedStreet {
  readonly street: NamedStreet;
  readonly entry: IndexEntry;
}

const nameKey = ({ osm, name }: Pick<PlacedLabel, "osm" | "name">): string => `${osm} ${name}`;

/** The key numbers that stand on the map for each street, in order. */
function numbersByStreet(placed: readonly PlacedLabel[]): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, string[]>();
  for (const label of placed) {
    if (label.disc) numbers.set(nameKey(label), [...(numbers.get(nameKey(label)) ?? []), label.text]);
  }
  for (const own of numbers.values()) own.sort((a, b) => Number(a) - Number(b));
  return numbers;
}

/**
 * "Iliz (straed an) → Église (rue de l’)", once for all namesakes; a name that stands under the same word needs none.
 */
function crossReferences(listed: readonly ListedStreet[], context: IndexContext): IndexEntry[] {
  const references = new Map<string, IndexEntry>();
  for (const { street, entry } of listed) {
    for (const { name, language } of street.also ?? []) {
      const split = splitStreetName(name, language);
      if (sameWord.compare(split.key, entry.key) === 0) continue;
      const see = indexForm(entry);
      const before = references.get(`${name} ${see}`)?.squares.split(", ") ?? [];
      const squares = [...new Set([...before, entry.squares])].join(", ");
      const facts = { osm: street.osm, name, squares, more: { see } };
      references.set(`${name} ${see}`, makeEntry(facts, split, context));
    }
  }
  return [...references.values()];
}

/** Letters alone count: "Kerédec" is "Keredeg"'s neighbour, "Voltaire" is "voltaire". */
const sameWord = new Intl.Collator("fr", { sensitivity: "base" });

/** One entry for each key number on the map: none may be without its street, and no street without its number. */
export function keyEntries(context: IndexContext): readonly IndexEntry[] {
  const localities = new Map(context.names.streets.map(({ named }) => [nameKey(named), named.locality]));
  return context.placed
    .flatMap((label) => {
      if (!label.disc) return [];
      const { osm, name, text } = label;
      const split = splitStreetName(name, grammarOf(label.language, context));
      const squares = context.names.squareAt(label.disc.center);
      const place = localities.get(nameKey(label));
      return [{ osm, name, ...split, letter: "", squares, number: text, ...(place && { place }) }];
    })
    .sort((a, b) => Number(a.number) - Number(b.number));
}
