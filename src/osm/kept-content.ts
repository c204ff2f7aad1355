import type { RelationElement, TaggedNode, WayElement } from "./elements.ts";

/** All of a text file (XML, JSON) but the places of its nodes: reading it again would cost more than keeping this. */
export interface KeptContent {
  readonly kind: "kept";
  readonly taggedNodes: readonly TaggedNode[];
  readonly ways: readonly WayElement[];
  readonly relations: readonly RelationElement[];
}
