import type { OsmExtract, OsmWay } from "../osm/osm-extract.ts";
import type { PointFeature } from "./features.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";
import { metresBetween } from "./ground-metre.ts";

/** How many numbers one line may stand for between two houses: a longer row is a slip of the mapper. */
const MAX_BETWEEN = 200;

/** What `addr:interpolation` counts by; a number is its own step. */
const STEPS: Readonly<Record<string, number>> = { odd: 2, even: 2, all: 1 };

/**
 * The house numbers between the two ends of each `addr:interpolation` way, evenly along it
 * (wiki.openstreetmap.org/wiki/Key:addr:interpolation). They have the way's id and the tags of the house before them.
 */
export function interpolateNumbers(
  { ways }: OsmExtract,
  ground: GroundIndex,
  houses: ReadonlyMap<string, PointFeature>,
): readonly PointFeature[] {
  return ways.flatMap((way) => {
    const kind = way.tags["addr:interpolation"];
    const step = kind === undefined ? Number.NaN : (STEPS[kind] ?? Number(kind));
    return step >= 1 ? numbersAlong(way, step, { ground, houses }) : [];
  });
}

function numbersAlong(
  way: OsmWay,
  step: number,
  { ground, houses }: { ground: GroundIndex; houses: ReadonlyMap<string, PointFeature> },
): PointFeature[] {
  const found: PointFeature[] = [];
  let line: Vertex[] = [];
  let before: PointFeature | undefined;
  for (const node of way.nodes) {
    const vertex = ground.at(node);
    if (vertex) line.push(vertex);
    const house = houses.get(`n${node}`);
    if (!house) continue;
    if (before) found.push(...between(before, house, { step, line, osm: `w${way.id}` }));
    before = house;
    line = vertex ? [vertex] : [];
  }
  return found;
}

function between(
  from: PointFeature,
  to: PointFeature,
  { step, line, osm }: { step: number; line: readonly Vertex[]; osm: string },
): PointFeature[] {
  const [first, last] = [from, to].map(({ tags }) => Number(tags["addr:housenumber"] ?? Number.NaN));
  const span = Math.abs((last ?? Number.NaN) - (first ?? Number.NaN));
  const count = Math.ceil(span / step) - 1;
  if (!Number.isInteger(span) || count < 1 || count > MAX_BETWEEN) return [];
  const direction = Math.sign((last ?? 0) - (first ?? 0));
  return Array.from({ length: count }, (_, i) => {
    const number = (first ?? 0) + direction * step * (i + 1);
    const coordinates = along(line, (step * (i + 1)) / span);
    const tags = { ...street(from, to), "addr:housenumber": String(number) };
    return { osm, tags, geometry: { type: "Point" as const, coordinates } };
  });
}

/** What places the houses between: the street or place of either end. */
function street(from: PointFeature, to: PointFeature): Record<string, string> {
  const keys = ["addr:street", "addr:place"];
  const of = ({ tags }: PointFeature) =>
    keys.flatMap((key) => (tags[key] === undefined ? [] : [[key, tags[key]]]));
  const own = of(from);
  return Object.fromEntries(own.length > 0 ? own : of(to));
}

/** The point at a share of the line's length. */
function along(line: readonly Vertex[], share: number): Vertex {
  const lengths = line.slice(1).map((vertex, i) => metresBetween(line[i] ?? vertex, vertex));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [line[i], line[i + 1]];
    if (from && to && left <= length && length > 0) {
      const part = left / length;
      return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
    }
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}
