import type { Box } from "../core/geometry.ts";
import type { Candidate, Wanted } from "./candidate.ts";
import { Occupancy, type Piece } from "./collision.ts";
import { solidBox } from "./oriented-box.ts";

/** Owner of a box that is kept free. */
const NOBODY = -1;

/** A candidate on the board. It comes and goes many times while the map is improved. */
export interface Option {
  readonly candidate: Candidate;
  /** Its boxes; made when it is first put down. */
  pieces: readonly Piece[] | undefined;
  /** What it met when it was last tried: as long as that stands, it cannot. */
  met: Piece | undefined;
}

/** One wanted name on the board, with what it has now. */
export interface Slot {
  readonly index: number;
  readonly wanted: Wanted;
  /** Made so far, batch after batch. */
  readonly options: Option[];
  /** Whether the options stand in the order of their costs. */
  isSorted: boolean;
  /** The least cost in the batch made last: later ones are hardly cheaper. */
  floor: number;
  placed: Option | undefined;
}

/** Every wanted name with its place, if it has one. Moves can be taken back. */
export class Board {
  readonly slots: readonly Slot[];
  readonly occupancy: Occupancy;
  readonly #repeated = new Map<string, Set<Slot>>();
  readonly #journal: { readonly slot: Slot; readonly before: Option | undefined }[] = [];
  /** What the map costs now: the costs of all places, and the worth of all that has none. */
  cost = 0;

  constructor(wanted: readonly Wanted[], room: Box) {
    this.occupancy = new Occupancy(room);
    this.slots = wanted.map((one, index) => ({
      index,
      wanted: one,
      options: [],
      isSorted: false,
      floor: 0,
      placed: undefined,
    }));
    this.cost = wanted.reduce((sum, { worth }) => sum + worth, 0);
  }

  /** Options made so far, cheapest first: all of them for a slot that found no place, else enough to better it. */
  optionsOf(slot: Slot): readonly Option[] {
    if (!slot.isSorted) slot.options.sort((a, b) => a.candidate.cost - b.candidate.cost);
    slot.isSorted = true;
    return slot.options;
  }

  /** Gives the slot its first free option that costs no more than the limit, making batches as they are needed. */
  placeBest(slot: Slot, limit = Number.POSITIVE_INFINITY): boolean {
    for (let i = 0; ; ) {
      if (i >= slot.options.length && (slot.floor > limit || !this.#nextBatch(slot))) return false;
      const option = slot.options[i] as Option;
      const isTooDear = option.candidate.cost > limit;
      if (!isTooDear && this.#isFree(slot, option)) {
        this.put(slot, option);
        return true;
      }
      // Nor are those any cheaper that come after it.
      i = isTooDear && slot.isSorted ? slot.options.length : i + 1;
    }
  }

  /** Gives a slot without a place the first of its last resorts that is free. */
  placeLast(slot: Slot): void {
    for (const candidate of slot.wanted.lastResort?.() ?? []) {
      const option: Option = { candidate, pieces: undefined, met: undefined };
      slot.options.push(option);
      if (!this.#isFree(slot, option)) continue;
      this.put(slot, option);
      return;
    }
  }

  /** Keeps a box free from now on: whatever stands there looks for another place. */
  keepFree({ minX, minY, maxX, maxY }: Box): void {
    const center = [(minX + maxX) / 2, (minY + maxY) / 2] as const;
    const box = solidBox({ center, halfWidth: (maxX - minX) / 2, halfHeight: (maxY - minY) / 2, angle: 0 });
    const lifted = this.#slotsOf(this.occupancy.owners([box], 0));
    for (const slot of lifted) this.put(slot, undefined);
    this.occupancy.add(this.occupancy.piecesOf(NOBODY, [box], 0));
    for (const slot of lifted) this.placeBest(slot);
  }

  /** Other slots that must go before the candidate can stand; undefined: it never can. */
  blockersOf(slot: Slot, { boxes, at }: Candidate): Slot[] | undefined {
    const owners = this.occupancy.owners(boxes, slot.wanted.clearance);
    if (owners.has(NOBODY)) return undefined;
    for (const twin of this.#twinsNear(slot, at)) owners.add(twin.index);
    owners.delete(slot.index);
    return this.#slotsOf(owners);
  }

  put(slot: Slot, option: Option | undefined): void {
    this.#journal.push({ slot, before: slot.placed });
    this.#set(slot, option);
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

  #set(slot: Slot, option: Option | undefined): void {
    const { wanted, index, placed } = slot;
    if (placed?.pieces) this.occupancy.remove(placed.pieces);
    this.cost += (option?.candidate.cost ?? wanted.worth) - costOf(slot);
    slot.placed = option;
    if (option) {
      option.pieces ??= this.occupancy.piecesOf(index, option.candidate.boxes, wanted.clearance);
      this.occupancy.add(option.pieces);
    }
    if (!wanted.repeat) return;
    const twins = this.#repeated.get(wanted.repeat.key) ?? new Set();
    if (option) twins.add(slot);
    else twins.delete(slot);
    this.#repeated.set(wanted.repeat.key, twins);
  }

  /** In ascending order. */
  #slotsOf(owners: ReadonlySet<number>): Slot[] {
    return [...owners].sort((a, b) => a - b).map((owner) => this.slots[owner] as Slot);
  }

  #nextBatch(slot: Slot): boolean {
    for (;;) {
      const batch = slot.wanted.batches.next();
      if (batch.done) return false;
      for (const candidate of batch.value) {
        slot.options.push({ candidate, pieces: undefined, met: undefined });
      }
      slot.isSorted = false;
      slot.floor = batch.value[0]?.cost ?? slot.floor;
      if (batch.value.length > 0) return true;
    }
  }

  #isFree(slot: Slot, option: Option): boolean {
    if (option.met?.stands) return false;
    const { boxes, at } = option.candidate;
    option.met = this.occupancy.firstMet(boxes, slot.wanted.clearance);
    return !option.met && this.#twinsNear(slot, at).length === 0;
  }

  /** The same name standing nearer than its rule allows. */
  #twinsNear({ wanted: { repeat }, index }: Slot, [x, y]: Candidate["at"]): readonly Slot[] {
    const twins = repeat && this.#repeated.get(repeat.key);
    if (!twins || twins.size === 0) return NONE;
    let near: Slot[] | undefined;
    for (const twin of twins) {
      if (!twin.placed || twin.index === index) continue;
      const { at } = twin.placed.candidate;
      if (Math.sqrt((at[0] - x) ** 2 + (at[1] - y) ** 2) >= repeat.apart) continue;
      near ??= [];
      near.push(twin);
    }
    return near ?? NONE;
  }
}

const NONE: readonly Slot[] = [];

export const costOf = ({ placed, wanted }: Slot): number => placed?.candidate.cost ?? wanted.worth;
