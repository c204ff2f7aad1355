import type { RelationElement, WayElement } from "./elements.ts";
import { type NodeTable, rowOf } from "./node-table.ts";
import { isArea } from "./read-relations.ts";
import { goRound, sidesOfWay } from "./way-reach.ts";
import { ALL_SIDES, sidesOf, type Window } from "./window.ts";

/** The ways that decide which relations belong to a cut. */
export interface CutWays {
  /** Those that touch the window, by id. */
  readonly touching: ReadonlyMap<number, WayElement>;
  /** Those in the outline of any area that may cover the window without touching it. */
  readonly outlines: ReadonlyMap<number, WayElement>;
}

interface Surroundings {
  readonly nodes: NodeTable;
  readonly window: Window;
}

/** The relations of a cut: those with a member in it, areas that may cover it, and what refers to any of these. */
export function keepRelations(
  relations: readonly RelationElement[],
  { touching, outlines }: CutWays,
  { nodes, window }: Surroundings,
): readonly RelationElement[] {
  const isNodeInside = (id: number): boolean => {
    const row = rowOf(nodes, id);
    return row >= 0 && sidesOf(window, nodes.lons[row] as number, nodes.lats[row] as number) === 0;
  };
  const kept = new Set<number>();
  for (const relation of relations) {
    const isKept =
      relation.memberIds("way").some((id) => touching.has(id)) ||
      relation.memberIds("node").some(isNodeInside) ||
      (isArea(relation) && mayCover(relation, outlines, { nodes, window }));
    if (isKept) kept.add(relation.id);
  }
  addParents(kept, relations);
  return relations.filter(({ id }) => kept.has(id));
}

/**
 * Whether the window may lie in the area, none of whose ways touches it. With its whole outline in the file
 * that is certain; with a part of it, it may be where there is some of it on every side.
 */
function mayCover(
  relation: RelationElement,
  outlines: CutWays["outlines"],
  { nodes, window }: Surroundings,
): boolean {
  const ids = relation.memberIds("way");
  const outline = ids.flatMap((id) => outlines.get(id) ?? []);
  const allSides = outline.reduce((union, { refs }) => union | sidesOfWay(refs, nodes, window), 0);
  if (allSides !== ALL_SIDES) return false;
  if (outline.length < ids.length) return true;
  return goRound(
    outline.map(({ refs }) => refs),
    nodes,
    window,
  );
}

/** Adds the relations that have a kept one as a member, and those that have these, and so on. */
function addParents(kept: Set<number>, relations: readonly RelationElement[]): void {
  const parentsOf = new Map<number, number[]>();
  for (const relation of relations) {
    const { id } = relation;
    for (const ref of relation.memberIds("relation")) {
      const parents = parentsOf.get(ref);
      if (parents) parents.push(id);
      else parentsOf.set(ref, [id]);
    }
  }
  // A Set hands out what is added while it is walked.
  for (const id of kept) for (const parent of parentsOf.get(id) ?? []) kept.add(parent);
}
