import { distance, type Mm, type PaperPoint } from "../core/geometry.ts";
import type { Features, PointFeature } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import { nameInLanguage } from "./name-in-language.ts";

/** A place off the map that a road may lead to. */
export interface FarPlace {
  readonly osm: string;
  readonly name: string;
  readonly language: string;
  readonly at: PaperPoint;
  /** It draws like a village so many times nearer. */
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<string, number>> = { city: 6, town: 3, village: 1 };
/** Roads of these classes pass by villages. */
const LONG_DISTANCE: ReadonlySet<string> = new Set(["motorway", "trunk"]);
/** A place is ahead within this angle to either side. */
const AHEAD = (35 * Math.PI) / 180;
/** What is nearer is at the map's edge, farther no sign at a town's edge. */
const REACH_KM = { least: 0.5, most: 25 };

/** Villages, towns and cities beyond the neatline whose names do not stand on the map anyway. */
export function farPlaces({ points, surroundings }: Features, context: NameContext): FarPlace[] {
  const placed = [...points.places, ...surroundings].flatMap((place) => farPlace(place, context));
  const onMap = new Set(placed.filter(({ at }) => context.isOnMap(at)).map(({ name }) => name));
  return placed.filter(
    ({ at, name }) => !context.isOnMap(at) && !onMap.has(name) && !context.communeNames.includes(name),
  );
}

function farPlace({ osm, tags, geometry }: PointFeature, { languages, cutter }: NameContext): FarPlace[] {
  const weight = WEIGHTS[tags.place ?? ""];
  const named = weight === undefined ? undefined : nameInLanguage(tags, languages);
  return weight !== undefined && named
    ? [{ osm, ...named, at: cutter.point(geometry.coordinates), weight }]
    : [];
}

/** The place that signs name first of those that are known; of several of its name the nearest. */
export function placeOnSigns(
  signs: readonly string[],
  { at, places }: { readonly at: PaperPoint; readonly places: readonly FarPlace[] },
): FarPlace | undefined {
  for (const sign of signs) {
    const named = places.filter(({ name }) => name === sign);
    const nearest = nearestBy(named, (place) => distance(at, place.at));
    if (nearest) return nearest;
  }
  return undefined;
}

interface Ahead {
  readonly at: PaperPoint;
  /** Radians, clockwise from rightwards. */
  readonly bearing: number;
  readonly places: readonly FarPlace[];
  /** Of the road. */
  readonly class: string;
  readonly mmPerKm: Mm;
}

/** The place that the road leads to as far as its bearing tells: the nearest, where a town counts as three times nearer than it is, a city as six times. */
export function placeAhead({ at, bearing, places, class: road, mmPerKm }: Ahead): FarPlace | undefined {
  const ahead = places.filter((place) => {
    const [dx, dy] = [place.at[0] - at[0], place.at[1] - at[1]];
    const km = Math.hypot(dx, dy) / mmPerKm;
    const aside = Math.acos(Math.cos(Math.atan2(dy, dx) - bearing));
    const isPassedBy = LONG_DISTANCE.has(road) && place.weight === 1;
    return !isPassedBy && aside <= AHEAD && km >= REACH_KM.least && km <= REACH_KM.most;
  });
  return nearestBy(ahead, (place) => distance(at, place.at) / place.weight);
}

/** The first of those that measure least. */
function nearestBy(places: readonly FarPlace[], measure: (place: FarPlace) => number): FarPlace | undefined {
  let nearest: { place: FarPlace | undefined; measured: number } = {
    place: undefined,
    measured: Number.POSITIVE_INFINITY,
  };
  for (const place of places) {
    const measured = measure(place);
    if (measured < nearest.measured) nearest = { place, measured };
  }
  return nearest.place;
}
