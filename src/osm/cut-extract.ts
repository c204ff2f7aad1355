import type { Extent } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import type { Warnings } from "../core/warnings.ts";
import { findWays, readWays } from "./cut-ways.ts";
import type { RelationElement, WayElement } from "./elements.ts";
import { IdList } from "./id-list.ts";
import { type CutWays, keepRelations } from "./keep-relations.ts";
import { degreesOf, joinTables, type NodeTable, rowOf } from "./node-table.ts";
import type { OsmExtract, OsmNode, OsmRelation, OsmWay } from "./osm-extract.ts";
import type { OsmFile } from "./osm-file.ts";
import { readNodes, readWindow } from "./read-nodes.ts";
import { isArea, readRelations } from "./read-relations.ts";
import { NO_TAGS } from "./set-tag.ts";
import { rowAtOrAfter } from "./shelves.ts";
import { isSettlement, surroundingsOf } from "./surroundings.ts";
import { visitElements } from "./visit-elements.ts";
import { touchesWindow } from "./way-reach.ts";
import { ALL_SIDES, sidesOf, type Window, windowOf } from "./window.ts";

/**
 * The data of a sheet: all ways that touch the extent, with all their nodes; areas that touch or may cover
 * it, with all their ways that the file has; nodes with tags inside it; relations that refer to any of these.
 * Of an object that occurs again the highest version counts, then the last.
 */
export async function cutExtract(file: OsmFile, extent: Extent, warnings: Warnings): Promise<OsmExtract> {
  const window = windowOf(extent);
  const relations = await readRelations(file);
  const around = surroundingsOf(extent);
  const touching = await findTouching(file, relations, { window, around });
  const { ways: found, nodes: foundNodes, sought, settlements } = touching;
  const keptRelations = keepRelations(relations, found, { nodes: foundNodes, window });
  const areas = keptRelations.filter(isArea);
  const keptWays = new Map(found.touching);
  const areaWays = new Set(idsOf(areas));
  // Mostly none: only areas that came in by a node or by what refers to them were not sought before.
  const unread = [...areaWays].filter((id) => !keptWays.has(id) && !sought.has(id));
  for (const ways of [found.outlines, await readWays(file, new IdList(unread))])
    for (const [id, way] of ways) if (areaWays.has(id)) keptWays.set(id, way);
  for (const area of areas) warnOfMissing(area, keptWays, warnings);
  const nodes = await withNodes(file, foundNodes, keptWays.values());
  for (const id of nodes.offEarth) warnings.add("osm-node-off-earth", `n${id}`);
  const ways = [...keptWays.values()].sort(byId).map((way) => toWay(way, nodes, warnings));
  return {
    ...(await cutNodes(file, ways, { nodes, window, around, settlements })),
    ways,
    relations: keptRelations.map(toRelation),
  };
}

/**
 * The ways that touch the window, the outlines of areas that may touch or cover it, and the nodes of both; `sought`
 * are the ways of these areas, in the file or not.
 */
async function findTouching(
  file: OsmFile,
  relations: readonly RelationElement[],
  { window, around }: { readonly window: Window; readonly around: Window },
): Promise<{
  readonly ways: CutWays;
  readonly nodes: NodeTable;
  readonly sought: IdList;
  readonly settlements: readonly OsmNode[];
}> {
  const areas = relations.filter(isArea);
  const outlineIds = new IdList(idsOf(areas));
  const at = await readWindow(file, window, around);
  const { near, inside, outlineSides } = await findWays(file, outlineIds, at);
  const mayCover = (area: RelationElement): boolean => {
    const sidesOfOne = (id: number): number => outlineSides[outlineIds.rowOf(id)] ?? 0;
    return area.memberIds("way").reduce((union, id) => union | sidesOfOne(id), 0) === ALL_SIDES;
  };
  const concerns = (area: RelationElement): boolean =>
    area.memberIds("way").some((id) => near.has(id)) || mayCover(area);
  const sought = new IdList(idsOf(areas.filter(concerns)));
  const outlines = await readWays(file, sought);
  const nodes = await withNodes(file, at.inside, [...near.values(), ...outlines.values()]);
  const touching = new Map(
    [...near].filter(([id, { refs }]) => inside.has(id) || touchesWindow(refs, nodes, window)),
  );
  return { ways: { touching, outlines }, nodes, sought, settlements: at.settlements };
}

