import type { Coast } from "./clip-coast.ts";
import type { Vertex } from "./ground-index.ts";
import { lengthMetres } from "./ground-metre.ts";

/** A coast in the making. Ends meet where they are one vertex: the index gives all ways through a node the same. */
export interface Strand extends Coast {
  /** Its first way. */
  readonly way: number;
}

export const firstOf = ({ line }: Coast): Vertex | undefined => line[0];
export const lastOf = ({ line }: Coast): Vertex | undefined => line.at(-1);
export const isRing = (strand: Coast): boolean => firstOf(strand) === lastOf(strand);

export const strandOf = (line: readonly Vertex[], way: number): Strand => ({ line, way, osm: `w${way}` });

export const countAt = (ends: readonly (Vertex | undefined)[]): ReadonlyMap<Vertex | undefined, number> => {
  const counts = new Map<Vertex | undefined, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
};

/** Strands joined where one ends and another begins: first where that is beyond doubt, then the longest with the longest. */
export function linkStrands(strands: readonly Strand[]): readonly Strand[] {
  const open = strands.filter((strand) => !isRing(strand));
  const begins = countAt(open.map(firstOf));
  const ends = countAt(open.map(lastOf));
  const isPlain = (vertex: Vertex | undefined): boolean => begins.get(vertex) === 1 && ends.get(vertex) === 1;
  const plain = joinAt(strands, isPlain);
  const longestFirst = plain.toSorted((a, b) => lengthMetres(b.line) - lengthMetres(a.line));
  return joinAt(longestFirst, () => true).toSorted((a, b) => a.way - b.way);
}

function joinAt(
  strands: readonly Strand[],
  mayJoin: (vertex: Vertex | undefined) => boolean,
): readonly Strand[] {
  const byFirst = new Map<Vertex | undefined, Strand>();
  for (const strand of strands) {
    const first = firstOf(strand);
    if (!isRing(strand) && mayJoin(first) && !byFirst.has(first)) byFirst.set(first, strand);
  }
  const continued = new Set<Strand>();
  const next = new Map<Strand, Strand>();
  for (const strand of strands) {
    const follower = isRing(strand) ? undefined : byFirst.get(lastOf(strand));
    if (!follower || continued.has(follower)) continue;
    continued.add(follower);
    next.set(strand, follower);
  }
  const used = new Set<Strand>();
  const heads = strands.filter((strand) => !continued.has(strand));
  // After the heads only rings of several strands are left, which may begin with any of them.
  return [...heads, ...strands].flatMap((head) => (used.has(head) ? [] : [follow(head, next, used)]));
}

function follow(head: Strand, next: ReadonlyMap<Strand, Strand>, used: Set<Strand>): Strand {
  const line = [...head.line];
  used.add(head);
  for (let strand = next.get(head); strand && !used.has(strand); strand = next.get(strand)) {
    used.add(strand);
    for (const vertex of strand.line.slice(1)) line.push(vertex);
  }
  return strandOf(line, head.way);
}
