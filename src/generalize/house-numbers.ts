import { distance, type Mm } from "../core/geometry.ts";
import type { PointFeature } from "../features/features.ts";
import { cleanName } from "./clean-name.ts";
import type { NameContext } from "./name-context.ts";
import type { HouseNumber } from "./paper-features.ts";

/** The same number twice within this is one house mapped as building and entrance. */
const SAME_HOUSE: Mm = 3;
/** "12", "12bis", "12-14 B" and the like; longer ones are lists. */
const MAX_LETTERS = 8;

/** House numbers inside the commune and the neatline, each house once. */
export function houseNumbers(addresses: readonly PointFeature[], context: NameContext): HouseNumber[] {
  const kept = new Map<string, HouseNumber[]>();
  for (const address of addresses) {
    const house = houseNumber(address, context);
    if (!house) continue;
    const key = `${house.number} ${house.street}`;
    const alike = kept.get(key) ?? [];
    kept.set(key, alike);
    if (!alike.some((other) => distance(other.at, house.at) < SAME_HOUSE)) alike.push(house);
  }
  return [...kept.values()].flat();
}

function houseNumber({ osm, geometry, tags }: PointFeature, context: NameContext): HouseNumber | undefined {
  const number = cleanName(tags["addr:housenumber"]) ?? "";
  if (number === "" || number.length > MAX_LETTERS) return undefined;
  const rule = context.ruleOf({ theme: "addresses", kind: "number", tags, inside: true });
  const at = context.cutter.point(geometry.coordinates);
  if (!rule || !context.isOnMap(at) || !context.isInside(at)) return undefined;
  return {
    osm,
    number,
    street: tags["addr:street"] ?? tags["addr:place"] ?? "",
    at,
    rule: rule.id,
    inside: true,
  };
}
