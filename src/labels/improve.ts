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
const GREAT: Effort = { trials: 14, depth: 1 };
/** A street of the commune that has not even a number. */
const UTMOST: Effort = { trials: 120, depth: 2 };
const SMALL: Effort = { trials: 5, depth: 0 };
const GREAT_WORTH = 100;
function effortFor({ wanted, placed }: Slot): Effort {
  if (wanted.worth < GREAT_WORTH || wanted.kind === "poi") return SMALL;
  return !placed && wanted.kind === "street" ? UTMOST : GREAT;
}

/** Trials in all: a bound on the time that is the same on every machine. */
const BUDGET = 12_000;

/**
 * Makes the map cheaper move by move until no move gains, or the rounds over all names or the budget are spent. A move gives one name a cheaper
 * candidate, lifts whatever stands there, and finds new places for those; it stays only if the whole map gains.
 */
export function improve(board: Board, rounds: number): void {
  const budget = { left: BUDGET };
  for (let round = 0; round < rounds; round++) {
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
  const target = board.cost - MIN_GAIN;
  const current = costOf(slot);
  for (const option of board.optionsOf(slot).slice(0, trials)) {
    const { candidate } = option;
    if (candidate.cost > current - MIN_GAIN || budget.left-- <= 0) return false;
    const blockers = board.blockersOf(slot, candidate);
    if (!blockers || blockers.length > MAX_BLOCKERS) continue;
    const mark = board.mark();
    const driven = blockers.map((blocker): Driven => ({ slot: blocker, before: costOf(blocker) }));
    for (const blocker of blockers) board.put(blocker, undefined);
    board.put(slot, option);
    if (settleAll(board, driven, { target, depth, budget })) return true;
    board.undo(mark);
  }
  return false;
}

/** A slot that had to go, and what it cost where it stood. */
interface Driven {
  readonly slot: Slot;
  readonly before: number;
}

/** New places for those driven out, the greatest first; false as soon as the board can no longer be as cheap as the target. */
function settleAll(
  board: Board,
  driven: readonly Driven[],
  { target, depth, budget }: Omit<Search, "trials"> & { readonly target: number },
): boolean {
  // The board if all who are still to come stood as cheaply as before.
  let hoped = driven.reduce((cost, { slot, before }) => cost - slot.wanted.worth + before, board.cost);
  const order = driven.toSorted(
    (a, b) => b.slot.wanted.worth - a.slot.wanted.worth || a.slot.index - b.slot.index,
  );
  for (const { slot, before } of order) {
    const atWorst = board.cost;
    if (!board.placeBest(slot, before + target - hoped) && depth > 0) {
      moveToBetter(board, slot, { trials: SMALL.trials, depth: depth - 1, budget });
    }
    hoped += board.cost - atWorst + slot.wanted.worth - before;
    if (hoped > target) return false;
  }
  return true;
}
