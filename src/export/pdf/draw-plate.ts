import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import { grow, type Mm, ringOfBox } from "../../core/geometry.ts";
import type { LayerId, Plate, PlateItem } from "../../core/plate.ts";
import { ContentParts, PART_BYTES } from "./content-parts.ts";
import { ContentStream, MITER_LIMIT } from "./content-stream.ts";
import { clipTo, fillPolygons, strokeLines } from "./draw-paths.ts";
import { drawText } from "./draw-text.ts";
import type { EmbeddedFonts } from "./embedded-fonts.ts";
import { extendedStateOf, PLAIN_STATE } from "./extended-states.ts";
import type { PageColors } from "./inks.ts";
import type { OptionalLayers } from "./optional-layers.ts";
import type { Pictures } from "./pictures.ts";
import type { SymbolForms } from "./symbol-forms.ts";
import type { ContentTags } from "./tags/content-tags.ts";
import { leadOf } from "./tags/read-units.ts";
import type { StructureNode } from "./tags/structure.ts";

/** What all pages of a document share. */
export interface DocumentParts {
  readonly document: PDFDocument;
  readonly inks: PageColors;
  readonly fonts: EmbeddedFonts;
  readonly forms: SymbolForms;
  readonly pictures: Pictures;
  readonly layers: OptionalLayers;
  readonly states: Map<string, PdfReference>;
  /** Absent: nothing is tagged but what is not read. */
  readonly tags?: ContentTags;
}

/** What is drawn outside the bleed, and how far the page reaches beyond it. */
export interface MarksAround {
  readonly room: Mm;
  readonly items: readonly PlateItem[];
}

/** Draws the plate on the document's present page. Memory stays flat: content leaves in compressed parts. */
export async function drawPlate(
  parts: DocumentParts,
  plate: Plate,
  { room, items }: MarksAround,
): Promise<void> {
  const contents = new ContentParts(parts.document);
  const drawing = new PlateDrawing(parts, plate, room);
  if (room > 0) drawing.enterBleed();
  for (const item of plate.items) {
    drawing.draw(item);
    if (drawing.stream.out.length >= PART_BYTES) await contents.add(drawing.stream.out.take());
  }
  drawing.leaveLayer();
  if (room > 0) drawing.stream.restore();
  for (const item of items) drawing.draw(item);
  drawing.leaveLayer();
  await contents.add(drawing.stream.out.take());
  await contents.finish();
}

/**
 * Draws items one after the other and keeps open what the next one shares with the last, nested as
 *     layer  BDC … EMC
 *       clip, clip  q … Q
 *         artifact, or a piece of what is read  BMC … EMC
 */
class PlateDrawing {
  readonly stream: ContentStream;
  #layer: LayerId | undefined;
  #clips: readonly string[] = [];
  #marked: "artifact" | StructureNode | undefined;

  constructor(
    readonly parts: DocumentParts,
    readonly plate: Plate,
    room: Mm,
  ) {
    this.stream = new ContentStream(plate.bleed + room, {
      initialSize: 2 * PART_BYTES,
      extended: PLAIN_STATE,
    });
    this.stream.out.ascii(`${MITER_LIMIT} M\n`);
  }

  draw(item: PlateItem): void {
    if (item.layer !== this.#layer) this.#enterLayer(item.layer);
    this.#clipTo(item.clip ?? []);
    this.#mark(this.#markOf(item));
    this.#drawItem(item);
  }

  /** Where the page goes on beyond the bleed, the drawing must not. */
  enterBleed(): void {
    const { width, height, bleed } = this.plate;
    const trim = { minX: 0, minY: 0, maxX: width, maxY: height };
    this.stream.save();
    clipTo(this.stream, [[ringOfBox(grow(trim, bleed))]]);
  }

  leaveLayer(): void {
    if (this.#layer === undefined) return;
    this.#clipTo([]);
    this.#mark(undefined);
    this.stream.out.ascii("EMC\n");
    this.#layer = undefined;
  }

  #enterLayer(layer: LayerId): void {
    this.leaveLayer();
    this.stream.out.ascii(`/OC /${this.parts.layers.use(layer)} BDC\n`);
    this.#layer = layer;
  }

  /** Leaves the clips that the item is not in, enters those that it is; common outer ones stay open. */
  #clipTo(wanted: readonly string[]): void {
    let shared = 0;
    while (shared < wanted.length && wanted[shared] === this.#clips[shared]) shared++;
    if (shared === wanted.length && shared === this.#clips.length) return;
    this.#mark(undefined);
    for (let open = this.#clips.length; open > shared; open--) this.stream.restore();
    for (const name of wanted.slice(shared)) {
      const polygons = this.plate.clips[name];
      if (!polygons) throw new Error(`An item names the clip "${name}", which its plate lacks.`);
      this.stream.save();
      clipTo(this.stream, polygons);
    }
    this.#clips = wanted;
  }

  /** Texts mark themselves, with their words. */
  #markOf(item: PlateItem): "artifact" | StructureNode | undefined {
    const { tags } = this.parts;
    if (!tags) return item.role === "artifact" ? "artifact" : undefined;
    const node = tags.nodeOf(item);
    return node && item.kind === "text" ? undefined : (node ?? "artifact");
  }

  #mark(marked: "artifact" | StructureNode | undefined): void {
    if (marked === this.#marked) return;
    const { out } = this.stream;
    if (this.#marked !== undefined) out.ascii("EMC\n");
    if (marked === "artifact") out.ascii("/Artifact BMC\n");
    else if (marked) out.ascii(`/${marked.tag}<</MCID ${this.parts.tags?.mark(marked)}>>BDC\n`);
    this.#marked = marked;
  }

  #tagOf(item: PlateItem): { tag?: { id: number; lead: string } } {
    const { tags } = this.parts;
    const node = tags?.nodeOf(item);
    return tags && node ? { tag: { id: tags.mark(node), lead: leadOf(item) } } : {};
  }

  #extendedState(item: Pick<PlateItem, "opacity" | "overprint">): void {
    const { document, states, inks } = this.parts;
    // Colors of light do not print over each other.
    const { name, state } = extendedStateOf(
      inks.space === "DeviceRGB" ? { ...item, overprint: false } : item,
    );
    let reference = states.get(name);
    if (!reference) {
      reference = document.ref({ ...state });
      reference.end();
      states.set(name, reference);
    }
    document.page.ext_gstates[name] = reference;
    this.stream.extendedState(name);
  }

  #drawItem(item: PlateItem): void {
    const { inks, forms } = this.parts;
    if (item.kind !== "text") this.#extendedState(item);
    if (item.kind === "area") {
      this.stream.fillWith(inks.operators(item.fill).fill);
      fillPolygons(this.stream, item.polygons);
    } else if (item.kind === "line") {
      this.stream.strokeWith(inks.operators(item.stroke.paint).stroke);
      this.stream.pen(item.stroke);
      strokeLines(this.stream, item.lines);
    } else if (item.kind === "text") {
      if (item.runs.length === 0) return;
      const font = this.parts.fonts.use(item.font);
      drawText(this.stream, item, {
        inks,
        font,
        overprint: (overprint) => this.#extendedState({ ...item, overprint }),
        ...this.#tagOf(item),
      });
    } else if (item.kind === "picture") this.parts.pictures.draw(this.stream, item);
    else {
      const drawing = this.plate.symbols[item.symbol];
      if (!drawing) throw new Error(`An item names the symbol "${item.symbol}", which its plate lacks.`);
      forms.draw(this.stream, item, drawing);
    }
  }
}
