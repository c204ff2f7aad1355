import { rowAtOrAfter, type Shelves, shelve } from "./shelves.ts";
import { ALL_SIDES } from "./window.ts";

/**
 * On which sides of a window the nodes of a file lie. Nodes that follow one another were mostly surveyed together and
 * lie on one side: a number for each such run takes a hundredth of what their places would.
 *
 *     ids    11 12 15 16 │ 20 21 │ 25 …
 *     sides     west     │   0   │ north + west
 */
export interface Zones {
  /** The first id of each run, and what holds for all of it. */
  readonly runs: Shelves;
  readonly sides: Uint8Array;
}

/** As in `sidesOf`. Of an id that the file lacks, those of the node before it. */
export function zoneOf({ runs, sides }: Zones, id: number): number {
  const row = rowAtOrAfter(runs, id);
  return sides[runs.ids[row] === id ? row : row - 1] ?? ALL_SIDES;
}

/** Takes all nodes of a file in the order of their ids. */
export class ZoneWriter {
  #ids = new Float64Array(1024);
  #sides = new Uint8Array(1024);
  #count = 0;
  #sidesBefore = -1;

  add(id: number, sides: number): void {
    if (sides === this.#sidesBefore) return;
    this.#sidesBefore = sides;
    if (this.#count === this.#ids.length) this.#grow();
    this.#ids[this.#count] = id;
    this.#sides[this.#count++] = sides;
  }

  finish(): Zones {
    const runs = shelve(this.#ids.slice(0, this.#count));
    return { runs, sides: this.#sides.slice(0, this.#count) };
  }

  #grow(): void {
    const [ids, sides] = [this.#ids, this.#sides];
    this.#ids = new Float64Array(2 * ids.length);
    this.#ids.set(ids);
    this.#sides = new Uint8Array(2 * sides.length);
    this.#sides.set(sides);
  }
}
