import type { Extent } from "../core/geometry.ts";
import type { Coast } from "./clip-coast.ts";
import { type BorderPosition, borderPosition, clockwise } from "./extent-border.ts";
import type { Vertex } from "./ground-index.ts";
import { isClosed } from "./repair-ring.ts";

/** Whether a coast comes in over the extent's edge or goes out. */
export type CrossingKind = "entry" | "exit";

interface Crossing {
  readonly at: BorderPosition;
  readonly kind: CrossingKind;
}

/**
 * Where coasts cross the extent's edge. Water lies on the right of each, so that, clockwise along the edge, sea begins
 * at an exit and ends at an entry: they take turns.
 */
export class EdgeCrossings {
  readonly #crossings: Crossing[] = [];
  readonly #extent: Extent;

  constructor(coasts: readonly Coast[], extent: Extent) {
    this.#extent = extent;
    for (const { line } of coasts) {
      const [first] = line;
      const last = line.at(-1);
      if (isClosed(line) || !first || !last) continue;
      this.add(first, "entry");
      this.add(last, "exit");
    }
  }

  /** Nothing is added for a vertex that does not lie on the edge. */
  add(vertex: Vertex, kind: CrossingKind): void {
    const at = borderPosition(vertex, this.#extent);
    if (at !== undefined) this.#crossings.push({ at, kind });
  }

  /** Whether a crossing here would take its turn: the next on its sea side is of the other kind, or there is none. */
  agreeWith(vertex: Vertex, kind: CrossingKind): boolean {
    const at = borderPosition(vertex, this.#extent);
    if (at === undefined) return false;
    const along = (other: Crossing): number =>
      kind === "exit" ? clockwise(at, other.at) : clockwise(other.at, at);
    let next: Crossing | undefined;
    for (const other of this.#crossings) if (!next || along(other) < along(next)) next = other;
    return next === undefined || next.kind !== kind;
  }
}
