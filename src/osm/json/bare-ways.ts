import type { LonLat } from "../../core/geometry.ts";
import type { KeptElements } from "../kept-elements.ts";
import { NO_TAGS } from "../set-tag.ts";

/** Ids for nodes that have none: below all that editors give to new ones, and above the least whole number. */
const FIRST_ID = -(2 ** 52);

const keyOf = ([lon, lat]: LonLat): string => `${lon},${lat}`;

/**
 * Ways that are there only as the members of relations, a line without ids of its nodes (`relation(…); out geom;`).
 * Where their points lie on known nodes they go through these, so that rings close as the database has them.
 */
export class BareWays {
  readonly #lines = new Map<number, readonly LonLat[]>();
  readonly #ways = new Set<number>();
  readonly #nodes: (readonly [id: number, at: LonLat])[] = [];

  noteNode(id: number, at: LonLat): void {
    this.#nodes.push([id, at]);
  }

  /** A way that the file has in full. */
  noteWay(id: number): void {
    this.#ways.add(id);
  }

  add(id: number, line: readonly LonLat[]): void {
    if (!this.#lines.has(id)) this.#lines.set(id, line);
  }

  addTo(kept: KeptElements): void {
    const bare = [...this.#lines].filter(([id]) => !this.#ways.has(id));
    if (bare.length === 0) return;
    const idAt = new Map(this.#nodes.map(([id, at]) => [keyOf(at), id]));
    let nextId = FIRST_ID;
    for (const [id, line] of bare) {
      const refs = line.map((at) => {
        const known = idAt.get(keyOf(at));
        if (known !== undefined) return known;
        kept.addToldPlace(nextId, at);
        idAt.set(keyOf(at), nextId);
        return nextId++;
      });
      kept.addWay({ id, version: 0, tags: NO_TAGS, timestamp: "" }, refs);
    }
  }
}
