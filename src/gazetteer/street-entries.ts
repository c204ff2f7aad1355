import { type Box, boxOf, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { NamedPoint, NamedStreet } from "../generalize/paper-features.ts";
import type { PlacedLabel } from "../labels/labelling.ts";
import { squareOfPoint, squaresOfLines } from "./crossed-squares.ts";
import { grammarOf, type IndexContext, indexForm, makeEntry } from "./index-context.ts";
import { ownCommune, partsByCommune } from "./parts-by-commune.ts";
import { splitStreetName } from "./split-street-name.ts";
import type { IndexEntry } from "./street-index.ts";
import { distanceToLine, streetParts } from "./street-parts.ts";

/**
 * A street of one name may be interrupted by a square or a junction; where nothing of it lies within this length on
 * the ground, it is another street.
 */
const APART_METRES = 400;
const MM_IN_A_METRE = 1000;

/** One stretch of a name: all of the name, or what of it belongs to one village. */
interface StreetPlace {
  readonly lines: readonly PaperLine[];
  readonly squares: string;
  readonly keys: readonly string[];
  /** The village that tells it from its namesakes. */
  readonly place?: string;
}

/** The streets of the commune, each once a place, then their names in the sheet's other languages. */
export function streetEntries(context: IndexContext): IndexEntry[] {
  const discs = discsByStreet(context.placed);
  return context.names.streets.flatMap((street) => {
    if (!street.inside || street.name === "") return [];
    const places = placesOf(street, discs.get(nameKey(street)) ?? [], context);
    const entries = places.map(({ squares, keys, place }) =>
      makeEntry(
        {
          osm: street.osm,
          name: street.name,
          squares,
          more: { ...(keys.length > 0 && { keys }), ...(place !== undefined && { place }) },
        },
        splitStreetName(street.name, grammarOf(street.language, context)),
        context,
      ),
    );
    return [...entries, ...crossReferences(street, entries, context)];
  });
}

const nameKey = ({ osm, name }: Pick<PlacedLabel, "osm" | "name">): string => `${osm} ${name}`;

function discsByStreet(placed: readonly PlacedLabel[]): ReadonlyMap<string, readonly PlacedLabel[]> {
  const discs = new Map<string, PlacedLabel[]>();
  for (const label of placed) {
    if (label.disc) discs.set(nameKey(label), [...(discs.get(nameKey(label)) ?? []), label]);
  }
  return discs;
}

/** What lies beyond the boundary holds a street together, but is not listed. Namesakes far from each other are told apart by the nearest settlement; those near the same one are one street. */
function placesOf(
  street: NamedStreet,
  discs: readonly PlacedLabel[],
  { names, frame }: IndexContext,
): readonly StreetPlace[] {
  const inside = new Set(street.lines.filter((one) => one.inside).map(({ line }) => line));
  const communes = new Map(street.lines.map(({ line, commune }) => [line, commune]));
  const apart = (APART_METRES * MM_IN_A_METRE) / frame.scaleDenominator;
  const parts = streetParts(
    street.lines.map(({ line }) => line),
    apart,
  )
    .flatMap((lines) => partsByCommune(lines, communes))
    .map((lines) => lines.filter((line) => inside.has(line)))
    .map((part) => ({ part, squares: squaresOfLines(part, frame.grid) }))
    .filter(({ squares }) => squares !== "");
  const byPlace = new Map<string, { lines: PaperLine[]; squares: string[] }>();
  for (const { part, squares } of parts) {
    const others = parts.filter((other) => other.part !== part);
    const commune = ownCommune(
      part,
      others.map((other) => other.part),
      communes,
    );
    const place = others.length === 0 ? "" : (commune ?? nearestPlace(part, names.places));
    const group = byPlace.get(place) ?? { lines: [], squares: [] };
    byPlace.set(place, group);
    group.lines.push(...part);
    if (!group.squares.includes(squares)) group.squares.push(squares);
  }
  const isOne = byPlace.size === 1;
  return [...byPlace].map(([place, group]) => ({
    lines: group.lines,
    squares: group.squares.join(", "),
    keys: keysNear(group.lines, [...byPlace.values()], discs),
    ...(!isOne && place !== "" && { place }),
  }));
}

/** Name of the settlement nearest to the lines; "" where none is known. */
function nearestPlace(lines: readonly PaperLine[], places: readonly NamedPoint[]): string {
  let nearest = { name: "", gap: Number.POSITIVE_INFINITY };
  const box = boxOf(lines.flat());
  for (const { name, kind, inside, at } of places) {
    if (kind !== "place" || !inside || name === "") continue;
    // Most places lie too far off to measure: a name in many villages would else be measured from all of them.
    if (distanceToBox(at, box) >= nearest.gap) continue;
    const gap = gapTo(at, lines);
    if (gap < nearest.gap) nearest = { name, gap };
  }
  return nearest.name;
}

const distanceToBox = ([x, y]: PaperPoint, { minX, minY, maxX, maxY }: Box): number =>
  Math.hypot(Math.max(0, minX - x, x - maxX), Math.max(0, minY - y, y - maxY));

const gapTo = (at: PaperPoint, lines: readonly PaperLine[]): number =>
  Math.min(...lines.map((line) => distanceToLine(at, line)));

/** The key numbers that stand nearer to these lines than to those of a namesake, in order. */
function keysNear(
  lines: readonly PaperLine[],
  all: readonly { readonly lines: readonly PaperLine[] }[],
  discs: readonly PlacedLabel[],
): readonly string[] {
  const own = discs.filter(({ disc }) => {
    const at = disc?.center;
    return at && all.every((other) => other.lines === lines || gapTo(at, lines) <= gapTo(at, other.lines));
  });
  return [...new Set(own.map(({ text }) => text))].sort((a, b) => Number(a) - Number(b));
}

/** "Iliz (straed an) → Église (rue de l’)"; a name that stands under the same word needs none. */
function crossReferences(
  street: NamedStreet,
  entries: readonly IndexEntry[],
  context: IndexContext,
): IndexEntry[] {
  const [entry] = entries;
  if (!entry) return [];
  return (street.also ?? []).flatMap(({ name, language }) => {
    const split = splitStreetName(name, language);
    if (sameWord.compare(split.key, entry.key) === 0) return [];
    const squares = [...new Set(entries.map((one) => one.squares))].join(", ");
    return [makeEntry({ osm: street.osm, name, squares, more: { see: indexForm(entry) } }, split, context)];
  });
}

/** Letters alone count: "Kerédec" is "Keredeg"'s neighbour, "Voltaire" is "voltaire". */
const sameWord = new Intl.Collator("fr", { sensitivity: "base" });

/** One entry for each key number on the map: none may be without its street, and no street without its number. */
export function keyEntries(context: IndexContext): readonly IndexEntry[] {
  return context.placed
    .flatMap((label) => {
      if (!label.disc) return [];
      const { osm, name, text } = label;
      const split = splitStreetName(name, grammarOf(label.language, context));
      const squares = squareOfPoint(label.disc.center, context.frame.grid);
      return [{ osm, name, ...split, letter: "", squares, number: text }];
    })
    .sort((a, b) => Number(a.number) - Number(b.number));
}
