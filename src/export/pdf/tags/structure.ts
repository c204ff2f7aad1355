import type { PdfDictionary } from "pdfkit";
import type { Box } from "../../../core/geometry.ts";
import type { PlateItem } from "../../../core/plate.ts";
import type { ReadUnit } from "./read-units.ts";

/** An element of what is read (ISO 32000-1, 14.8.4): a paragraph, a list, a figure. */
export interface StructureNode {
  readonly tag: string;
  readonly page: number;
  readonly entries: PdfDictionary;
  readonly kids: StructureNode[];
  /** Numbers of its marked contents on its page, as they are drawn. */
  readonly marks: number[];
}

/** A place to press on, and where it leads. */
export interface Link {
  readonly node: StructureNode;
  readonly page: number;
  /** What is pressed on. */
  readonly items: readonly PlateItem[];
  readonly says: string;
  readonly to: { readonly url: string } | { readonly map: Box };
}

export interface Heading {
  readonly level: number;
  readonly unit: ReadUnit;
}

/** The whole document as it is read. */
export interface Structure {
  readonly root: StructureNode;
  /** The nodes of what stands round the map, by item. */
  readonly nodes: ReadonlyMap<PlateItem, StructureNode>;
  /** The figure that all of the map belongs to. */
  readonly map?: StructureNode;
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
}

export const makeNode = (tag: string, page: number, entries: PdfDictionary = {}): StructureNode => ({
  tag,
  page,
  entries,
  kids: [],
  marks: [],
});
