import type { Warnings } from "../core/warnings.ts";
import type { OsmWay } from "../osm/osm-extract.ts";
import type { Coast } from "./clip-coast.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";

/** Ends meet where they are one vertex: the index gives all ways through a node the same. */
interface Strand {
  readonly line: readonly Vertex[];
  readonly way: number;
}

const firstOf = ({ line }: Strand): Vertex | undefined => line[0];
const lastOf = ({ line }: Strand): Vertex | undefined => line.at(-1);
const isRing = (strand: Strand): boolean => firstOf(strand) === lastOf(strand);

/** Strands joined where one ends and another begins. */
function link(strands: readonly Strand[]): Strand[] {
  const byFirst = new Map<Vertex | undefined, Strand>();
  for (const strand of strands) {
    if (!isRing(strand) && !byFirst.has(firstOf(strand))) byFirst.set(firstOf(strand), strand);
  }
  const continued = new Set(strands.filter((strand) => !isRing(strand)).map(lastOf));
  const heads = strands.filter((strand) => isRing(strand) || !continued.has(firstOf(strand)));
  const used = new Set<Strand>();
  // After the heads only rings of several strands are left, which may begin with any of them.
  return [...heads, ...strands].flatMap((head) => (used.has(head) ? [] : [follow(head, byFirst, used)]));
}

function follow(head: Strand, byFirst: ReadonlyMap<Vertex | undefined, Strand>, used: Set<Strand>): Strand {
  const line = [...head.line];
  used.add(head);
  if (isRing(head)) return head;
  for (let next = byFirst.get(lastOf(head)); next && !used.has(next); next = byFirst.get(lastOf(next))) {
    used.add(next);
    for (const vertex of next.line.slice(1)) line.push(vertex);
  }
  return { line, way: head.way };
}

/** A strand that begins where another begins and ends where another ends runs the wrong way; the shortest, if several. */
function wrongWay(strands: readonly Strand[], turned: ReadonlySet<number>): Strand | undefined {
  const open = strands.filter((strand) => !isRing(strand));
  const count = (ends: readonly (Vertex | undefined)[]): ReadonlyMap<Vertex | undefined, number> => {
    const counts = new Map<Vertex | undefined, number>();
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
    return counts;
  };
  const firsts = count(open.map(firstOf));
  const lasts = count(open.map(lastOf));
  return open
    .filter(({ way }) => !turned.has(way))
    .filter((strand) => (firsts.get(firstOf(strand)) ?? 0) > 1 && (lasts.get(lastOf(strand)) ?? 0) > 1)
    .sort((a, b) => a.line.length - b.line.length || a.way - b.way)[0];
}

/** The `natural=coastline` ways joined end to end, a part that runs the wrong way turned round with a warning. */
export function joinCoast(
  ways: readonly OsmWay[],
  ground: GroundIndex,
  warnings: Warnings,
): readonly Coast[] {
  let strands = link(
    ways
      .filter(({ tags }) => tags.natural === "coastline")
      .map((way) => ({ line: ground.lineOf(way), way: way.id }))
      .filter(({ line }) => line.length > 0),
  );
  const turned = new Set<number>();
  for (let wrong = wrongWay(strands, turned); wrong; wrong = wrongWay(strands, turned)) {
    const { line, way } = wrong;
    turned.add(way);
    warnings.add("coastline-wrong-way", `w${way}`);
    strands = link([...strands.filter((strand) => strand !== wrong), { line: line.toReversed(), way }]);
  }
  return strands.map(({ line, way }) => ({ line, osm: `w${way}` }));
}
