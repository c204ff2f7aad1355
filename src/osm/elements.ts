import type { Tags } from "../core/tag-filter.ts";
import type { OsmMember } from "./osm-extract.ts";

/** The tags of an element, decoded only when asked for. */
export interface TagReader {
  /** The value, undefined where the element lacks the key. */
  get(key: string): string | undefined;
  /** All of them, as plain data to keep. */
  all(): Tags;
}

/** A node with tags; where it lies says the file's NodeTable. */
export interface TaggedNode {
  readonly id: number;
  /** How many nodes stand before it in the file; tells repeated ids apart. */
  readonly place: number;
  readonly tags: TagReader;
}

export interface WayElement {
  readonly id: number;
  /** 0 where the file doesn't say. */
  readonly version: number;
  readonly refs: readonly number[];
  readonly tags: TagReader;
}

export interface RelationElement {
  readonly id: number;
  /** 0 where the file doesn't say. */
  readonly version: number;
  /** Decoded anew where they are asked for: most relations of a large file lie elsewhere. */
  readonly members: readonly OsmMember[];
  readonly tags: TagReader;
  /** Of its members of one type; cheaper than all of them. */
  memberIds(type: OsmMember["type"]): readonly number[];
}

/** The least and the greatest id of some elements; of none, Infinity and −Infinity. */
export interface IdRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a pass over a file asks for; kinds without a function aren't decoded. An element may be kept beyond
 * the call: its tags can still be read then, at the price of the block that they stand in.
 */
export interface ElementVisitor {
  readonly taggedNode?: (node: TaggedNode) => void;
  /** Where it says no to the range of ids in a block of a file, none of its nodes or ways are called. */
  readonly wantsNodes?: (ids: IdRange) => boolean;
  readonly wantsWays?: (ids: IdRange) => boolean;
  readonly way?: (way: WayElement) => void;
  readonly relation?: (relation: RelationElement) => void;
}
