import type { Mm } from "../core/geometry.ts";
import { streetParts, type WayOnPaper } from "./street-parts.ts";

interface WayInCommunes extends WayOnPaper {
  /** On a sheet of several communes, those that it runs through. */
  readonly communes: readonly string[];
}

/** A street that goes on across the boundary is one; its ends meet to this much. */
const TOUCHING: Mm = 0.3;

/**
 * The ways of one name that lie near each other, parted by commune: two communes have each their own "Rue de
 * l'Église", even side by side, unless they are one street that runs from one into the other.
 */
export function partsByCommune<T extends WayInCommunes>(ways: readonly T[]): readonly (readonly T[])[] {
  if (communesOf(ways).size < 2) return [ways];
  const groups: { ways: readonly T[]; of: ReadonlySet<string> }[] = [];
  for (const part of streetParts(ways, TOUCHING)) {
    const of = communesOf(part);
    const akin = groups.filter((group) => of.size === 0 || [...of].some((commune) => group.of.has(commune)));
    const joined = {
      ways: [...akin.flatMap((group) => group.ways), ...part],
      of: new Set([...akin.flatMap((group) => [...group.of]), ...of]),
    };
    const rest = groups.filter((group) => !akin.includes(group));
    groups.splice(0, groups.length, ...rest, joined);
  }
  return groups.map((group) => group.ways);
}

/** The commune that all of these ways lie in and none of their namesakes; undefined where it tells nothing. */
export function ownCommune(
  ways: readonly WayInCommunes[],
  namesakes: readonly (readonly WayInCommunes[])[],
): string | undefined {
  const [commune, another] = communesOf(ways);
  if (commune === undefined || another !== undefined) return undefined;
  return namesakes.some((other) => communesOf(other).has(commune)) ? undefined : commune;
}

const communesOf = (ways: readonly WayInCommunes[]): ReadonlySet<string> =>
  new Set(ways.flatMap(({ communes }) => communes));
