import type { RelationElement, WayElement } from "./elements.ts";
import { newer } from "./newer.ts";
import type { OsmFile } from "./osm-file.ts";
import { isArea, wayIdsOf } from "./read-relations.ts";
import { visitElements } from "./visit-elements.ts";
import { reachOf } from "./way-reach.ts";
import type { Window } from "./window.ts";

/** What one pass over the ways finds. */
export interface FoundWays {
  /** Ways that touch the window, by id. */
  readonly touching: ReadonlyMap<number, WayElement>;
  /** Ways in the outline of any area of the file, by id, touching or not. */
  readonly outlines: ReadonlyMap<number, WayElement>;
  /** For each outline that doesn't touch, the sides of the window that its nodes lie on. */
  readonly sides: ReadonlyMap<number, number>;
}

/** Sorts the file's ways by how they lie to the window; of a way that occurs again the newest counts. */
export function findWays(file: OsmFile, relations: readonly RelationElement[], window: Window): FoundWays {
  const outlineIds = new Set(relations.filter(isArea).flatMap(wayIdsOf));
  const touching = new Map<number, WayElement>();
  const outlines = new Map<number, WayElement>();
  const sides = new Map<number, number>();
  visitElements(file, {
    way(way) {
      const { id } = way;
      const reach = reachOf(way.refs, file.nodes, window);
      if (reach.touches || touching.has(id)) touching.set(id, newer(touching.get(id), way));
      if (!outlineIds.has(id)) return;
      outlines.set(id, newer(outlines.get(id), way));
      sides.set(id, reach.sides);
    },
  });
  return { touching, outlines, sides };
}
