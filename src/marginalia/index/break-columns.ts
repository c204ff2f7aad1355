import { type HeadRow, type IndexRow, linesOf } from "./index-row.ts";

/** Columns filled with rows, and the rows that found no room. */
export interface BrokenColumns {
  readonly columns: readonly (readonly IndexRow[])[];
  readonly rest: readonly IndexRow[];
}

/**
 * Fills columns of `capacity` lines, left to right. A heading never stands last in a column: it goes over with its
 * first entry. A column that opens within a letter says the letter again, so that all columns begin alike.
 */
export function fillColumns(rows: readonly IndexRow[], count: number, capacity: number): BrokenColumns {
  const columns: IndexRow[][] = [];
  let next = 0;
  while (columns.length < count && next < rows.length) {
    const column: IndexRow[] = [...headAgain(rows, next)];
    let lines = column.reduce((sum, row) => sum + linesOf(row), 0);
    const first = next;
    for (let row = rows[next]; row && lines + wantedLines(rows, next) <= capacity; row = rows[next]) {
      column.push(row);
      lines += linesOf(row);
      next++;
    }
    if (next === first) break;
    columns.push(column);
  }
  return { columns, rest: [...headAgain(rows, next), ...rows.slice(next)] };
}

/** The columns as even as may be: no column is longer than it must be for all rows to find room. */
export function balanceColumns(rows: readonly IndexRow[], count: number, capacity: number): BrokenColumns {
  const full = fillColumns(rows, count, capacity);
  if (full.rest.length > 0) return full;
  const total = rows.reduce((sum, row) => sum + linesOf(row), 0);
  for (let lines = Math.min(capacity, Math.ceil(total / count)); lines < capacity; lines++) {
    const broken = fillColumns(rows, count, lines);
    if (broken.rest.length === 0) return broken;
  }
  return full;
}

/** A heading needs room for its first entry too. */
function wantedLines(rows: readonly IndexRow[], index: number): number {
  const row = rows[index];
  const after = rows[index + 1];
  if (!row) return 0;
  return linesOf(row) + (row.kind === "head" && after ? linesOf(after) : 0);
}

/** The heading that the row stands under, unless the row is one itself. */
function headAgain(rows: readonly IndexRow[], index: number): HeadRow[] {
  if (index >= rows.length || rows[index]?.kind === "head") return [];
  for (let above = index - 1; above >= 0; above--) {
    const row = rows[above];
    if (row?.kind === "head") return [{ ...row, repeated: true }];
  }
  return [];
}
