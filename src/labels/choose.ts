import { Board } from "./board.ts";
import type { Candidate, Wanted } from "./candidate.ts";
import type { Occupancy } from "./collision.ts";
import { improve } from "./improve.ts";

/** What a wanted name got; without a candidate: nothing. */
export interface Choice {
  readonly wanted: Wanted;
  readonly candidate: Candidate | undefined;
}

/**
 * Chooses a candidate for everything that is wanted so that no two meet: first in order of priority, each at its best
 * free place; then by improvement of the whole. The same input gives the same choice. Choices come in the order of
 * priority; what stands on the map comes with them, for what is to fill its gaps.
 */
export function choose(wanted: readonly Wanted[]): {
  readonly choices: Choice[];
  readonly occupancy: Occupancy;
} {
  const board = new Board(wanted.toSorted(byPriority));
  for (const slot of board.slots) board.placeBest(slot);
  improve(board);
  const choices = board.slots.map(({ wanted: one, placed }) => ({ wanted: one, candidate: placed }));
  return { choices, occupancy: board.occupancy };
}

const byPriority = (a: Wanted, b: Wanted): number =>
  Number(a.repetition) - Number(b.repetition) ||
  b.priority - a.priority ||
  b.worth - a.worth ||
  compareOsm(a.osm, b.osm) ||
  compareTexts(a.name, b.name);

/** "n2" before "n10" before "w1". */
export const compareOsm = (a: string, b: string): number =>
  compareTexts(a.slice(0, 1), b.slice(0, 1)) || Number(a.slice(1)) - Number(b.slice(1)) || 0;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
