import type { Mm, PaperLine, PaperPoint } from "./geometry.ts";

/** At sharper corners the offset line is cut short there instead of shooting out. */
const MITER_LIMIT = 2;

/**
 * The line moved sideways by `offset` (positive: to the right of its direction), corners mitred.
 *
 *     ────────╮        each corner moves along the bisector
 *     ─────╮  │        of its two sides, by offset / cos(half the turn)
 *          │  │
 */
export function offsetLine(line: PaperLine, offset: Mm): PaperLine {
  return line.map((point, index) => {
    const before = normalOf(line[index - 1], point);
    const after = normalOf(point, line[index + 1]);
    const a = before ?? after ?? [0, 0];
    const b = after ?? a;
    const sum: PaperPoint = [a[0] + b[0], a[1] + b[1]];
    const squared = sum[0] * sum[0] + sum[1] * sum[1];
    // |a + b|² = 4·cos²(turn / 2), so (a + b)·2 / |a + b|² has just the length 1 / cos(turn / 2).
    const reach = squared === 0 ? 0 : Math.min(2 / squared, MITER_LIMIT / Math.sqrt(squared));
    return [point[0] + sum[0] * reach * offset, point[1] + sum[1] * reach * offset];
  });
}

/** Unit normal to the right (y points down); undefined where there is no segment. */
function normalOf(from: PaperPoint | undefined, to: PaperPoint | undefined): PaperPoint | undefined {
  if (!from || !to) return undefined;
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? undefined : [-dy / length, dx / length];
}
