import {
  type Box,
  boxOf,
  distance,
  distanceToSegment,
  type Mm,
  type PaperLine,
  type PaperPoint,
} from "../core/geometry.ts";

/**
 * The lines of one name, parted where the gaps between them are wider than `apart`: two streets of one name in two
 * villages, rather than one street with a square in it. Parts and their lines keep the order given.
 */
export function streetParts(lines: readonly PaperLine[], apart: Mm): readonly (readonly PaperLine[])[] {
  const boxes = lines.map((line) => boxOf(line));
  const parts: number[][] = [];
  lines.forEach((line, index) => {
    const isNear = (other: number): boolean =>
      boxGap(boxes[index], boxes[other]) <= apart && lineGap(line, lines[other] ?? []) <= apart;
    const near = parts.filter((part) => part.some(isNear));
    const joined = [...near.flat(), index].sort((a, b) => a - b);
    const rest = parts.filter((part) => !near.includes(part));
    parts.splice(0, parts.length, ...rest, joined);
  });
  parts.sort(([a = 0], [b = 0]) => a - b);
  return parts.map((part) => part.map((index) => lines[index] ?? []));
}

function boxGap(a: Box | undefined, b: Box | undefined): Mm {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const across = Math.max(0, a.minX - b.maxX, b.minX - a.maxX);
  const down = Math.max(0, a.minY - b.maxY, b.minY - a.maxY);
  return Math.hypot(across, down);
}

/** The nearest that two lines come, measured from the vertices of each; where they cross, they come near enough. */
const lineGap = (a: PaperLine, b: PaperLine): Mm =>
  Math.min(...a.map((point) => distanceToLine(point, b)), ...b.map((point) => distanceToLine(point, a)));

/** From a point to the nearest of a line. */
export function distanceToLine(point: PaperPoint, line: PaperLine): Mm {
  let nearest = line[0] ? distance(point, line[0]) : Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    nearest = Math.min(nearest, distanceToSegment(point, line[i - 1] as PaperPoint, line[i] as PaperPoint));
  }
  return nearest;
}
