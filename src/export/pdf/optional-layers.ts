import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import type { LayerId } from "../../core/plate.ts";
import { LAYER_ORDER, type LayerNames } from "../layers.ts";

/** The layers a reader can switch on and off: optional content groups, shared by all pages. */
export class OptionalLayers {
  readonly #groups = new Map<LayerId, PdfReference>();

  constructor(
    readonly document: PDFDocument,
    readonly names: LayerNames,
  ) {}

  /** The layer's resource name, made known to the present page. */
  use(layer: LayerId): string {
    const group = this.#groups.get(layer) ?? this.#make(layer);
    const resources = this.document.page.resources.data;
    resources.Properties ??= {};
    (resources.Properties as Record<string, unknown>)[layer] = group;
    return layer;
  }

  /** Lists the layers in use in the catalogue, all visible. */
  finish(): void {
    const groups = LAYER_ORDER.flatMap((layer) => this.#groups.get(layer) ?? []);
    this.document._root.data.OCProperties = {
      OCGs: groups,
      // pdfkit takes String objects for PDF strings and bare strings for names.
      D: { Name: new String("Layers"), Order: groups, ON: groups, OFF: [], BaseState: "ON" },
    };
  }

  #make(layer: LayerId): PdfReference {
    const group = this.document.ref({ Type: "OCG", Name: new String(this.names[layer]) });
    group.end();
    this.#groups.set(layer, group);
    return group;
  }
}
