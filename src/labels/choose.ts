import type { LabelSearch } from "../config/project.ts";
import type { Box } from "../core/geometry.ts";
import { Board } from "./board.ts";
import type { Candidate, Wanted } from "./candidate.ts";
import type { Occupancy } from "./collision.ts";
import { improve } from "./improve.ts";
import { ruinAndRecreate } from "./ruin-and-recreate.ts";

/** What a wanted name got; without a candidate: nothing. */
export interface Choice {
  readonly wanted: Wanted;
  readonly candidate: Candidate | undefined;
  /** All that were made while a place was looked for, the chosen one among them. */
  readonly tried: readonly Candidate[];
}

export interface Choices {
  /** In the order of priority. */
  readonly choices: readonly Choice[];
  /** All that stands on the map, for what is to fill its gaps. */
  readonly occupancy: Occupancy;
  /** Kept free for the list of key numbers; absent where none is needed, or no corner is free. */
  readonly keyBox?: Box;
}

interface ChoiceTask {
  readonly room: Box;
  /** Kept free from the start. */
  readonly taken: readonly Box[];
  readonly search: LabelSearch;
  /** The corner of the map that can be cleared for so many key numbers, if any. */
  readonly findKeyBox: (keyed: number) => Box | undefined;
}

/** Rounds of improvement before and after, and how often a handful of names is set anew. */
const EFFORTS: Readonly<Record<LabelSearch, { readonly rounds: number; readonly ruins: number }>> = {
  greedy: { rounds: 0, ruins: 0 },
  default: { rounds: 1, ruins: 300 },
  best: { rounds: 3, ruins: 20_000 },
};

/**
 * Chooses a candidate for everything that is wanted so that no two meet: first in order of priority, each at its best
 * free place; then a corner is cleared for the list of so many key numbers; then by improvement of the whole, move by move
 * and a handful of names at a time. The same input gives the same choice.
 */
export function choose(wanted: readonly Wanted[], { room, taken, search, findKeyBox }: ChoiceTask): Choices {
  const board = new Board(wanted.toSorted(byPriority), room);
  for (const box of taken) board.keepFree(box);
  for (const slot of board.slots) board.placeBest(slot);
  const keyBox = findKeyBox(board.slots.filter(({ placed }) => placed?.candidate.printKey).length);
  if (keyBox) board.keepFree(keyBox);
  const { rounds, ruins } = EFFORTS[search];
  improve(board, rounds);
  ruinAndRecreate(board, ruins);
  improve(board, rounds);
  for (const slot of board.slots) if (!slot.placed) board.placeLast(slot);
  return {
    choices: board.slots.map(({ wanted: one, placed, options }) => ({
      wanted: one,
      candidate: placed?.candidate,
      tried: options.map(({ candidate }) => candidate),
    })),
    occupancy: board.occupancy,
    ...(keyBox && { keyBox }),
  };
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
