import type { PdfDictionary } from "pdfkit";
import type { Box } from "../../../core/geometry.ts";
import type { Plate, PlateItem } from "../../../core/plate.ts";
import type { PdfBox } from "../points.ts";
import { POINTS_PER_MM } from "../points.ts";
import { boxOfItems } from "./item-box.ts";
import { type ReadUnit, readUnits, textOfUnit } from "./read-units.ts";
import { type Heading, type Link, makeNode, type Structure, type StructureNode } from "./structure.ts";

export interface ReadingFacts {
  readonly plates: readonly Plate[];
  /** The main map's neatline, on the front. */
  readonly mapBox?: Box;
  /** Where the objects of the index lie on the map. */
  readonly targets: ReadonlyMap<string, Box>;
}

/** Title and head first, then the map, then all else, part by part. */
export function buildStructure({ plates, mapBox, targets }: ReadingFacts): Structure {
  const builder = new StructureBuilder(plates, targets);
  const front = plates.findIndex(({ description }) => description !== undefined);
  const description = plates[front]?.description;
  const units = readUnits(plates);
  const head = units.filter(({ part }) => part === "head");
  for (const unit of head) builder.add(unit);
  const map =
    description !== undefined && mapBox
      ? builder.addNode(makeNode("Figure", front, figureEntries(description, pdfBox(mapBox, plates[front]))))
      : undefined;
  for (const unit of units.slice(head.length)) builder.add(unit);
  return { ...builder.result(), ...(map && { map }) };
}

/** In points from the lower left corner. */
const pdfBox = ({ minX, minY, maxX, maxY }: Box, plate: Plate | undefined): PdfBox => {
  const height = plate?.height ?? 0;
  return [
    minX * POINTS_PER_MM,
    (height - maxY) * POINTS_PER_MM,
    maxX * POINTS_PER_MM,
    (height - minY) * POINTS_PER_MM,
  ];
};

const figureEntries = (alt: string, box: PdfBox): PdfDictionary => ({
  Alt: new String(alt),
  A: { O: "Layout", Placement: "Block", BBox: box },
});

/** Headings below this are none (ISO 32000-1, table 335). */
const LOWEST_LEVEL = 6;

class StructureBuilder {
  readonly #root = makeNode("Document", 0);
  readonly #nodes = new Map<PlateItem, StructureNode>();
  readonly #links: Link[] = [];
  readonly #headings: Heading[] = [];
  #list: { readonly node: StructureNode; readonly like: string } | undefined;
  #level = 0;

  constructor(
    readonly plates: readonly Plate[],
    readonly targets: ReadonlyMap<string, Box>,
  ) {}

  result(): Omit<Structure, "map"> {
    return { root: this.#root, nodes: this.#nodes, links: this.#links, headings: this.#headings };
  }

  addNode(node: StructureNode, parent: StructureNode = this.#root): StructureNode {
    if (parent === this.#root) this.#list = undefined;
    parent.kids.push(node);
    return node;
  }

  add(unit: ReadUnit): void {
    const [first] = unit.items;
    const isTitle = first.role === "title" && this.#level === 0;
    if (isTitle || first.role === "heading") this.#addHeading(unit);
    else if (first.role === "figure") this.#addFigure(unit);
    // A title said again is no heading.
    else if (first.role === "text" || first.role === "title")
      this.#fill(this.addNode(makeNode("P", unit.page)), unit, unit.items);
    else this.#addEntry(unit);
  }

  /** One title; no level is left out on the way down. */
  #addHeading(unit: ReadUnit): void {
    const [{ role, reading }] = unit.items;
    const wanted = role === "title" ? 1 : (reading?.level ?? 2);
    this.#level = Math.min(wanted, this.#level + 1, LOWEST_LEVEL);
    this.#headings.push({ level: this.#level, unit });
    this.#fill(this.addNode(makeNode(`H${this.#level}`, unit.page)), unit, unit.items);
  }

  #addFigure(unit: ReadUnit): void {
    const [{ reading }] = unit.items;
    const box = pdfBox(boxOfItems(unit.items), this.plates[unit.page]);
    const figure = makeNode("Figure", unit.page, figureEntries(reading?.alt ?? "", box));
    const link = this.#linkOf(unit);
    const parent = link ? this.addNode(makeNode("Link", unit.page)) : undefined;
    this.addNode(figure, parent);
    for (const item of unit.items) this.#nodes.set(item, figure);
    if (link && parent) this.#links.push({ ...link, node: parent });
  }

  /** Entries that follow each other are one list. */
  #addEntry(unit: ReadUnit): void {
    const { page, items, part } = unit;
    const labels = items.filter(({ role }) => role === "label");
    const like = `${part} ${labels.length > 0} ${page}`;
    if (this.#list?.like !== like) {
      const node = this.addNode(makeNode("L", page, listEntries(labels[0])));
      this.#list = { node, like };
    }
    const entry = this.addNode(makeNode("LI", page), this.#list.node);
    if (labels.length > 0) this.#nodesOf(labels, this.addNode(makeNode("Lbl", page), entry));
    const body = this.addNode(makeNode("LBody", page), entry);
    this.#fill(
      body,
      unit,
      items.filter((item) => !labels.includes(item)),
    );
  }

  /** The items in the node, or in a link within it. */
  #fill(node: StructureNode, unit: ReadUnit, items: readonly PlateItem[]): void {
    const link = this.#linkOf(unit);
    const inner = link ? this.addNode(makeNode("Link", unit.page), node) : node;
    this.#nodesOf(items, inner);
    if (link) this.#links.push({ ...link, node: inner });
  }

  #nodesOf(items: readonly PlateItem[], node: StructureNode): void {
    for (const item of items) this.#nodes.set(item, node);
  }

  #linkOf(unit: ReadUnit): Omit<Link, "node"> | undefined {
    const { items, page } = unit;
    const url = webAddress(items[0].reading?.link);
    if (url !== undefined) return { page, items, says: url, to: { url } };
    const entry = items.find(({ role, osm }) => role === "index-entry" && osm !== undefined);
    const map = this.targets.get(entry?.osm ?? "");
    return map && { page, items, says: textOfUnit(unit), to: { map } };
  }
}

/** A number in front of an entry counts, a bullet does not. */
const listEntries = (label: PlateItem | undefined): PdfDictionary => {
  const numbering = label?.kind !== "text" ? "None" : /^\d/.test(label.text) ? "Decimal" : "Disc";
  return { A: { O: "List", ListNumbering: numbering } };
};

/** As readers take it, in ASCII; nothing but pages and letters is called up. */
function webAddress(said: string | undefined): string | undefined {
  if (said === undefined || !URL.canParse(said)) return undefined;
  const { protocol, href } = new URL(said);
  return ["https:", "http:", "mailto:"].includes(protocol) ? href : undefined;
}
