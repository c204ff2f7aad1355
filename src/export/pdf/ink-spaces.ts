import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import type { JobInk } from "../../config/project.ts";
import { PROCESS_BLACK } from "../color/press-ink.ts";

/** The color spaces of a document's own inks, made when first used; the same inks have the same space everywhere. */
export class InkSpaces {
  constructor(readonly document: PDFDocument) {}

  /** The resource name. */
  readonly use = (inks: readonly JobInk[]): string => {
    const [first, ...others] = inks;
    if (!first) throw new Error("A color space has no inks.");
    return (others.length === 0 ? this.#separation(first) : this.#mixture(inks)).id;
  };

  readonly referenceOf = (ink: JobInk): PdfReference => this.#separation(ink).ref;

  #separation({ name: said, cmyk }: JobInk) {
    const { document } = this;
    const name = plainName(said);
    if (!document.spotColors[name]) document.addSpotColor(name, ...cmyk);
    const made = document.spotColors[name];
    if (!made) throw new Error(`The separation "${said}" was not made.`);
    return made;
  }

  /** Several inks over each other. PDF/X-4 wants to hear of each by itself, too (ISO 15930-7, 6.2.4.5). */
  #mixture(inks: readonly JobInk[]) {
    const { document } = this;
    const key = inks.map(({ name }) => plainName(name)).join("\n");
    const known = document.spotColors[key];
    if (known) return known;
    const names = inks.map(({ name }) => escapeName(plainName(name)));
    const spots = inks.filter(({ name }) => name !== PROCESS_BLACK);
    const colorants = spots.map((ink) => [escapeName(plainName(ink.name)), this.#separation(ink).ref]);
    const attributes = { Colorants: Object.fromEntries(colorants) };
    const ref = document.ref(["DeviceN", names, "DeviceCMYK", this.#sum(inks), attributes]);
    ref.end();
    const made = {
      id: `CS${Object.keys(document.spotColors).length}`,
      ref,
      // pdfkit prints what it does not know as its text.
      [Symbol.toStringTag]: "InkSpace",
      toString: () => `${ref.id} 0 R`,
    };
    document.spotColors[key] = made;
    return made;
  }

  /** CMYK of the inks together, between all and none of each (a sampled function, ISO 32000-1, 7.10.2). */
  #sum(inks: readonly JobInk[]): PdfReference {
    const corners = Array.from({ length: 2 ** inks.length }, (_, corner) =>
      [0, 1, 2, 3].map((index) => {
        const percent = inks.reduce(
          (sum, { cmyk }, bit) => sum + ((corner >> bit) & 1) * (cmyk[index] ?? 0),
          0,
        );
        return Math.round((Math.min(percent, 100) / 100) * 255);
      }),
    );
    const range = [0, 1, 0, 1, 0, 1, 0, 1];
    const sampled = this.document.ref({
      FunctionType: 0,
      Domain: inks.flatMap(() => [0, 1]),
      Range: range,
      Size: inks.map(() => 2),
      BitsPerSample: 8,
    });
    sampled.end(Buffer.from(corners.flat()));
    return sampled;
  }
}

/** Names are UTF-8, as PDF asks; a letter a byte. */
const plainName = (name: string): string => Buffer.from(name, "utf8").toString("latin1");

/** What a name may not hold as it is (ISO 32000-1, 7.3.5). */
const escapeName = (name: string): string =>
  name.replace(
    /[^!-~]|[#%()/<>[\]{}]/g,
    (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
