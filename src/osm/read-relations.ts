import type { RelationElement } from "./elements.ts";
import { newer } from "./newer.ts";
import type { OsmFile } from "./osm-file.ts";
import { visitElements } from "./visit-elements.ts";

/** All relations of the file, each id once, sorted by it. */
export async function readRelations(file: OsmFile): Promise<readonly RelationElement[]> {
  const relations = new Map<number, RelationElement>();
  await visitElements(file, {
    relation: (relation) => relations.set(relation.id, newer(relations.get(relation.id), relation)),
  });
  return [...relations.values()].sort((a, b) => a.id - b.id);
}

/** Whether the relation's ways are the outline of an area. */
export function isArea({ tags }: RelationElement): boolean {
  const type = tags.get("type");
  return type === "multipolygon" || type === "boundary";
}
