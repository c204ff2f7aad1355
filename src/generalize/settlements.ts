import { type Box, boxOf, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { PointFeature } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import { nameInLanguage } from "./name-in-language.ts";
import { distanceToLine } from "./street-parts.ts";

/** A place that people say a street is in, on the map or off it. */
export interface Settlement {
  readonly name: string;
  readonly at: PaperPoint;
  readonly inside: boolean;
}

/** Of a rank that a street belongs to: nobody says that a street is in a farm. */
const RANKS: ReadonlySet<string | undefined> = new Set([
  "city",
  "town",
  "borough",
  "village",
  "suburb",
  "quarter",
  "neighbourhood",
  "hamlet",
]);
/** Where there are none of those. */
const LESSER: ReadonlySet<string | undefined> = new Set(["isolated_dwelling", "farm", "locality"]);

/** The villages, hamlets and quarters; where none is mapped, the farms and localities. */
export function settlements(places: readonly PointFeature[], context: NameContext): readonly Settlement[] {
  const ofRank = (ranks: ReadonlySet<string | undefined>): readonly Settlement[] =>
    places.flatMap(({ tags, geometry }) => {
      const named = ranks.has(tags.place) ? nameInLanguage(tags, context.languages) : undefined;
      if (!named) return [];
      const at = context.cutter.point(geometry.coordinates);
      return [{ name: named.name, at, inside: context.isInside(at) }];
    });
  const found = ofRank(RANKS);
  return found.length > 0 ? found : ofRank(LESSER);
}

/** Name of the settlement nearest to the lines; undefined where there is none. */
export function nearestSettlement(
  lines: readonly PaperLine[],
  candidates: readonly Settlement[],
): string | undefined {
  let nearest: { name: string | undefined; gap: Mm } = { name: undefined, gap: Number.POSITIVE_INFINITY };
  const box = boxOf(lines.flat());
  for (const { name, at } of candidates) {
    // Most lie too far off to measure: a name in many villages would else be measured from all of them.
    if (distanceToBox(at, box) >= nearest.gap) continue;
    const gap = Math.min(...lines.map((line) => distanceToLine(at, line)));
    if (gap < nearest.gap) nearest = { name, gap };
  }
  return nearest.name;
}

const distanceToBox = ([x, y]: PaperPoint, { minX, minY, maxX, maxY }: Box): Mm =>
  Math.hypot(Math.max(0, minX - x, x - maxX), Math.max(0, minY - y, y - maxY));
