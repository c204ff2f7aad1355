import type { Mm, PaperLine, PaperPoint } from "../core/geometry.ts";

/**
 * The line without the points that lie nearer than `tolerance` to the chord that replaces them;
 * both ends stay. Douglas & Peucker 1973, with a stack of its own in place of recursion.
 */
export function simplifyLine(line: PaperLine, tolerance: Mm): PaperLine {
  if (line.length <= 2) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const spans = [0, line.length - 1];
  while (spans.length > 0) {
    const last = spans.pop() ?? 0;
    const first = spans.pop() ?? 0;
    const farthest = farthestFromChord(line, first, last);
    if (farthest.distanceSquared <= tolerance * tolerance) continue;
    kept[farthest.index] = 1;
    if (farthest.index - first > 1) spans.push(first, farthest.index);
    if (last - farthest.index > 1) spans.push(farthest.index, last);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** A closed ring needs a second fixed point, or its chord from start to end has no length. */
export function simplifyRing(ring: PaperLine, tolerance: Mm): PaperLine {
  const far = farthestFromChord(ring, 0, ring.length - 1).index;
  if (far <= 0) return ring;
  const there = simplifyLine(ring.slice(0, far + 1), tolerance);
  const back = simplifyLine(ring.slice(far), tolerance);
  return [...there, ...back.slice(1)];
}

function farthestFromChord(line: PaperLine, first: number, last: number) {
  const from = line[first] as PaperPoint;
  const to = line[last] as PaperPoint;
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const lengthSquared = dx * dx + dy * dy;
  let index = -1;
  let distanceSquared = -1;
  for (let i = first + 1; i < last; i++) {
    const point = line[i] as PaperPoint;
    const x = point[0] - from[0];
    const y = point[1] - from[1];
    const share = lengthSquared === 0 ? 0 : (x * dx + y * dy) / lengthSquared;
    const along = Math.min(1, Math.max(0, share));
    const offX = x - along * dx;
    const offY = y - along * dy;
    const squared = offX * offX + offY * offY;
    if (squared > distanceSquared) {
      distanceSquared = squared;
      index = i;
    }
  }
  return { index, distanceSquared };
}
