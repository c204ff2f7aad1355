import type { Box } from "../core/geometry.ts";
import type { Candidate, Wanted } from "./candidate.ts";
import { Occupancy } from "./collision.ts";
import { solidBox } from "./oriented-box.ts";

/** Owner of a box that is kept free. */
const NOBODY = -1;

/** One wanted name on the board, with what it has now. */
export interface Slot {
  readonly index: number;
  readonly wanted: Wanted;
  /** Candidates made so far, batch after batch. */
  readonly candidates: Candidate[];
  /** The least cost in the batch made last: later ones are hardly cheaper. */
  floor: number;
  placed: Candidate | undefined;
}

/** Every wanted name with its place, if it has one. Moves can be taken back. */
export class Board {
  readonly slots: readonly Slot[];
  readonly occupancy: Occupancy;
  readonly #repeated = new Map<string, Set<Slot>>();
  readonly #journal: { readonly slot: Slot; readonly before: Candidate | undefined }[] = [];
  /** What the map costs now: the costs of all places, and the worth of all that has none. */
  cost = 0;

  constructor(wanted: readonly Wanted[], room: Box) {
    this.occupancy = new Occupancy(room);
    this.slots = wanted.map((one, index) => ({
      index,
      wanted: one,
      candidates: [],
      floor: 0,
      placed: undefined,
    }));
    this.cost = wanted.reduce((sum, { worth }) => sum + worth, 0);
  }

  /** Candidates made so far, cheapest first: all of them for a slot that found no place, else enough to better it. */
  candidatesOf(slot: Slot): readonly Candidate[] {
    return slot.candidates.sort((a, b) => a.cost - b.cost);
  }

  /** Gives the slot its first free candidate that costs no more than the limit, making batches as they are needed. */
  placeBest(slot: Slot, limit = Number.POSITIVE_INFINITY): boolean {
    for (let i = 0; ; i++) {
      if (i >= slot.candidates.length && (slot.floor > limit || !this.#nextBatch(slot))) return false;
      const candidate = slot.candidates[i];
      if (candidate && candidate.cost <= limit && this.#isFree(slot, candidate)) {
        this.put(slot, candidate);
        return true;
      }
    }
  }

  /** Keeps a box free from now on: whatever stands there looks for another place. */
  keepFree({ minX, minY, maxX, maxY }: Box): void {
    const center = [(minX + maxX) / 2, (minY + maxY) / 2] as const;
    const box = solidBox({ center, halfWidth: (maxX - minX) / 2, halfHeight: (maxY - minY) / 2, angle: 0 });
    const lifted = this.occupancy.owners([box], 0).map((owner) => this.slots[owner] as Slot);
    for (const slot of lifted) this.put(slot, undefined);
    this.occupancy.add(NOBODY, [box], 0);
    for (const slot of lifted) this.placeBest(slot);
  }

  /** Other slots that must go before the candidate can stand; undefined: it never can. */
  blockersOf(slot: Slot, { boxes, at }: Candidate): Slot[] | undefined {
    const owners = new Set(this.occupancy.owners(boxes, slot.wanted.clearance));
    if (owners.has(NOBODY)) return undefined;
    for (const twin of this.#twinsNear(slot, at)) owners.add(twin.index);
    owners.delete(slot.index);
    return [...owners].sort((a, b) => a - b).map((owner) => this.slots[owner] as Slot);
  }

  put(slot: Slot, candidate: Candidate | undefined): void {
    this.#journal.push({ slot, before: slot.placed });
    this.#set(slot, candidate);
  }

  mark(): number {
    return this.#journal.length;
  }

  /** Takes back every move since the mark. */
  undo(mark: number): void {
    while (this.#journal.length > mark) {
      const move = this.#journal.pop();
      if (move) this.#set(move.slot, move.before);
    }
  }

  #set(slot: Slot, candidate: Candidate | undefined): void {
    const { wanted, index } = slot;
    if (slot.placed) this.occupancy.remove(index);
    this.cost += (candidate?.cost ?? wanted.worth) - costOf(slot);
    slot.placed = candidate;
    if (candidate) this.occupancy.add(index, candidate.boxes, wanted.clearance);
    if (!wanted.repeat) return;
    const twins = this.#repeated.get(wanted.repeat.key) ?? new Set();
    if (candidate) twins.add(slot);
    else twins.delete(slot);
    this.#repeated.set(wanted.repeat.key, twins);
  }

  #nextBatch(slot: Slot): boolean {
    const batch = slot.wanted.batches.next();
    if (batch.done) return false;
    slot.candidates.push(...batch.value);
    slot.floor = batch.value[0]?.cost ?? slot.floor;
    return batch.value.length > 0 || this.#nextBatch(slot);
  }

  #isFree(slot: Slot, { boxes, at }: Candidate): boolean {
    return this.occupancy.isFree(boxes, slot.wanted.clearance) && this.#twinsNear(slot, at).length === 0;
  }

  /** The same name standing nearer than its rule allows. */
  #twinsNear({ wanted: { repeat }, index }: Slot, [x, y]: Candidate["at"]): readonly Slot[] {
    const twins = repeat && this.#repeated.get(repeat.key);
    if (!twins || twins.size === 0) return NONE;
    let near: Slot[] | undefined;
    for (const twin of twins) {
      if (!twin.placed || twin.index === index) continue;
      if (Math.hypot(twin.placed.at[0] - x, twin.placed.at[1] - y) >= repeat.apart) continue;
      near ??= [];
      near.push(twin);
    }
    return near ?? NONE;
  }
}

const NONE: readonly Slot[] = [];

export const costOf = ({ placed, wanted }: Slot): number => placed?.cost ?? wanted.worth;
