import type { LonLat } from "../core/geometry.ts";
import type { Warnings } from "../core/warnings.ts";
import type { OsmWay } from "../osm/osm-extract.ts";
import type { Coast } from "./clip-coast.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";
import { lengthMetres } from "./ground-metre.ts";
import { countAt, firstOf, isRing, lastOf, linkStrands, type Strand, strandOf } from "./link-strands.ts";
import { wronglyTurned } from "./turn-coast.ts";

export interface CoastInput {
  readonly ways: readonly OsmWay[];
  readonly ground: GroundIndex;
  /** Places where there is land. */
  readonly land: readonly LonLat[];
  readonly warnings: Warnings;
}

/**
 * The `natural=coastline` ways joined end to end. What is there twice or branches off is left out, and what runs the
 * wrong way turned round, with warnings.
 */
export function joinCoast({ ways, ground, land, warnings }: CoastInput): readonly Coast[] {
  const coastlines = ways
    .filter(({ tags }) => tags.natural === "coastline")
    .map((way) => strandOf(ground.lineOf(way), way.id))
    .filter(({ line }) => line.length > 0);
  const turn = (strand: Strand): Strand => {
    warnings.add("coastline-wrong-way", strand.osm);
    return strandOf(strand.line.toReversed(), strand.way);
  };
  const fitting = turnMisfits(linkStrands(distinct(coastlines, warnings)), turn);
  const wrong = wronglyTurned(fitting, land);
  const right = fitting.map((strand) => (wrong.has(strand) ? turn(strand) : strand));
  return withoutBranches(wrong.size > 0 ? linkStrands(right) : right, warnings);
}

const isSameLine = (a: readonly Vertex[], b: readonly Vertex[]): boolean =>
  a.length === b.length &&
  (a.every((vertex, i) => vertex === b[i]) || a.every((vertex, i) => vertex === b.at(-1 - i)));

/** Each line once; a way that runs along another from end to end is the same. */
function distinct(strands: readonly Strand[], warnings: Warnings): readonly Strand[] {
  const byFirst = new Map<Vertex | undefined, Strand[]>();
  return strands.filter((strand) => {
    const ends = [firstOf(strand), lastOf(strand)];
    const twin = ends
      .flatMap((end) => byFirst.get(end) ?? [])
      .find((other) => isSameLine(strand.line, other.line));
    if (twin) warnings.add("coastline-repeated", strand.osm);
    else byFirst.set(ends[0], [...(byFirst.get(ends[0]) ?? []), strand]);
    return !twin;
  });
}

/** A strand that begins where another begins and ends where another ends runs the wrong way; the shortest, if several. */
function misfit(strands: readonly Strand[], turned: ReadonlySet<number>): Strand | undefined {
  const open = strands.filter((strand) => !isRing(strand));
  const firsts = countAt(open.map(firstOf));
  const lasts = countAt(open.map(lastOf));
  return open
    .filter(({ way }) => !turned.has(way))
    .filter((strand) => (firsts.get(firstOf(strand)) ?? 0) > 1 && (lasts.get(lastOf(strand)) ?? 0) > 1)
    .sort((a, b) => a.line.length - b.line.length || a.way - b.way)[0];
}

function turnMisfits(linked: readonly Strand[], turn: (strand: Strand) => Strand): readonly Strand[] {
  let strands = linked;
  const turned = new Set<number>();
  for (let wrong = misfit(strands, turned); wrong; wrong = misfit(strands, turned)) {
    const found = wrong;
    turned.add(found.way);
    strands = linkStrands([...strands.filter((strand) => strand !== found), turn(found)]);
  }
  return strands;
}

/**
 * A strand that begins or ends in the middle of another can't bound the sea as well.
 *
 *     ────────┬──────
 *             └── branch
 */
function withoutBranches(strands: readonly Strand[], warnings: Warnings): readonly Strand[] {
  const inner = new Map<Vertex, Strand>();
  for (const strand of strands) for (const vertex of strand.line.slice(1, -1)) inner.set(vertex, strand);
  const isOn = (end: Vertex | undefined, strand: Strand): boolean => {
    const other = end && inner.get(end);
    return other !== undefined && other !== strand && lengthMetres(other.line) >= lengthMetres(strand.line);
  };
  return strands.filter((strand) => {
    const isBranch = !isRing(strand) && (isOn(firstOf(strand), strand) || isOn(lastOf(strand), strand));
    if (isBranch) warnings.add("coastline-branch", strand.osm);
    return !isBranch;
  });
}
