import type { Mm } from "../core/geometry.ts";
import { ownCommune, partsByCommune } from "./parts-by-commune.ts";
import { nearestSettlement, type Settlement } from "./settlements.ts";
import { streetParts, type WayOnPaper } from "./street-parts.ts";

interface WayOfStreet extends WayOnPaper {
  /** Some of it lies in the commune. */
  readonly inside: boolean;
  /** On a sheet of several communes, those that it runs through. */
  readonly communes: readonly string[];
}

/** What people know as one street: its ways, and where it is if another one is called alike. */
export interface OneStreet<T> {
  readonly ways: readonly T[];
  readonly locality?: string;
}

/**
 * The ways of one name as the streets that people know. Parts of a name that lie `apart` are two streets if two
 * settlements tell them apart, or if there is no settlement at all; near one and the same they are a street with a gap.
 *
 *      ── Rue de l’Église ──            ── Rue de l’Église ──
 *         ∘ Kerdrein                             ∘ Le Bourg
 */
export function tellApart<T extends WayOfStreet>(
  ways: readonly T[],
  settlements: readonly Settlement[],
  apart: Mm,
): readonly OneStreet<T>[] {
  const parts = streetParts(ways, apart).flatMap((part) => partsByCommune(part));
  if (parts.length < 2) return parts.map((part) => ({ ways: part }));
  const streets = new Map<string, { ways: T[]; inside: boolean; locality: string | undefined }>();
  for (const [index, part] of parts.entries()) {
    const inside = part.some((way) => way.inside);
    const locality =
      ownCommune(
        part,
        parts.filter((other) => other !== part),
      ) ?? villageOf(part, inside, settlements);
    const key = locality === undefined ? `part ${index}` : `${inside} ${locality}`;
    const street = streets.get(key) ?? { ways: [], inside, locality };
    streets.set(key, street);
    street.ways.push(...part);
  }
  const ours = [...streets.values()].filter(({ inside }) => inside).length;
  return [...streets.values()].map(({ ways: own, inside, locality }) => ({
    ways: own,
    ...(inside && ours > 1 && locality !== undefined && { locality }),
  }));
}

/** A street of the commune is in one of its villages, even where a neighbour's is nearer. */
const villageOf = (
  ways: readonly WayOfStreet[],
  inside: boolean,
  settlements: readonly Settlement[],
): string | undefined =>
  nearestSettlement(
    ways.flatMap(({ lines }) => lines),
    settlements.filter((one) => one.inside === inside),
  );
