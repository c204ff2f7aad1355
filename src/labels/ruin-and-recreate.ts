import type { Mm } from "../core/geometry.ts";
import { seededRandom } from "../core/seeded-random.ts";
import { type Board, costOf, type Slot } from "./board.ts";

/** Names lifted at once: the nearest to one that stands badly. */
const FEWEST = 3;
const MOST = 12;
/** Names farther away have nothing to do with it. */
const REACH: Mm = 28;
/** A worse map is gone on with if it is worse by no more than this, falling to nothing: so a search leaves dead ends. */
const FIRST_TEMPERATURE = 8;
const SEED = 1;
/** How much the order in which lifted names are set again is left to chance. */
const DISORDER = 0.6;

/**
 * Lifts a handful of neighbouring names and sets them again in another order, over and over; keeps the cheapest map that
 * was met. The number of rounds bounds the time, and a fixed seed makes every run alike.
 *
 * After Schrimpf et al., Record breaking optimization results using the ruin and recreate principle, 2000.
 */
export function ruinAndRecreate(board: Board, rounds: number): void {
  const random = seededRandom(SEED);
  const slots = board.slots.filter(({ wanted }) => !wanted.repetition);
  if (slots.length === 0) return;
  let best = { cost: board.cost, mark: board.mark() };
  for (let round = 0; round < rounds; round++) {
    const before = { cost: board.cost, mark: board.mark() };
    const temperature = FIRST_TEMPERATURE * (1 - round / rounds);
    const center = worstOf(slots, random);
    const lifted = nearestTo(center, slots, FEWEST + Math.floor(random() * (MOST - FEWEST + 1)));
    for (const slot of lifted) board.put(slot, undefined);
    for (const slot of reordered(lifted, random)) board.placeBest(slot);
    if (board.cost >= before.cost + temperature * random()) board.undo(before.mark);
    else if (board.cost < best.cost) best = { cost: board.cost, mark: board.mark() };
  }
  board.undo(best.mark);
}

/** Of a few taken at random, the one that stands farthest from its cheapest place. */
function worstOf(slots: readonly Slot[], random: () => number): Slot {
  const excess = (slot: Slot): number => costOf(slot) - (slot.options[0]?.candidate.cost ?? 0);
  const drawn = Array.from({ length: 4 }, () => slots[Math.floor(random() * slots.length)] as Slot);
  return drawn.reduce((worst, slot) => (excess(slot) > excess(worst) ? slot : worst));
}

function nearestTo(center: Slot, slots: readonly Slot[], count: number): Slot[] {
  const [x, y] = placeOf(center);
  const near: { readonly slot: Slot; readonly away: Mm }[] = [];
  // All slots, some hundred times: of those out of reach nothing is kept.
  for (const slot of slots) {
    const at = placeOf(slot);
    const dx = at[0] - x;
    const dy = at[1] - y;
    if (dx * dx + dy * dy <= REACH * REACH) near.push({ slot, away: Math.sqrt(dx * dx + dy * dy) });
  }
  return near
    .sort((a, b) => a.away - b.away || a.slot.index - b.slot.index)
    .slice(0, count)
    .map(({ slot }) => slot);
}

/** Where a name stands, or could stand. */
const NOWHERE = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const placeOf = ({ placed, options }: Slot) => (placed ?? options[0])?.candidate.at ?? NOWHERE;

function reordered(slots: readonly Slot[], random: () => number): Slot[] {
  return slots
    .map((slot) => ({ slot, key: slot.wanted.worth * (1 - DISORDER * random()) }))
    .sort((a, b) => b.key - a.key)
    .map(({ slot }) => slot);
}
