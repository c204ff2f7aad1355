import type { OsmExtract, OsmRelation } from "../osm/osm-extract.ts";
import type { PointFeature } from "./features.ts";
import type { GroundIndex } from "./ground-index.ts";
import { metresBetween } from "./ground-metre.ts";
import { interpolateNumbers } from "./interpolate-numbers.ts";

/** The same number again within this, without a street, is the same house: a shop in it, or its entrance. */
const SAME_HOUSE_METRES = 15;

type Place = readonly [number, number];

const placeOf = ({ geometry }: PointFeature): Place => geometry.coordinates as unknown as Place;
const numberOf = ({ tags }: PointFeature): string => tags["addr:housenumber"]?.trim() ?? "";
const hasStreet = ({ tags }: PointFeature): boolean =>
  tags["addr:street"] !== undefined || tags["addr:place"] !== undefined;

export interface AddressInput {
  readonly extract: OsmExtract;
  readonly ground: GroundIndex;
  /** As tagged. */
  readonly mapped: readonly PointFeature[];
}

/**
 * The addresses as tagged, and those that lines of `addr:interpolation` stand for. Where a relation
 * (`associatedStreet`, `street`) gives an address its street, its tags say so; a number without a street that stands
 * by the same number with one is left out.
 */
export function readAddresses({ extract, ground, mapped }: AddressInput): readonly PointFeature[] {
  const streets = streetsByRelation(extract.relations);
  const known = mapped.map((address) => {
    const street = hasStreet(address) ? undefined : streets.get(address.osm);
    return street === undefined ? address : { ...address, tags: { ...address.tags, "addr:street": street } };
  });
  const between = interpolateNumbers(
    extract,
    ground,
    new Map(known.map((address) => [address.osm, address])),
  );
  const all = between.length > 0 ? [...known, ...between].sort(byKindAndId) : known;
  const withStreet = new Map<string, Place[]>();
  for (const address of all) {
    if (!hasStreet(address)) continue;
    const number = numberOf(address);
    withStreet.set(number, [...(withStreet.get(number) ?? []), placeOf(address)]);
  }
  const isRepeat = (address: PointFeature): boolean =>
    !hasStreet(address) &&
    (withStreet.get(numberOf(address)) ?? []).some(
      (place) => metresBetween(place, placeOf(address)) <= SAME_HOUSE_METRES,
    );
  return all.filter((address) => !isRepeat(address));
}

/** Nodes, ways, relations, each by id; what has the same stays as it came. */
const byKindAndId = ({ osm: a }: PointFeature, { osm: b }: PointFeature): number =>
  a[0] === b[0] ? Number(a.slice(1)) - Number(b.slice(1)) : (a[0] ?? "") < (b[0] ?? "") ? -1 : 1;

const LETTERS = { node: "n", way: "w", relation: "r" } as const;

/** "n1", "w2" → name of the street of which a relation makes it a house. */
function streetsByRelation(relations: readonly OsmRelation[]): ReadonlyMap<string, string> {
  const streets = new Map<string, string>();
  for (const { members, tags } of relations) {
    const name = tags.name ?? tags["addr:street"];
    if (name === undefined || (tags.type !== "associatedStreet" && tags.type !== "street")) continue;
    for (const { type, ref, role } of members) {
      if (role === "house" || role === "addr:houselink") streets.set(`${LETTERS[type]}${ref}`, name);
    }
  }
  return streets;
}
