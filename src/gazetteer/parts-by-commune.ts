import type { Mm, PaperLine } from "../core/geometry.ts";
import { streetParts } from "./street-parts.ts";

/** Of each line, the commune on a sheet of several. */
type Communes = ReadonlyMap<PaperLine, string | undefined>;

/** A street that goes on across the boundary is one; simplified ends meet to this much. */
const TOUCHING: Mm = 0.3;

/**
 * The lines of one name that lie near each other, parted by commune: two communes have each their own "Rue de
 * l'Église", even side by side, unless they are one street that runs from one into the other.
 */
export function partsByCommune(
  lines: readonly PaperLine[],
  communes: Communes,
): readonly (readonly PaperLine[])[] {
  if (communesOf(lines, communes).size < 2) return [lines];
  const groups: { lines: readonly PaperLine[]; of: ReadonlySet<string> }[] = [];
  for (const part of streetParts(lines, TOUCHING)) {
    const of = communesOf(part, communes);
    const akin = groups.filter((group) => of.size === 0 || [...of].some((commune) => group.of.has(commune)));
    const joined = {
      lines: [...akin.flatMap((group) => group.lines), ...part],
      of: new Set([...akin.flatMap((group) => [...group.of]), ...of]),
    };
    const rest = groups.filter((group) => !akin.includes(group));
    groups.splice(0, groups.length, ...rest, joined);
  }
  return groups.map((group) => group.lines);
}

/** The commune that all of these lines lie in and none of their namesakes; undefined where it tells nothing. */
export function ownCommune(
  lines: readonly PaperLine[],
  namesakes: readonly (readonly PaperLine[])[],
  communes: Communes,
): string | undefined {
  const [commune, another] = communesOf(lines, communes);
  if (commune === undefined || another !== undefined) return undefined;
  return namesakes.some((other) => communesOf(other, communes).has(commune)) ? undefined : commune;
}

const communesOf = (lines: readonly PaperLine[], communes: Communes): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => communes.get(line) ?? []));
