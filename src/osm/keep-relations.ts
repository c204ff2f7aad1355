import type { FoundWays } from "./cut-ways.ts";
import type { RelationElement } from "./elements.ts";
import { type NodeTable, rowOf } from "./node-table.ts";
import type { OsmMember } from "./osm-extract.ts";
import { isArea, wayIdsOf } from "./read-relations.ts";
import { goRound } from "./way-reach.ts";
import { ALL_SIDES, sidesOf, type Window } from "./window.ts";

/** The relations of a cut: those with a member in it, areas that may cover it, and what refers to any of these. */
export function keepRelations(
  relations: readonly RelationElement[],
  ways: FoundWays,
  { nodes, window }: { nodes: NodeTable; window: Window },
): readonly RelationElement[] {
  const isInCut = ({ type, ref }: OsmMember): boolean => {
    if (type === "way") return ways.touching.has(ref);
    const row = type === "node" ? rowOf(nodes, ref) : -1;
    return row >= 0 && sidesOf(window, nodes.lons[row] as number, nodes.lats[row] as number) === 0;
  };
  const kept = new Set<number>();
  for (const relation of relations) {
    const isKept =
      relation.members.some(isInCut) || (isArea(relation) && mayCover(relation, ways, { nodes, window }));
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
  { outlines, sides }: FoundWays,
  { nodes, window }: { nodes: NodeTable; window: Window },
): boolean {
  const ids = wayIdsOf(relation);
  const allSides = ids.reduce((union, id) => union | (sides.get(id) ?? 0), 0);
  if (allSides !== ALL_SIDES) return false;
  const outline = ids.flatMap((id) => outlines.get(id) ?? []);
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
  for (const { id, members } of relations) {
    for (const { type, ref } of members) {
      if (type !== "relation") continue;
      const parents = parentsOf.get(ref);
      if (parents) parents.push(id);
      else parentsOf.set(ref, [id]);
    }
  }
  // A Set hands out what is added while it is walked.
  for (const id of kept) for (const parent of parentsOf.get(id) ?? []) kept.add(parent);
}
