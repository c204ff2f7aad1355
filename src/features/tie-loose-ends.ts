import type { Extent, LonLat } from "../core/geometry.ts";
import type { Warnings } from "../core/warnings.ts";
import type { Coast } from "./clip-coast.ts";
import { type CrossingKind, EdgeCrossings } from "./edge-crossings.ts";
import { metresToEdge, reachEdge } from "./extend-coast.ts";
import type { Vertex } from "./ground-index.ts";
import { lengthMetres } from "./ground-metre.ts";
import { type Gap, joinNearestEnds, looseEnd } from "./join-nearest-ends.ts";
import { countCrossings } from "./segment-crossing.ts";
import type { SharedBank } from "./shared-bank.ts";

/** Ends this near were meant to meet; wider than any slip of the mouse, narrower than any harbour's mouth. */
const SLIP_METRES = 30;

/** A coast closes on itself only over a gap this much shorter than itself: it was an island, not a bay. */
const ISLAND_GAP_SHARE = 0.1;

export interface Tying {
  readonly extent: Extent;
  /** Roads and railways: where they are is land. */
  readonly roads: readonly (readonly LonLat[])[];
  readonly isSharedBank: SharedBank;
  readonly warnings: Warnings;
}

const isIslandOrOther = ({ from, to, metres }: Gap): boolean =>
  from !== to || metres < ISLAND_GAP_SHARE * lengthMetres(from.line);

/** Coasts broken by a slip of the mapper joined; what comes back is still drawn as shore. */
export const closeSlips = (coasts: readonly Coast[], { extent, warnings }: Tying): readonly Coast[] =>
  joinNearestEnds(coasts, extent, (gap) => {
    const isSlip = gap.metres <= SLIP_METRES && isIslandOrOther(gap);
    if (isSlip) warnings.add("coastline-gap-closed", gap.from.osm);
    return isSlip;
  });

/**
 * Wider gaps bridged where nothing lies between: over the mouth of a river whose banks both coasts stop at, and where
 * one coast stops and another starts nearer by than the edge of the extent is from both.
 */
const bridgeGaps = (
  coasts: readonly Coast[],
  { extent, isSharedBank, warnings }: Tying,
): readonly Coast[] => {
  const bridges: (readonly Vertex[])[] = [];
  const lines = coasts.map(({ line }) => line);
  return joinNearestEnds(coasts, extent, (gap) => {
    const [end, start] = gap.segment;
    const isMouth = isSharedBank(end, start);
    const isNearer = gap.metres < metresToEdge(end, extent) + metresToEdge(start, extent);
    if (!isMouth && !(isNearer && isIslandOrOther(gap))) return false;
    if (countCrossings(end, start, [...lines, ...bridges]) > 0) return false;
    bridges.push(gap.segment);
    warnings.add(isMouth ? "coastline-estuary-closed" : "coastline-gap-bridged", gap.from.osm);
    return true;
  });
};

/**
 * Lines that bound the sea: every one closed or from edge to edge of the extent. What was added to them is no shore.
 * A coast that can be tied to nothing is left out, with a warning.
 */
export function tieLooseEnds(coasts: readonly Coast[], tying: Tying): readonly Coast[] {
  const bridged = bridgeGaps(coasts, tying);
  const crossings = new EdgeCrossings(bridged, tying.extent);
  const obstacles: (readonly Vertex[])[] = bridged.map(({ line }) => line);
  const extend = (line: readonly Vertex[], as: CrossingKind): readonly Vertex[] | undefined => {
    const agrees = (at: Vertex): boolean => crossings.agreeWith(at, as);
    const edge = reachEdge(line, tying.extent, { coasts: obstacles, roads: tying.roads, agrees });
    if (!edge) return undefined;
    obstacles.push([...line.slice(-1), edge]);
    crossings.add(edge, as);
    return [...line, edge];
  };
  return bridged.flatMap((coast) => {
    const line = extendToEdges(coast, extend, tying);
    return line ? [{ line, osm: coast.osm }] : [];
  });
}

function extendToEdges(
  coast: Coast,
  extend: (line: readonly Vertex[], as: CrossingKind) => readonly Vertex[] | undefined,
  { extent, warnings }: Tying,
): readonly Vertex[] | undefined {
  const isLooseAhead = looseEnd(coast, "end", extent) !== undefined;
  const isLooseBehind = looseEnd(coast, "start", extent) !== undefined;
  if (!isLooseAhead && !isLooseBehind) return coast.line;
  const ahead = isLooseAhead ? extend(coast.line, "exit") : coast.line;
  const whole = ahead && isLooseBehind ? extend(ahead.toReversed(), "entry")?.toReversed() : ahead;
  warnings.add(whole ? "coastline-end-extended" : "coastline-unresolved", coast.osm);
  return whole;
}
