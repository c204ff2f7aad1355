import { type Board, costOf, type Slot } from "./board.ts";

/** A move must gain this much, or two names would swap places for ever. */
const MIN_GAIN = 0.75;
/** A name that would drive out more than these others is not worth the trial. */
const MAX_BLOCKERS = 4;
/** How hard a name is tried: for one worth a street's or more, many candidates and chains; for the rest, a few. */
interface Effort {
  readonly trials: number;
  /** A name that is driven out may drive out others in turn, this often. */
  readonly depth: number;
}
const GREAT: Effort = { trials: 28, depth: 1 };
const SMALL: Effort = { trials: 5, depth: 0 };
const GREAT_WORTH = 100;
const effortFor = ({ wanted }: Slot): Effort =>
  wanted.worth >= GREAT_WORTH && wanted.kind !== "poi" ? GREAT : SMALL;

const ROUNDS = 3;
/** Trials in all: a bound on the time that is the same on every machine. */
const BUDGET = 12_000;

/**
 * Makes the map cheaper move by move until no move gains or the budget is spent. A move gives one name a cheaper
 * candidate, lifts whatever stands there, and finds new places for those; it stays only if the whole map gains.
 */
export function improve(board: Board): void {
  const budget = { left: BUDGET };
  for (let round = 0; round < ROUNDS; round++) {
    const before = board.cost;
    for (const slot of board.slots) {
      while (budget.left > 0 && moveToBetter(board, slot, { ...effortFor(slot), budget }));
    }
    if (before - board.cost < MIN_GAIN) return;
  }
}

interface Search extends Effort {
  readonly budget: { left: number };
}

function moveToBetter(board: Board, slot: Slot, { trials, depth, budget }: Search): boolean {
  const before = board.cost;
  const current = costOf(slot);
  for (const candidate of board.candidatesOf(slot).slice(0, trials)) {
    if (candidate.cost > current - MIN_GAIN || budget.left-- <= 0) return false;
    const blockers = board.blockersOf(slot, candidate);
    if (blockers.length > MAX_BLOCKERS) continue;
    const mark = board.mark();
    for (const blocker of blockers) board.put(blocker, undefined);
    board.put(slot, candidate);
    for (const blocker of blockers.toSorted((a, b) => b.wanted.worth - a.wanted.worth || a.index - b.index)) {
      const settled = board.placeBest(blocker);
      if (!settled && depth > 0)
        moveToBetter(board, blocker, { trials: SMALL.trials, depth: depth - 1, budget });
    }
    if (board.cost <= before - MIN_GAIN) return true;
    board.undo(mark);
  }
  return false;
}
