import type { IdRange } from "../elements.ts";
import type { FileBytes } from "../file-bytes.ts";
import type { BlobPlace } from "./blobs.ts";

/** A PBF kept packed: its bytes, and which blob holds what, so that a pass unpacks only what it needs. */
export interface PbfContent {
  readonly kind: "pbf";
  readonly bytes: FileBytes;
  readonly blocks: readonly PbfBlock[];
}

/** A blob of elements. */
export interface PbfBlock extends BlobPlace {
  /** Nodes in the file before this block. */
  readonly firstPlace: number;
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
  readonly nodeIds: IdRange;
  readonly wayIds: IdRange;
}
