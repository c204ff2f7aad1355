/** Ascending ids, found by number: their range is divided into equal stretches, so that a search starts near its goal. */
export interface Shelves {
  readonly ids: Float64Array;
  readonly firstId: number;
  readonly idsPerShelf: number;
  /** Row at which each stretch begins. */
  readonly starts: Uint32Array;
}

/** Prepares strictly ascending ids for `rowAtOrAfter`. */
export function shelve(ids: Float64Array): Shelves {
  const firstId = ids[0] ?? 0;
  const span = (ids.at(-1) ?? 0) - firstId + 1;
  const shelfCount = Math.max(1, ids.length);
  const idsPerShelf = span / shelfCount;
  // One more than the rounding could ask for, and the end of the last.
  const starts = new Uint32Array(shelfCount + 2);
  let row = 0;
  for (let shelf = 0; shelf < starts.length; shelf++) {
    while (row < ids.length && Math.floor(((ids[row] as number) - firstId) / idsPerShelf) < shelf) row++;
    starts[shelf] = row;
  }
  return { ids, firstId, idsPerShelf, starts };
}

/** The first row whose id is not smaller; the count of rows where all are. */
export function rowAtOrAfter({ ids, firstId, idsPerShelf, starts }: Shelves, id: number): number {
  const shelf = Math.floor((id - firstId) / idsPerShelf);
  if (!(shelf >= 0)) return 0;
  if (shelf + 1 >= starts.length) return ids.length;
  let low = starts[shelf] as number;
  let high = starts[shelf + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
