import type { Tags } from "../core/tag-filter.ts";
import type { TagReader } from "./elements.ts";
import type { OsmMember } from "./osm-extract.ts";
import type { OsmFile } from "./osm-file.ts";
import { isArea, readRelations } from "./read-relations.ts";
import { visitElements } from "./visit-elements.ts";

/** An administrative area of the file, its outline not yet joined. */
export interface AdminArea {
  /** "r123" or "w123". */
  readonly osmId: string;
  readonly tags: Tags;
  readonly outline: readonly OutlineWay[];
}

export interface OutlineWay {
  readonly id: number;
  readonly isInner: boolean;
}

/** All that finding a boundary needs from the file: one pass over its relations and one over its ways. */
export interface AdminData {
  /** Relations first, then closed ways that no such relation uses; each by id. */
  readonly areas: readonly AdminArea[];
  /** Nodes of the ways in the areas' outlines, as far as the file has them. */
  readonly outlines: ReadonlyMap<number, readonly number[]>;
}

/** Gathers the administrative areas; those of `askedIds` ("r123", "w123") are areas whatever their tags. */
export async function readAdminData(file: OsmFile, askedIds: readonly string[]): Promise<AdminData> {
  const relations = await adminRelations(file, askedIds);
  const used = new Set(relations.flatMap(({ outline }) => outline.map(({ id }) => id)));
  const outlines = new Map<number, readonly number[]>();
  const closedWays = new Map<number, AdminArea>();
  const askedWays = new Set(askedIds.filter((id) => id.startsWith("w")).map((id) => Number(id.slice(1))));
  await visitElements(file, {
    way({ id, refs, tags }) {
      if (used.has(id)) outlines.set(id, refs);
      if (askedWays.has(id) || (isClosed(refs) && !used.has(id) && isAdministrative(tags))) {
        outlines.set(id, refs);
        closedWays.set(id, { osmId: `w${id}`, tags: tags.all(), outline: [{ id, isInner: false }] });
      }
    },
  });
  return { areas: [...relations, ...byId(closedWays)], outlines };
}

async function adminRelations(file: OsmFile, askedIds: readonly string[]): Promise<readonly AdminArea[]> {
  const relations = await readRelations(file);
  return relations.flatMap((relation) => {
    const { id, tags } = relation;
    const osmId = `r${id}`;
    const isWanted = askedIds.includes(osmId) || (isArea(relation) && isAdministrative(tags));
    return isWanted ? [{ osmId, tags: tags.all(), outline: outlineOf(relation.members) }] : [];
  });
}

const isAdministrative = (tags: TagReader): boolean =>
  tags.get("boundary") === "administrative" && tags.get("admin_level") !== undefined;

const isClosed = (refs: readonly number[]): boolean => refs.length >= 4 && refs[0] === refs.at(-1);

/** Roles of the members that make an outline (wiki.openstreetmap.org/wiki/Relation:boundary); the last two are old. */
const OUTER_ROLES = ["outer", "", "exclave"];
const INNER_ROLES = ["inner", "enclave"];

function outlineOf(members: readonly OsmMember[]): readonly OutlineWay[] {
  const ways = new Map<number, OutlineWay>();
  for (const { type, ref, role } of members) {
    const isInner = INNER_ROLES.includes(role);
    if (type === "way" && (isInner || OUTER_ROLES.includes(role))) ways.set(ref, { id: ref, isInner });
  }
  return [...ways.values()];
}

const byId = (areas: ReadonlyMap<number, AdminArea>): AdminArea[] =>
  [...areas].sort(([a], [b]) => a - b).map(([, area]) => area);
