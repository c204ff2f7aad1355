import type { Extent } from "../core/geometry.ts";
import type { KeptContent } from "./kept-content.ts";
import type { NodeTable } from "./node-table.ts";
import type { DataInfo } from "./osm-extract.ts";
import type { PbfContent } from "./pbf/pbf-content.ts";

/** An OSM file that was opened and looked through once; read it with `visitElements`. */
export interface OsmFile {
  readonly path: string;
  readonly info: DataInfo;
  /** The area that the file says it covers. */
  readonly bounds?: Extent;
  /** Where all its nodes lie; absent of a large file, where `readNodes` reads those that are needed. */
  readonly allNodes?: NodeTable;
  readonly content: PbfContent | KeptContent;
}

/** The opened part that a format's reader fills in; `openOsmFile` adds path, name and hash. */
export interface ReadFile {
  readonly counts: { readonly nodes: number; readonly ways: number; readonly relations: number };
  readonly timestamp?: string;
  readonly bounds?: Extent;
  readonly allNodes?: NodeTable;
  readonly content: PbfContent | KeptContent;
}
