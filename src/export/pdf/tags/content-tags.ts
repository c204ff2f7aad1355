import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import type { PlateItem } from "../../../core/plate.ts";
import { isOfMap } from "./read-units.ts";
import type { Structure, StructureNode } from "./structure.ts";

/**
 * Ties what is drawn to what is read. Each piece of content has a number on its page; the page has a list of the
 * elements by number (the parent tree), each element the numbers of its contents.
 */
export class ContentTags {
  readonly pages: PdfReference[] = [];
  readonly #marked: StructureNode[][] = [];
  readonly #links = new Map<StructureNode, PdfReference>();

  constructor(
    readonly document: PDFDocument,
    readonly structure: Structure,
  ) {
    // pdfkit ends it with the document.
    document._root.data.MarkInfo = document.ref({ Marked: true });
  }

  /** To be called for each page before anything is drawn on it. */
  beginPage(): void {
    const { dictionary } = this.document.page;
    Object.assign(dictionary.data, { StructParents: this.pages.length, Tabs: "S" });
    this.pages.push(dictionary);
    this.#marked.push([]);
  }

  /** What the item belongs to; undefined: it is not read. */
  nodeOf(item: PlateItem): StructureNode | undefined {
    return isOfMap(item) ? this.structure.map : this.structure.nodes.get(item);
  }

  /** The number of one more piece of content of this node on the present page. */
  mark(node: StructureNode): number {
    const marked = this.#marked.at(-1);
    if (!marked) throw new Error("Nothing can be marked before the first page.");
    marked.push(node);
    node.marks.push(marked.length - 1);
    return marked.length - 1;
  }

  /** @param annotation what is pressed on */
  link(node: StructureNode, annotation: PdfReference): void {
    this.#links.set(node, annotation);
  }

  /** The key of a link's annotation in the parent tree; those of pages come first. */
  linkKey(index: number, pageCount: number): number {
    return pageCount + index;
  }

  /** Writes all elements, once everything is drawn. */
  finish(): void {
    const { document, structure } = this;
    const references = new Map<StructureNode, PdfReference>();
    // pdfkit ends it with the document.
    const treeRoot = document.ref({ Type: "StructTreeRoot" });
    treeRoot.data.K = [this.#write(structure.root, treeRoot, references)];
    const pageLists = this.#marked.map((nodes) => nodes.map((node) => references.get(node)));
    const linkNodes = structure.links.map(({ node }) => references.get(node));
    const parents = document.ref({
      Nums: [...pageLists, ...linkNodes].flatMap((entry, key) => [key, entry]),
    });
    parents.end();
    treeRoot.data.ParentTree = parents;
    treeRoot.data.ParentTreeNextKey = pageLists.length + linkNodes.length;
    document._root.data.StructTreeRoot = treeRoot;
  }

  #write(
    node: StructureNode,
    parent: PdfReference,
    references: Map<StructureNode, PdfReference>,
  ): PdfReference {
    const reference = this.document.ref({ S: node.tag, P: parent, ...node.entries });
    references.set(node, reference);
    const page = this.pages[node.page];
    const annotation = this.#links.get(node);
    const kids = [
      ...node.kids.map((kid) => this.#write(kid, reference, references)),
      ...node.marks,
      ...(annotation ? [{ Type: "OBJR", Obj: annotation, Pg: page }] : []),
    ];
    if (node.marks.length > 0) reference.data.Pg = page;
    if (kids.length > 0) reference.data.K = kids.length === 1 ? kids[0] : kids;
    reference.end();
    return reference;
  }
}
