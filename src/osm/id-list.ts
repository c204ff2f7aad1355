import { rowAtOrAfter, type Shelves, shelve } from "./shelves.ts";

/** A set of ids in eight bytes each: a region's outlines are a million. */
export class IdList {
  readonly #shelves: Shelves;

  constructor(ids: Iterable<number>) {
    const sorted = Float64Array.from(ids).sort();
    this.#shelves = shelve(sorted.filter((id, index) => index === 0 || id !== sorted[index - 1]));
  }

  get length(): number {
    return this.#shelves.ids.length;
  }

  /** Where the id stands among the sorted ones; −1 for one that isn't among them. */
  rowOf(id: number): number {
    const row = rowAtOrAfter(this.#shelves, id);
    return this.#shelves.ids[row] === id ? row : -1;
  }

  has(id: number): boolean {
    return this.rowOf(id) >= 0;
  }

  /** The rows of ascending ids that are among these; far fewer of these than of those are looked at. */
  rowsIn(column: Float64Array): number[] {
    const { ids } = this.#shelves;
    const rows: number[] = [];
    let row = 0;
    for (let next = rowAtOrAfter(this.#shelves, column[0] ?? Infinity); next < ids.length; next++) {
      const id = ids[next] as number;
      row = firstAtOrAfter(column, id, row);
      if (row === column.length) break;
      if (column[row] === id) rows.push(row);
    }
    return rows;
  }

  /** Whether any of them lies in the range, its ends included. */
  hasBetween(first: number, last: number): boolean {
    const next = this.#shelves.ids[rowAtOrAfter(this.#shelves, first)];
    return next !== undefined && next <= last;
  }
}

function firstAtOrAfter(column: Float64Array, id: number, from: number): number {
  let low = from;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
