import { type Box, boxHolds, distance, type Mm, type PaperLine, type PaperPoint } from "./geometry.ts";

/** Length of the pieces of lines whose middles lie in the box. */
export function lengthInBox(lines: readonly PaperLine[], box: Box): Mm {
  let sum = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const from = line[i - 1] as PaperPoint;
      const to = line[i] as PaperPoint;
      if (boxHolds(box, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])) sum += distance(from, to);
    }
  }
  return sum;
}
