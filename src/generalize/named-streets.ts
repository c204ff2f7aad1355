import type { PaperLine } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import type { LineFeature, PointFeature } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import {
  type NameInLanguage,
  nameInLanguage,
  namesOfSides,
  otherNames,
  secondName,
  shortName,
} from "./name-in-language.ts";
import type { NamedStreet } from "./paper-features.ts";
import { settlements } from "./settlements.ts";
import { joinStretches, type Stretch, stretchesOf } from "./street-stretches.ts";
import { type OneStreet, tellApart } from "./tell-apart.ts";

/** Ways of one name farther apart than this, with nothing between them, may be two streets. */
const APART_METRES = 300;

/** The named streets that are drawn, each with all of its ways, every part with its label rule and ribbon. */
export function namedStreets(
  roads: readonly LineFeature[],
  places: readonly PointFeature[],
  context: NameContext,
): NamedStreet[] {
  const byName = new Map<string, StreetOfWays>();
  for (const road of roads) {
    const named = streetName(road.tags, context.languages);
    const stretches = named ? stretchesOf(road, context) : [];
    if (!named || stretches.length === 0) continue;
    const street = byName.get(named.name) ?? { ...named, ways: [] };
    byName.set(named.name, street);
    street.ways.push({
      osm: road.osm,
      stretches,
      lines: stretches.map(({ line }) => line),
      inside: stretches.some(({ inside }) => inside),
      communes: [...new Set(stretches.flatMap(({ commune }) => commune ?? []))],
      also: named.sides ? [] : otherNames(road.tags, context.languages, named),
      ...(!named.sides && secondName(road.tags, named, context)),
      short: named.sides ? undefined : shortName(road.tags, named),
    });
  }
  const villages = settlements(places, context);
  const apart = APART_METRES * context.scale.mmPerMetre;
  return [...byName.values()].flatMap(({ ways, ...named }) => {
    const { known, unknown } = partKnown(ways, context);
    return [
      ...known.map(([street, own]) => ({ ...namedStreet(named, { ways: own }), ...identityOf(street) })),
      ...tellApart(unknown, villages, apart).map((one) => namedStreet(named, one)),
    ];
  });
}

/** In an inset: the ways by the streets of the main map that they belong to, and those that it does not have. */
function partKnown(ways: readonly DrawnWay[], { known }: NameContext) {
  const byStreet = new Map<NamedStreet, DrawnWay[]>();
  const unknown: DrawnWay[] = [];
  for (const way of ways) {
    const street = known?.streetOf(way.osm);
    const own = street ? (byStreet.get(street) ?? []) : unknown;
    own.push(way);
    if (street) byStreet.set(street, own);
  }
  return { known: [...byStreet], unknown };
}

/** What a street is known by on all maps of a sheet. */
const identityOf = ({
  osm,
  name,
  locality,
}: NamedStreet): Pick<NamedStreet, "osm" | "name" | "locality"> => ({
  osm,
  name,
  ...(locality !== undefined && { locality }),
});

interface StreetName extends NameInLanguage {
  /** Of a street along a boundary, where its two sides are called differently. */
  readonly sides?: readonly NameInLanguage[];
}

/** Both names of a boundary street in one: nobody can tell on the spot where the other one begins. */
function streetName(tags: Tags, languages: readonly string[]): StreetName | undefined {
  const sides = namesOfSides(tags, languages);
  const [left, right] = sides;
  if (!left || !right) return nameInLanguage(tags, languages) ?? left;
  const language = left.language === right.language ? left.language : "und";
  return { name: `${left.name} / ${right.name}`, language, sides };
}

interface StreetOfWays extends StreetName {
  readonly ways: DrawnWay[];
}

interface DrawnWay {
  readonly osm: string;
  readonly stretches: readonly Stretch[];
  readonly lines: readonly PaperLine[];
  readonly inside: boolean;
  readonly communes: readonly string[];
  /** What it is called in other languages. */
  readonly also: readonly NameInLanguage[];
  readonly short: string | undefined;
  readonly second?: NameInLanguage;
}

function namedStreet(named: StreetName, { ways, locality }: OneStreet<DrawnWay>): NamedStreet {
  const stretches = ways.flatMap((way) => way.stretches);
  const short = ways.find((way) => way.short !== undefined)?.short;
  const second = ways.find((way) => way.second !== undefined)?.second;
  const also = new Map(ways.flatMap((way) => way.also).map((other) => [other.name, other]));
  return {
    osm: stretches[0]?.osm ?? "",
    ...named,
    inside: ways.some(({ inside }) => inside),
    lines: joinStretches(stretches),
    ways: ways.map(({ osm }) => osm),
    ...(locality !== undefined && { locality }),
    ...(short !== undefined && { short }),
    ...(second && { second }),
    ...(also.size > 0 && { also: [...also.values()] }),
  };
}