function* idsOf(areas: readonly RelationElement[]): Generator<number> {
  for (const area of areas) yield* area.memberIds("way");
}

/** The table, with those nodes of the ways that it lacks, as far as the file has them. */
async function withNodes(file: OsmFile, table: NodeTable, ways: Iterable<WayElement>): Promise<NodeTable> {
  if (file.allNodes) return table;
  const lacking = new Set<number>();
  for (const { refs } of ways) for (const ref of refs) if (rowOf(table, ref) < 0) lacking.add(ref);
  return joinTables(table, await readNodes(file, new IdList(lacking)));
}

function warnOfMissing(
  relation: RelationElement,
  ways: ReadonlyMap<number, WayElement>,
  warnings: Warnings,
): void {
  const isIncomplete = relation.memberIds("way").some((id) => !ways.has(id));
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

interface NodesAt {
  readonly nodes: NodeTable;
  readonly window: Window;
  readonly around: Window;
  /** Those of a large file, found on the way; others are found now. */
  readonly settlements: readonly OsmNode[];
}

/** The nodes of the ways, those with tags inside the window, and the settlements around it; the table keeps them sorted. */
async function cutNodes(
  file: OsmFile,
  ways: readonly OsmWay[],
  at: NodesAt,
): Promise<Required<Pick<OsmExtract, "nodes" | "surroundings">>> {
  const { nodes } = at;
  const isKept = new Uint8Array(nodes.ids.length);
  for (const way of ways) {
    let row = -1;
    for (const ref of way.nodes) {
      row = rowOf(nodes, ref, row);
      isKept[row] = 1;
    }
  }
  const { tagsAt, settlements } = await readTags(file, isKept, at);
  const isCut = ({ id }: OsmNode): boolean => isKept[rowOf(nodes, id)] === 1;
  const nodeAt = (row: number, tags: Tags = NO_TAGS): OsmNode => ({
    id: nodes.ids[row] as number,
    lon: degreesOf(nodes.lons[row] as number),
    lat: degreesOf(nodes.lats[row] as number),
    tags,
  });
  const kept: OsmNode[] = [];
  for (let row = isKept.indexOf(1); row >= 0; row = isKept.indexOf(1, row + 1)) {
    kept.push(nodeAt(row, tagsAt.get(row)));
  }
  const around = [
    ...[...settlements].map(([row, tags]) => nodeAt(row, tags)),
    ...at.settlements.filter((one) => !isCut(one)),
  ];
  return { nodes: kept, surroundings: around.sort(byId) };
}

/** The tags of the nodes to keep and of the settlements around them, by row of the node table; what lies inside is kept. */
async function readTags(file: OsmFile, isKept: Uint8Array, { nodes, window, around }: NodesAt) {
  const tagsAt = new Map<number, Tags>();
  const settlements = new Map<number, Tags>();
  let row = -1;
  await visitElements(file, {
    wantsNodes: ({ first, last }) => (nodes.ids[rowAtOrAfter(nodes.shelves, first)] ?? Infinity) <= last,
    taggedNode({ id, place, tags }) {
      row = rowOf(nodes, id, row);
      const counts = (nodes.winners.get(id) ?? place) === place;
      if (row < 0 || !counts) return;
      const [lon, lat] = [nodes.lons[row] as number, nodes.lats[row] as number];
      if (sidesOf(window, lon, lat) === 0) isKept[row] = 1;
      if (isKept[row] === 1) tagsAt.set(row, tags.all());
      else if (file.allNodes && sidesOf(around, lon, lat) === 0 && isSettlement(tags))
        settlements.set(row, tags.all());
    },
  });
  return { tagsAt, settlements };
}

const byId = (a: { readonly id: number }, b: { readonly id: number }): number => a.id - b.id;
