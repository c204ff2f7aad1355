import type { WarningCode } from "./messages/catalogue.ts";

export interface Warning {
  readonly code: WarningCode;
  readonly count: number;
  /** The first few places, e.g. "r123", sorted as met. */
  readonly examples: readonly string[];
}

/** How many places a warning names before it only counts. */
const MAX_EXAMPLES = 5;

/** Bad data is weather: it is named, counted and located here, and the work goes on. */
export class Warnings {
  readonly #counts = new Map<WarningCode, { count: number; examples: string[] }>();

  add(code: WarningCode, where: string): void {
    const entry = this.#counts.get(code) ?? { count: 0, examples: [] };
    entry.count++;
    if (entry.examples.length < MAX_EXAMPLES && !entry.examples.includes(where)) entry.examples.push(where);
    this.#counts.set(code, entry);
  }

  /** All warnings so far, by code. */
  list(): readonly Warning[] {
    return [...this.#counts]
      .map(([code, { count, examples }]) => ({ code, count, examples: [...examples] }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
