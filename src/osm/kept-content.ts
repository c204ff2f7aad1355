import type { RelationElement, TaggedNode, WayElement } from "../elements.ts";

/** All of an XML file but the places of its nodes: reading the text again would cost more than keeping this. */
export interface XmlContent {
  readonly kind: "xml";
  readonly taggedNodes: readonly TaggedNode[];
  readonly ways: readonly WayElement[];
  readonly relations: readonly RelationElement[];
}
