import type { Tags } from "../core/tag-filter.ts";

/**
 * The OSM data of one sheet: every way and multipolygon that touches it, complete; tags untouched; sorted by id.
 * Every node of a way is there: those that the file lacks are left out of it. A relation keeps all its members,
 * also those that are not in the extract.
 */
export interface OsmExtract {
  readonly nodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
  /** Villages, towns and cities beyond the extent, up to 25 km away; absent: none known. */
  readonly surroundings?: readonly OsmNode[];
}

export interface OsmNode {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly tags: Tags;
}

export interface OsmWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Tags;
}

export interface OsmRelation {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: Tags;
}

export interface OsmMember {
  readonly type: "node" | "way" | "relation";
  readonly ref: number;
  readonly role: string;
}

/** Where the data came from, for imprint and report. */
export interface DataInfo {
  /** Name of the file, without its folder. */
  readonly source: string;
  /** ISO 8601, UTC: the file's replication timestamp, else its newest object's; absent where it has neither. */
  readonly timestamp?: string;
  readonly sha256: string;
  /** Counts in the whole file. */
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
}
