import type { Vertex } from "./ground-index.ts";

/** A line that may become part of a ring. Ends meet where they are one vertex. */
export interface Chain {
  readonly line: readonly Vertex[];
}

export const endsOf = ({ line }: Chain): readonly Vertex[] => {
  const first = line[0];
  const last = line.at(-1);
  return first === undefined || last === undefined || first === last ? [] : [first, last];
};

/** Which chains end at each node; closed ones end nowhere. */
export function chainsByEnd<C extends Chain>(chains: readonly C[]): Map<Vertex, C[]> {
  const byEnd = new Map<Vertex, C[]>();
  for (const chain of chains) {
    for (const end of endsOf(chain)) {
      const here = byEnd.get(end);
      if (here) here.push(chain);
      else byEnd.set(end, [chain]);
    }
  }
  return byEnd;
}

/**
 * The chains that can be part of a ring: one that ends where no other does is taken off, then what hung on it.
 *
 *     ┌────┐               ┌────┐
 *     │    ├───┬──   →     │    │
 *     └────┘   └─          └────┘
 */
export function pruneLooseEnds<C extends Chain>(chains: readonly C[]): readonly C[] {
  const byEnd = chainsByEnd(chains);
  const loose = [...byEnd].filter(([, here]) => here.length === 1).map(([end]) => end);
  const pruned = new Set<C>();
  for (let tip = loose.pop(); tip; tip = loose.pop()) {
    const [chain] = byEnd.get(tip) ?? [];
    if (!chain) continue;
    pruned.add(chain);
    for (const end of endsOf(chain)) {
      const rest = (byEnd.get(end) ?? []).filter((other) => other !== chain);
      byEnd.set(end, rest);
      if (rest.length === 1) loose.push(end);
    }
  }
  return chains.filter((chain) => !pruned.has(chain));
}
