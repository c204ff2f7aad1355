import type { Extent } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import type { Warnings } from "../core/warnings.ts";
import { findWays } from "./cut-ways.ts";
import type { RelationElement, WayElement } from "./elements.ts";
import { keepRelations } from "./keep-relations.ts";
import { degreesOf, type NodeTable, rowOf } from "./node-table.ts";
import type { OsmExtract, OsmNode, OsmRelation, OsmWay } from "./osm-extract.ts";
import type { OsmFile } from "./osm-file.ts";
import { isArea, readRelations, wayIdsOf } from "./read-relations.ts";
import { NO_TAGS } from "./set-tag.ts";
import { visitElements } from "./visit-elements.ts";
import { sidesOf, type Window, windowOf } from "./window.ts";

/**
 * The data of a sheet: all ways that touch the extent, with all their nodes; areas that touch or may cover
 * it, with all their ways that the file has; nodes with tags inside it; relations that refer to any of these.
 * Of an object that occurs again the highest version counts, then the last.
 */
export async function cutExtract(file: OsmFile, extent: Extent, warnings: Warnings): Promise<OsmExtract> {
  const window = windowOf(extent);
  for (const id of file.nodes.offEarth) warnings.add("osm-node-off-earth", `n${id}`);
  const relations = readRelations(file);
  const found = findWays(file, relations, window);
  const keptRelations = keepRelations(relations, found, { nodes: file.nodes, window });
  const keptWays = new Map(found.touching);
  for (const relation of keptRelations.filter(isArea)) pullWays(relation, found.outlines, keptWays);
  for (const relation of keptRelations.filter(isArea)) warnOfMissing(relation, keptWays, warnings);
  const ways = [...keptWays.values()].sort(byId).map((way) => toWay(way, file.nodes, warnings));
  return {
    nodes: cutNodes(file, ways, window),
    ways,
    relations: keptRelations.map(toRelation),
  };
}

function pullWays(
  relation: RelationElement,
  outlines: ReadonlyMap<number, WayElement>,
  into: Map<number, WayElement>,
): void {
  for (const id of wayIdsOf(relation)) {
    const way = outlines.get(id);
    if (way) into.set(id, way);
  }
}

function warnOfMissing(
  relation: RelationElement,
  ways: ReadonlyMap<number, WayElement>,
  warnings: Warnings,
): void {
  const isIncomplete = wayIdsOf(relation).some((id) => !ways.has(id));
  if (isIncomplete) warnings.add("osm-relation-member-missing", `r${relation.id}`);
}

function toWay({ id, refs, tags }: WayElement, nodes: NodeTable, warnings: Warnings): OsmWay {
  let row = -1;
  const present = refs.filter((ref) => {
    row = rowOf(nodes, ref, row);
    return row >= 0;
  });
  if (present.length < refs.length) warnings.add("osm-way-node-missing", `w${id}`);
  return { id, nodes: present, tags: tags.all() };
}

const toRelation = ({ id, members, tags }: RelationElement): OsmRelation => ({
  id,
  members,
  tags: tags.all(),
});

/** The nodes of the ways, and those with tags inside the window; the table keeps them sorted. */
function cutNodes(file: OsmFile, ways: readonly OsmWay[], window: Window): readonly OsmNode[] {
  const { nodes } = file;
  const isKept = new Uint8Array(nodes.ids.length);
  for (const way of ways) {
    let row = -1;
    for (const ref of way.nodes) {
      row = rowOf(nodes, ref, row);
      isKept[row] = 1;
    }
  }
  const tagsAt = readTags(file, (row) => {
    if (sidesOf(window, nodes.lons[row] as number, nodes.lats[row] as number) === 0) isKept[row] = 1;
    return isKept[row] === 1;
  });
  const kept: OsmNode[] = [];
  for (let row = isKept.indexOf(1); row >= 0; row = isKept.indexOf(1, row + 1)) {
    kept.push({
      id: nodes.ids[row] as number,
      lon: degreesOf(nodes.lons[row] as number),
      lat: degreesOf(nodes.lats[row] as number),
      tags: tagsAt.get(row) ?? NO_TAGS,
    });
  }
  return kept;
}

/** The tags of those nodes with tags that are wanted, by row of the node table. */
function readTags(file: OsmFile, isWanted: (row: number) => boolean): ReadonlyMap<number, Tags> {
  const { nodes } = file;
  const tagsAt = new Map<number, Tags>();
  let row = -1;
  visitElements(file, {
    taggedNode({ id, place, tags }) {
      row = rowOf(nodes, id, row);
      const counts = (nodes.winners.get(id) ?? place) === place;
      if (row >= 0 && counts && isWanted(row)) tagsAt.set(row, tags.all());
    },
  });
  return tagsAt;
}

const byId = (a: { readonly id: number }, b: { readonly id: number }): number => a.id - b.id;
