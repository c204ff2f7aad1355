import type { Warnings } from "../core/warnings.ts";
import type { OsmRelation } from "../osm/osm-extract.ts";
import { assignRoles, type MemberChain, mappedRole, type RingRole } from "./assign-roles.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";
import { pruneLooseEnds } from "./loose-ends.ts";

export interface SoundMember {
  readonly ref: number;
  readonly role: RingRole;
  readonly line: readonly Vertex[];
}

/** The relation's ways that are in the extract (which has warned of the others), each once. */
function presentChains(relation: OsmRelation, ground: GroundIndex, warnings: Warnings): MemberChain[] {
  const chains = new Map<number, MemberChain>();
  let repeated = false;
  for (const { type, ref, role } of relation.members) {
    const way = type === "way" ? ground.ways.get(ref) : undefined;
    if (!way) continue;
    if (chains.has(ref)) repeated = true;
    else chains.set(ref, { ref, role, line: ground.lineOf(way) });
  }
  if (repeated) warnings.add("multipolygon-way-repeated", `r${relation.id}`);
  return [...chains.values()].filter(({ line }) => line.length > 0);
}

/**
 * The ways from which the relation's rings can be closed, each with a role. Chains that cannot close are left out,
 * with a warning; empty, with a warning, where no outer ring is left.
 */
export function soundMembers(
  relation: OsmRelation,
  ground: GroundIndex,
  warnings: Warnings,
): readonly SoundMember[] {
  const osm = `r${relation.id}`;
  const present = presentChains(relation, ground, warnings);
  const closing = pruneLooseEnds(present);
  const { roles, areSwapped, strays } = assignRoles(closing);
  const withRole = (role: RingRole): readonly SoundMember[] =>
    pruneLooseEnds(closing.filter((chain) => roles.get(chain) === role)).map(({ ref, line }) => ({
      ref,
      role,
      line,
    }));
  const outers = withRole("outer");
  const members = [...outers, ...withRole("inner")];
  if (present.some((chain) => mappedRole(chain) === undefined)) warnings.add("multipolygon-role-empty", osm);
  if (areSwapped) warnings.add("multipolygon-roles-swapped", osm);
  if (strays.length > 0 && outers.length > 0) warnings.add("multipolygon-hole-outside", osm);
  if (members.length + strays.length < present.length) warnings.add("multipolygon-ring-unclosed", osm);
  if (outers.length > 0) return members;
  warnings.add("multipolygon-without-outer", osm);
  return [];
}
