import type { ElementVisitor } from "../elements.ts";
import { inBlob, unpackBlobs } from "./blobs.ts";
import { visitTaggedDense } from "./dense-nodes.ts";
import type { PbfBlock, PbfContent } from "./pbf-content.ts";
import { visitTaggedPlain } from "./plain-nodes.ts";
import {
  DENSE_NODES,
  eachElement,
  NODES,
  type PrimitiveBlock,
  RELATIONS,
  readPrimitiveBlock,
  WAYS,
} from "./primitive-block.ts";
import { readRelation, readWay } from "./ways-and-relations.ts";

/** One pass over a PBF; blocks without a kind or id that is asked for stay packed. */
export async function visitPbf(content: PbfContent, path: string, visitor: ElementVisitor): Promise<void> {
  const wanted = content.blocks.filter((block) => holdsWanted(block, visitor));
  for await (const { blob, message } of unpackBlobs(content.bytes, wanted, path)) {
    const place = { path, at: blob.at };
    inBlob(place, () => visitBlock(readPrimitiveBlock(message, place), blob.firstPlace, visitor));
  }
}

const holdsWanted = (
  { nodes, ways, relations, nodeIds, wayIds }: PbfBlock,
  visitor: ElementVisitor,
): boolean =>
  (nodes > 0 && visitor.taggedNode !== undefined && (visitor.wantsNodes?.(nodeIds) ?? true)) ||
  (ways > 0 && visitor.way !== undefined && (visitor.wantsWays?.(wayIds) ?? true)) ||
  (relations > 0 && visitor.relation !== undefined);

function visitBlock(block: PrimitiveBlock, firstPlace: number, visitor: ElementVisitor): void {
  const { taggedNode, way, relation } = visitor;
  if (taggedNode) visitTaggedNodes(block, firstPlace, taggedNode);
  if (way) eachElement(block, WAYS, (element) => way(readWay(element, block.strings)));
  if (relation) eachElement(block, RELATIONS, (element) => relation(readRelation(element, block.strings)));
}

/** Dense nodes first, then plain ones: the order in which the first pass counted their places. */
export function visitTaggedNodes(
  block: PrimitiveBlock,
  firstPlace: number,
  visit: NonNullable<ElementVisitor["taggedNode"]>,
): void {
  let place = firstPlace;
  eachElement(block, DENSE_NODES, (dense) => {
    place += visitTaggedDense(dense, block.strings, { firstPlace: place, visit });
  });
  eachElement(block, NODES, (node) => visitTaggedPlain(node, block.strings, { place: place++, visit }));
}
