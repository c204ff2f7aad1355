import type { PaperPoint } from "../core/geometry.ts";
import { lengthInBox } from "../core/length-in-box.ts";
import type {
  NamedPoint,
  NamedStreet,
  PaperFeatures,
  PaperNames,
  PaperPoi,
} from "../generalize/paper-features.ts";
import type { MapFrame, Sheet } from "../sheet/sheet.ts";
import { squareOfPoint, squaresOfLines } from "./crossed-squares.ts";

/** A name, and where it is looked for: "B3"; in an inset "K9 · Bourg"; "" where no map shows it. */
export interface Located<T> {
  readonly named: T;
  readonly squares: string;
}

/** The names of all maps of a sheet, each once, in the order of the main map. */
export interface LocatedNames {
  readonly streets: readonly Located<NamedStreet>[];
  readonly places: readonly Located<NamedPoint>[];
  readonly pois: readonly Located<PaperPoi>[];
  /** The square of a point on paper. */
  squareAt(at: PaperPoint): string;
}

interface OneMap {
  readonly frame: MapFrame;
  readonly names: PaperNames;
}

/** What an inset shows, too, is looked for there: it shows its ground larger than the main map does. */
export function locateNames({ frames }: Sheet, paper: PaperFeatures): LocatedNames {
  const maps = frames.flatMap((frame): OneMap[] => {
    const features = paper.frames.find((one) => one.frame === frame.id);
    return features ? [{ frame, names: features.names }] : [];
  });
  const locatePoint = ({ named, frame }: OnMap<NamedPoint | PaperPoi>): string =>
    markOf(squareOfPoint(named.at, frame.grid), frame);
  const insetsFirst = [...maps.slice(1), ...maps.slice(0, 1)];
  return {
    streets: unite(maps, ({ streets }) => streets).map((all) => locate(all, mostOfStreet(all))),
    places: unite(maps, ({ places }) => places).map((all) => locate(all, firstFound(all, locatePoint))),
    pois: unite(maps, ({ pois }) => pois).map((all) => locate(all, firstFound(all, locatePoint))),
    squareAt: (at) => firstFound(insetsFirst, ({ frame }) => markOf(squareOfPoint(at, frame.grid), frame)),
  };
}

/** One name on one map. */
interface OnMap<T> {
  readonly named: T;
  readonly frame: MapFrame;
}

/** One name on the maps that show it: the insets, then the main map. */
type Everywhere<T> = readonly [OnMap<T>, ...OnMap<T>[]];

function unite<T extends { readonly osm: string; readonly name: string }>(
  [main, ...insets]: readonly OneMap[],
  listOf: (names: PaperNames) => readonly T[],
): readonly Everywhere<T>[] {
  if (!main) return [];
  const keyOf = ({ osm, name }: T): string => `${osm} ${name}`;
  const inInsets = new Map<string, OnMap<T>[]>();
  for (const { frame, names } of insets) {
    for (const named of listOf(names)) {
      const known = inInsets.get(keyOf(named)) ?? [];
      known.push({ named, frame });
      inInsets.set(keyOf(named), known);
    }
  }
  const own = listOf(main.names).map((named): Everywhere<T> => {
    const [first, ...others] = inInsets.get(keyOf(named)) ?? [];
    inInsets.delete(keyOf(named));
    const onMain = { named, frame: main.frame };
    return first ? [first, ...others, onMain] : [onMain];
  });
  const apart = [...inInsets.values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  );
  return [...own, ...apart];
}

/** As the main map has the name, where it does. */
const locate = <T>(all: Everywhere<T>, squares: string): Located<T> => ({
  named: (all.at(-1) ?? all[0]).named,
  squares,
});

const markOf = (squares: string, { inset }: MapFrame): string =>
  inset && squares !== "" ? `${squares} · ${inset.title}` : squares;

function firstFound<T>(all: readonly T[], find: (one: T) => string): string {
  for (const one of all) {
    const found = find(one);
    if (found !== "") return found;
  }
  return "";
}

/** An inset that shows so much of a street shows it better than a smaller map. */
const MOST_OF_IT = 0.6;

/** In an inset that shows most of what lies within the commune, else on the map that shows most of it. */
function mostOfStreet(all: Everywhere<NamedStreet>): string {
  // Lengths on the ground, but for a factor.
  const shown = all.map(({ named, frame }) => {
    // What lies beyond the boundary is not listed.
    const own = named.lines.filter(({ inside }) => inside).map(({ line }) => line);
    const squares = markOf(squaresOfLines(own, frame.grid), frame);
    return { squares, length: squares === "" ? 0 : lengthInBox(own, frame.box) * frame.scaleDenominator };
  });
  const most = Math.max(...shown.map(({ length }) => length));
  const best = shown.find(({ squares, length }) => squares !== "" && length >= MOST_OF_IT * most);
  return best?.squares ?? "";
}
