import { type Box, boxOf, crossesRay } from "../core/geometry.ts";
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

/** What the mapper says of the chain; undefined where that is nothing, or nothing known. */
export const mappedRole = ({ role }: MemberChain): RingRole | undefined => ROLES[role];

/** Chains that hang together through shared ends, with a role. */
interface Group {
  readonly chains: ReadonlySet<MemberChain>;
  role: RingRole;
  /** All of it is mapped so. */
  readonly isMapped: boolean;
}

export interface AssignedRoles {
  readonly roles: ReadonlyMap<MemberChain, RingRole>;
  /** Holes that lie round the outer ring were taken for it. */
  readonly areSwapped: boolean;
  /** Chains mapped as holes that lie beside the area or fill it: they have no role. */
  readonly strays: readonly MemberChain[];
}

/**
 * The role of each chain: as mapped, or that of the chains it hangs together with, or as geometry tells; geometry also
 * corrects what can't be, a hole outside of everything.
 */
export function assignRoles(chains: readonly MemberChain[]): AssignedRoles {
  const rings = new RingSides(chains);
  const groups = groupsOf(chains, rings);
  const outers = chains.filter((chain) => mappedRole(chain) === "outer");
  // Holes that share an edge mislead the first test, islands in holes the second.
  const misplaced = groups.filter(
    (group) =>
      isMappedAs(group, "inner") && !rings.areRound(group.chains) && !rings.areRound(group.chains, outers),
  );
  const around =
    misplaced.length === 0
      ? []
      : groups.filter((group) => isMappedAs(group, "outer") && rings.areRound(group.chains));
  const areSwapped = around.length > 0;
  if (areSwapped) {
    for (const group of misplaced) group.role = "outer";
    for (const group of around) group.role = "inner";
  }
  const strays = areSwapped ? [] : misplaced.flatMap((group) => [...group.chains]);
  const roles = new Map(groups.flatMap((group) => [...group.chains].map((chain) => [chain, group.role])));
  for (const chain of chains) {
    const mapped = mappedRole(chain);
    if (mapped && !areSwapped) roles.set(chain, mapped);
  }
  for (const chain of strays) roles.delete(chain);
  return { roles, areSwapped, strays };
}

const isMappedAs = ({ isMapped, role }: Group, asked: RingRole): boolean => isMapped && role === asked;

function groupsOf(chains: readonly MemberChain[], rings: RingSides): Group[] {
  const byEnd = chainsByEnd(chains);
  const done = new Set<MemberChain>();
  return chains.flatMap((first) => {
    if (done.has(first)) return [];
    const group = groupAround(first, byEnd);
    for (const chain of group) done.add(chain);
    const mapped = [...group].map(mappedRole);
    const known = mapped.find((role) => role !== undefined);
    const role = known ?? (rings.areRound(group) ? "inner" : "outer");
    return [{ chains: group, role, isMapped: mapped.every((other) => other === known && known) }];
  });
}

/** All chains that hang together with the first. */
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

/** Tells how the rings of a relation lie to each other before they are assembled: all loose ends are gone. */
class RingSides {
  readonly #chains: readonly MemberChain[];
  readonly #boxes = new Map<MemberChain, Box>();

  constructor(chains: readonly MemberChain[]) {
    this.#chains = chains;
  }

  /** Whether the other chains, or some of them, lie round the group: a ray from it to the east crosses them an odd number of times. */
  areRound(group: ReadonlySet<MemberChain>, others: readonly MemberChain[] = this.#chains): boolean {
    const [first] = group;
    const [from, to] = first?.line ?? [];
    if (!first || !from || !to) return false;
    const middle: Vertex = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    let count = 0;
    for (const chain of others) {
      if (group.has(chain)) continue;
      if (isSameRing(chain.line, first.line)) return false;
      count += this.#crossings(middle, chain);
    }
    return count % 2 === 1;
  }

  #crossings(point: Vertex, chain: MemberChain): number {
    const { minY, maxY, maxX } = this.#boxOf(chain);
    if (point[1] < minY || point[1] > maxY || point[0] > maxX) return 0;
    const { line } = chain;
    let count = 0;
    for (let i = 1; i < line.length; i++) {
      const from = line[i - 1];
      const to = line[i];
      if (from && to && crossesRay(point, from, to)) count++;
    }
    return count;
  }

  #boxOf(chain: MemberChain): Box {
    const box = this.#boxes.get(chain) ?? boxOf(chain.line);
    this.#boxes.set(chain, box);
    return box;
  }
}

const isSameRing = (a: readonly Vertex[], b: readonly Vertex[]): boolean =>
  a.length === b.length && a[0] === a.at(-1) && a.every((vertex) => b.includes(vertex));
