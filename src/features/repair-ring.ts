import type { MultiPolygon, Polygon } from "geojson";
import { signedArea } from "../core/geometry.ts";
import type { Warnings } from "../core/warnings.ts";
import { onceRound, withoutSpikes } from "./clean-ring.ts";
import { crossThemselves } from "./cross-themselves.ts";
import type { Vertex } from "./ground-index.ts";
import { metresBetween } from "./ground-metre.ts";

/** A triangle, closed. */
const SHORTEST_RING = 4;

/** Ends nearer than this were meant to be one node: less than the width of any drawn line. */
const CLOSING_GAP_METRES = 1;

export const isClosed = (line: readonly Vertex[]): boolean => {
  const first = line[0];
  const last = line.at(-1);
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};

/**
 * The line as a closed ring of at least three corners and some area; a hair's breadth open, it is closed.
 * Undefined, with a warning, where it is no ring.
 */
export function ringOf(line: Vertex[], osm: string, warnings: Warnings): Vertex[] | undefined {
  const closed = isClosed(line) ? line : closeHair(line, osm, warnings);
  if (!closed) return undefined;
  const once = onceRound(closed);
  if (once !== closed) warnings.add("area-twice-round", osm);
  const ring = withoutSpikes(once);
  const isRing = ring.length >= SHORTEST_RING && (signedArea(ring) !== 0 || crossThemselves([ring]));
  if (!isRing) warnings.add("area-degenerate", osm);
  else if (ring !== once) warnings.add("area-spike", osm);
  return isRing ? ring : undefined;
}

function closeHair(line: Vertex[], osm: string, warnings: Warnings): Vertex[] | undefined {
  const first = line[0];
  const last = line.at(-1);
  if (first && last && line.length >= SHORTEST_RING - 1 && metresBetween(first, last) <= CLOSING_GAP_METRES) {
    warnings.add("area-gap-closed", osm);
    return [...line, first];
  }
  warnings.add("area-unclosed", osm);
  return undefined;
}

/** RFC 7946: outer rings turn counter-clockwise, holes clockwise. */
export function windRing(ring: Vertex[], as: "outer" | "hole"): Vertex[] {
  const isCounterClockwise = signedArea(ring) > 0;
  return isCounterClockwise === (as === "outer") ? ring : ring.toReversed();
}

/** The rings, outer first, as a wound polygon's; the bad ones left out with a warning; undefined without an outer. */
function repairPolygon(rings: readonly Vertex[][], osm: string, warnings: Warnings): Vertex[][] | undefined {
  const [outer, ...holes] = rings.map((ring) => ringOf(ring, osm, warnings));
  if (!outer) return undefined;
  const sound = [outer, ...holes.filter((hole) => hole !== undefined)];
  if (crossThemselves(sound)) warnings.add("area-self-crossing", osm);
  return [windRing(outer, "outer"), ...sound.slice(1).map((hole) => windRing(hole, "hole"))];
}

/** One polygon or several with sound, wound rings; undefined, with warnings, where nothing is left. */
export function repairArea(
  polygons: readonly Vertex[][][],
  osm: string,
  warnings: Warnings,
): Polygon | MultiPolygon | undefined {
  const sound = polygons.flatMap((rings) => {
    const polygon = repairPolygon(rings, osm, warnings);
    return polygon ? [polygon] : [];
  });
  const [only] = sound;
  if (!only) return undefined;
  return sound.length === 1
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: sound };
}
