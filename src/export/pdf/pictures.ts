import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import type { Picture, PictureItem } from "../../core/plate.ts";
import { shortNumber } from "../byte-writer.ts";
import type { ContentStream } from "./content-stream.ts";
import type { PageColors } from "./inks.ts";
import { POINTS_PER_MM } from "./points.ts";

interface Image {
  /** Among the resources of every page that shows it. */
  readonly name: string;
  readonly reference: PdfReference;
}

/** An image as the file holds it, its pixels compressed. */
export interface EncodedPicture {
  readonly width: number;
  readonly height: number;
  readonly space: PageColors["space"] | PdfReference;
  readonly filter: "FlateDecode" | "DCTDecode";
  readonly bytes: Uint8Array;
}

/** Each picture of a document is stored once, without a profile of its own, and shown where it is asked for. */
export class Pictures {
  readonly #images = new Map<Picture, Image>();

  constructor(
    readonly document: PDFDocument,
    readonly encode: (picture: Picture) => EncodedPicture,
  ) {}

  /** An image fills the unit square with y up; the page counts y down. */
  draw(stream: ContentStream, { picture, box, turned = false }: PictureItem): void {
    const { name, reference } = this.#image(picture);
    this.document.page.xobjects[name] = reference;
    const width = (box.maxX - box.minX) * POINTS_PER_MM;
    const height = (box.maxY - box.minY) * POINTS_PER_MM;
    const [across, down] = turned ? [-width, height] : [width, -height];
    stream.out.ascii(`q ${shortNumber(across)} 0 0 ${shortNumber(down)} `);
    const x = stream.grid(turned ? box.maxX : box.minX);
    const y = stream.grid(turned ? box.minY : box.maxY);
    stream.pair(x, y, `cm /${name} Do Q`);
  }

  #image(picture: Picture): Image {
    let image = this.#images.get(picture);
    if (!image) {
      const encoded = this.encode(picture);
      const reference = this.document.ref({
        Type: "XObject",
        Subtype: "Image",
        Width: encoded.width,
        Height: encoded.height,
        ColorSpace: encoded.space,
        BitsPerComponent: 8,
        Filter: encoded.filter,
      });
      reference.end(encoded.bytes);
      image = { name: `Picture${this.#images.size}`, reference };
      this.#images.set(picture, image);
    }
    return image;
  }
}
