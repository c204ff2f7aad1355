import type { BlobPlace } from "./blobs.ts";

/** A PBF kept packed: its bytes, and which blob holds what, so that a pass unpacks only what it needs. */
export interface PbfContent {
  readonly kind: "pbf";
  readonly bytes: Uint8Array;
  readonly blocks: readonly PbfBlock[];
}

export interface PbfBlock {
  readonly blob: BlobPlace;
  /** Nodes in the file before this block. */
  readonly firstPlace: number;
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
}
