import type { Candidate } from "./candidate.ts";

/** A place for a name that is not looked at yet. */
interface Untried {
  /** It costs no less, whatever it covers. */
  readonly least: number;
  /** Undefined where the name cannot stand there at all. */
  readonly make: () => Candidate | undefined;
}

/**
 * The candidates in the order of their costs, each as late as can be: what it covers is found out when all that are surely
 * cheaper have been handed out. Most names take one of the first, and the rest is never made.
 */
export function* cheapestFirst(places: readonly Untried[]): Generator<readonly Candidate[], void> {
  const inOrder = places.toSorted((a, b) => a.least - b.least);
  let waiting: Candidate[] = [];
  for (const [i, { make }] of inOrder.entries()) {
    const candidate = make();
    if (candidate) waiting.push(candidate);
    const next = inOrder[i + 1]?.least ?? Number.POSITIVE_INFINITY;
    const ready = waiting.filter(({ cost }) => cost <= next);
    if (ready.length === 0) continue;
    waiting = waiting.filter(({ cost }) => cost > next);
    yield ready.sort((a, b) => a.cost - b.cost);
  }
}
