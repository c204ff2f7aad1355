import type { IdRange, TaggedNode } from "../elements.ts";
import type { NodeColumns } from "../node-table.ts";
import type { OsmFile } from "../osm-file.ts";
import { inBlob, unpackBlobs } from "./blobs.ts";
import { readNodeIds, readPlaces } from "./block-scan.ts";
import { readPrimitiveBlock } from "./primitive-block.ts";
import { visitTaggedNodes } from "./visit-pbf.ts";

/** What a pass over the places of nodes asks for. */
export interface PlaceVisitor {
  /** Blocks whose ids lie in a range for which this is false stay packed. */
  readonly wants?: (ids: IdRange) => boolean;
  /** Of blocks with ids for which this is false no places are decoded. */
  readonly wantsAny?: (ids: Float64Array) => boolean;
  readonly places: (columns: NodeColumns) => void;
  /** Asked after the places of each block: who is to be called with its nodes that have tags. */
  readonly taggedNodes?: () => ((node: TaggedNode) => void) | undefined;
}

/** One pass over the places of a PBF's nodes. */
export async function visitPlaces({ content, path }: OsmFile, visitor: PlaceVisitor): Promise<void> {
  if (content.kind !== "pbf") return;
  const { wants, wantsAny, places, taggedNodes } = visitor;
  const wanted = content.blocks.filter(({ nodes, nodeIds }) => nodes > 0 && (wants?.(nodeIds) ?? true));
  for await (const { blob, message } of unpackBlobs(content.bytes, wanted, path)) {
    const place = { path, at: blob.at };
    inBlob(place, () => {
      const block = readPrimitiveBlock(message, place);
      if (!wantsAny || readNodeIds(block).some(wantsAny)) readPlaces(block).forEach(places);
      const visit = taggedNodes?.();
      if (visit) visitTaggedNodes(block, blob.firstPlace, visit);
    });
  }
}
