import { boxOf, distance, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { TracedLine } from "./join-lines.ts";

/** Smaller islands (radius) fill with ink on the press. */
const SMALLEST_ISLAND: Mm = 0.25;

/**
 * Dots that close the islands of roundabouts too small to print: a line of no length, which a round pen as
 * wide as the road turns into a disc over the island.
 *
 *      ╭───╮          the parts of one roundabout hang together by their ends;
 *     ╱ ╭─╮ ╲         its radius less half the road is the island's
 *     ╲ ╰─╯ ╱
 *      ╰───╯
 */
export function islandDots(parts: readonly TracedLine[], roadWidth: Mm): TracedLine[] {
  return hangingTogether(parts).flatMap((roundabout) => {
    const points = roundabout.flatMap(({ line }) => line);
    const { minX, minY, maxX, maxY } = boxOf(points);
    const center: PaperPoint = [(minX + maxX) / 2, (minY + maxY) / 2];
    const radius = points.reduce((sum, point) => sum + distance(center, point), 0) / points.length;
    const isOpen = radius - roadWidth / 2 >= SMALLEST_ISLAND;
    return isOpen ? [] : [{ osm: roundabout[0]?.osm ?? "", line: [center, center] }];
  });
}

/** Lines that share an end, or a chain of ends, in one group. */
function hangingTogether(parts: readonly TracedLine[]): TracedLine[][] {
  const groups: { ends: Set<string>; parts: TracedLine[] }[] = [];
  for (const part of parts) {
    const ends = endsOf(part.line);
    const touching = groups.filter((group) => ends.some((end) => group.ends.has(end)));
    const merged = {
      ends: new Set([...ends, ...touching.flatMap((group) => [...group.ends])]),
      parts: [...touching.flatMap((group) => group.parts), part],
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.parts);
}

const endsOf = (line: PaperLine): string[] => [String(line[0]), String(line.at(-1))];
