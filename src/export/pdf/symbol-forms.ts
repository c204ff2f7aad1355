import type PDFDocument from "pdfkit";
import type { PdfDictionary, PdfReference } from "pdfkit";
import type { PaperPoint } from "../../core/geometry.ts";
import { boxOf } from "../../core/geometry.ts";
import type { SymbolDrawing, SymbolItem, SymbolShape } from "../../core/plate.ts";
import { shortNumber } from "../byte-writer.ts";
import { ContentStream, MITER_LIMIT } from "./content-stream.ts";
import { commandPath } from "./draw-paths.ts";
import type { PageColors } from "./inks.ts";
import { POINTS_PER_MM } from "./points.ts";

interface Form {
  /** Among the resources of every page that shows it. */
  readonly name: string;
  readonly reference: PdfReference;
}

/** Each symbol of a plate is drawn once, as a form, and repeated from there. */
export class SymbolForms {
  readonly #solid = new Map<SymbolDrawing, Form>();
  /** A faint symbol must fade as a whole, or what lies below its badge would show through its glyph. */
  readonly #faint = new Map<SymbolDrawing, Form>();

  constructor(
    readonly document: PDFDocument,
    readonly inks: PageColors,
  ) {}

  /** Repeats the form; `drawing` is what `item.symbol` names on the present plate. */
  draw(stream: ContentStream, item: SymbolItem, drawing: SymbolDrawing): void {
    const { name, reference } = this.#form(item, drawing);
    this.document.page.xobjects[name] = reference;
    const { at, scale = 1, angle = 0 } = item;
    const along = shortNumber(scale * Math.cos(angle), 4);
    const across = shortNumber(scale * Math.sin(angle), 4);
    const back = shortNumber(-scale * Math.sin(angle), 4);
    stream.out.ascii(`q ${along} ${across} ${back} ${along} `);
    stream.pair(stream.grid(at[0]), stream.grid(at[1]), `cm /${name} Do Q`);
  }

  #form(item: SymbolItem, drawing: SymbolDrawing): Form {
    const faint = (item.opacity ?? 1) < 1;
    const forms = faint ? this.#faint : this.#solid;
    let form = forms.get(drawing);
    if (!form) {
      form = {
        name: `Symbol${this.#solid.size + this.#faint.size}`,
        reference: this.#drawForm(drawing, faint),
      };
      forms.set(drawing, form);
    }
    return form;
  }

  #drawForm({ shapes }: SymbolDrawing, faint: boolean): PdfReference {
    const stream = new ContentStream(0);
    for (const shape of shapes) this.#drawShape(stream, shape);
    const form: PdfDictionary = {
      Type: "XObject",
      Subtype: "Form",
      BBox: formBox(shapes),
      Resources: { ColorSpace: separations(this.document) },
    };
    if (faint) form.Group = { S: "Transparency", CS: this.inks.space, I: true };
    const reference = this.document.ref(form);
    reference.end(stream.out.take());
    return reference;
  }

  #drawShape(stream: ContentStream, { path, fill, stroke }: SymbolShape): void {
    if (fill) stream.fillWith(this.inks.operators(fill).fill);
    if (stroke) {
      stream.strokeWith(this.inks.operators(stroke.paint).stroke);
      stream.pen(stroke);
    }
    commandPath(stream, path);
    stream.out.ascii(fill && stroke ? "B\n" : stroke ? "S\n" : fill ? "f\n" : "n\n");
  }
}

/** Every separation made so far; naming one more than needed does no harm inside a form. */
const separations = ({ spotColors }: PDFDocument): PdfDictionary =>
  Object.fromEntries(Object.values(spotColors).map((color) => [color.id, color]));

/** Round all control points and the reach of strokes, in points. */
function formBox(shapes: readonly SymbolShape[]): readonly number[] {
  const points: PaperPoint[] = [[0, 0]];
  let reach = 0;
  for (const { path, stroke } of shapes) {
    reach = Math.max(reach, ((stroke?.width ?? 0) / 2) * MITER_LIMIT);
    for (const command of path) {
      if (command.op === "C") points.push(command.c1, command.c2);
      if (command.op !== "Z") points.push(command.to);
    }
  }
  const { minX, minY, maxX, maxY } = boxOf(points);
  return [minX - reach, minY - reach, maxX + reach, maxY + reach].map((side) => side * POINTS_PER_MM);
}
