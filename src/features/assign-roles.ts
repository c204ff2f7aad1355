import type { Vertex } from "./ground-index.ts";
import { chainsByEnd, endsOf } from "./loose-ends.ts";

export interface MemberChain {
  readonly ref: number;
  /** As mapped. */
  readonly role: string;
  readonly line: readonly Vertex[];
}

export type RingRole = "outer" | "inner";

/** Roles of older mapping that say the same in other words. */
const ROLES: Readonly<Record<string, RingRole>> = {
  outer: "outer",
  inner: "inner",
  exclave: "outer",
  enclave: "inner",
};

/** All chains that hang together with the first through shared ends. */
function groupAround(
  first: MemberChain,
  byEnd: ReadonlyMap<Vertex, readonly MemberChain[]>,
): Set<MemberChain> {
  const group = new Set([first]);
  for (const chain of group) {
    for (const end of endsOf(chain)) for (const next of byEnd.get(end) ?? []) group.add(next);
  }
  return group;
}

/** Whether a ray to the east from the point crosses the segment; half-open, so that a shared vertex counts once. */
const crossesRay = ([lon, lat]: Vertex, [ax, ay]: Vertex, [bx, by]: Vertex): boolean =>
  ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax;

function crossings(point: Vertex, { line }: MemberChain): number {
  let count = 0;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1];
    const to = line[i];
    if (from && to && crossesRay(point, from, to)) count++;
  }
  return count;
}

/**
 * A group is a hole where the other ways of the relation lie round it: a ray from it crosses them an odd number of
 * times. That needs no assembled rings, since all loose ends are gone.
 */
function roleByGeometry(group: ReadonlySet<MemberChain>, chains: readonly MemberChain[]): RingRole {
  const [first] = group;
  const [from, to] = first?.line ?? [];
  if (!from || !to) return "outer";
  const middle: Vertex = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  let count = 0;
  for (const chain of chains) if (!group.has(chain)) count += crossings(middle, chain);
  return count % 2 === 1 ? "inner" : "outer";
}

/** The role of each chain: as mapped, or that of the chains it hangs together with, or as geometry tells. */
export function assignRoles(chains: readonly MemberChain[]): ReadonlyMap<MemberChain, RingRole> {
  const byEnd = chainsByEnd(chains);
  const roles = new Map<MemberChain, RingRole>();
  for (const chain of chains) {
    const mapped = ROLES[chain.role];
    if (mapped) roles.set(chain, mapped);
    if (mapped || roles.has(chain)) continue;
    const group = groupAround(chain, byEnd);
    const known = [...group].map((other) => ROLES[other.role]).find((role) => role !== undefined);
    const role = known ?? roleByGeometry(group, chains);
    for (const other of group) if (!ROLES[other.role]) roles.set(other, role);
  }
  return roles;
}
