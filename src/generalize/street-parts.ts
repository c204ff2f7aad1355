import {
  type Box,
  boxOf,
  distance,
  distanceToSegment,
  type Mm,
  type PaperLine,
  type PaperPoint,
} from "../core/geometry.ts";

/** A way of a street on paper, in as many pieces as the sheet cuts it. */
export interface WayOnPaper {
  readonly lines: readonly PaperLine[];
}

/**
 * The ways of one name, parted where the gaps between them are wider than `apart`: two streets of one name in two
 * villages, rather than one street with a square in it. A way is never parted. Parts and their ways keep the order given.
 */
export function streetParts<T extends WayOnPaper>(ways: readonly T[], apart: Mm): readonly (readonly T[])[] {
  if (ways.length < 2) return ways.length === 0 ? [] : [ways];
  const boxes = ways.map(({ lines }) => boxOf(lines.flat()));
  const partOf = ways.map((_, index) => index);
  const isNear = (one: number, other: number): boolean =>
    boxGap(boxes[one], boxes[other]) <= apart &&
    linesGap(ways[one]?.lines ?? [], ways[other]?.lines ?? []) <= apart;
  for (let one = 1; one < ways.length; one++) {
    for (let other = 0; other < one; other++) {
      const [mine, theirs] = [partOf[one], partOf[other]];
      if (mine === undefined || theirs === undefined || mine === theirs || !isNear(one, other)) continue;
      const [kept, merged] = mine < theirs ? [mine, theirs] : [theirs, mine];
      for (let i = 0; i <= one; i++) if (partOf[i] === merged) partOf[i] = kept;
    }
  }
  const parts = new Map<number, T[]>();
  for (const [index, way] of ways.entries()) {
    const part = partOf[index] ?? index;
    parts.set(part, [...(parts.get(part) ?? []), way]);
  }
  return [...parts.values()];
}

function boxGap(a: Box | undefined, b: Box | undefined): Mm {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const across = Math.max(0, a.minX - b.maxX, b.minX - a.maxX);
  const down = Math.max(0, a.minY - b.maxY, b.minY - a.maxY);
  return Math.hypot(across, down);
}

const linesGap = (some: readonly PaperLine[], others: readonly PaperLine[]): Mm =>
  Math.min(...some.flatMap((one) => others.map((other) => lineGap(one, other))));

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
