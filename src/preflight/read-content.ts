import { CMYK, GRAY, RGB } from "./color-space.ts";
import type { ContentMarks, PagePoint, Paint } from "./content-marks.ts";
import { ContentResources } from "./content-resources.ts";
import { firstState, type GraphicsState } from "./graphics-state.ts";
import { growth, type Matrix, matrixOf, multiply, numbersOf, transform } from "./matrix.ts";
import { LIMITS, requireWithin } from "./measure.ts";
import { PdfParser } from "./parser.ts";
import type { PdfFile } from "./pdf-file.ts";
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  PdfName,
  PdfOperator,
  PdfStream,
  type PdfValue,
} from "./pdf-value.ts";
import { inlinePicture, ppiOf } from "./picture.ts";
import { TextCursor } from "./text-cursor.ts";

type Operands = readonly PdfValue[];
type Operation = (reader: ContentReader, operands: Operands) => void;

const first = (operands: Operands): number => numbersOf(operands)[0] ?? 0;

const paint =
  (fills: boolean, strokes: boolean): Operation =>
  (reader) =>
    reader.paintPath(fills, strokes);
const [FILL, STROKE, BOTH] = [paint(true, false), paint(false, true), paint(true, true)];

const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries<Operation>({
    ...{ f: FILL, F: FILL, "f*": FILL, S: STROKE, s: STROKE, n: paint(false, false) },
    ...{ B: BOTH, "B*": BOTH, b: BOTH, "b*": BOTH },
    q: (reader) => reader.save(),
    Q: (reader) => reader.restore(),
    cm: (reader, operands) => reader.concat(matrixOf(operands)),
    w: (reader, operands) => reader.set({ lineWidth: first(operands) }),
    gs: (reader, [name]) => reader.useState(name),
    g: (reader, operands) => reader.set({ fill: { space: GRAY, components: numbersOf(operands) } }),
    G: (reader, operands) => reader.set({ stroke: { space: GRAY, components: numbersOf(operands) } }),
    rg: (reader, operands) => reader.set({ fill: { space: RGB, components: numbersOf(operands) } }),
    RG: (reader, operands) => reader.set({ stroke: { space: RGB, components: numbersOf(operands) } }),
    k: (reader, operands) => reader.set({ fill: { space: CMYK, components: numbersOf(operands) } }),
    K: (reader, operands) => reader.set({ stroke: { space: CMYK, components: numbersOf(operands) } }),
    cs: (reader, [name]) => reader.set({ fill: reader.paintIn(name) }),
    CS: (reader, [name]) => reader.set({ stroke: reader.paintIn(name) }),
    sc: (reader, operands) => reader.setColor("fill", operands),
    scn: (reader, operands) => reader.setColor("fill", operands),
    SC: (reader, operands) => reader.setColor("stroke", operands),
    SCN: (reader, operands) => reader.setColor("stroke", operands),
    m: (reader, operands) => reader.startPath(numbersOf(operands)),
    re: (reader, operands) => reader.startPath(numbersOf(operands)),
    sh: (reader, [name]) => reader.shade(name),
    Do: (reader, [name]) => reader.drawObject(name),
    BT: (reader) => reader.cursor.begin(),
    Tf: (reader, [name, size]) =>
      reader.set({ font: reader.resources.font(name), fontSize: typeof size === "number" ? size : 0 }),
    Tc: (reader, operands) => reader.set({ letterSpace: first(operands) }),
    Tw: (reader, operands) => reader.set({ wordSpace: first(operands) }),
    Tz: (reader, operands) => reader.set({ stretch: first(operands) / 100 }),
    TL: (reader, operands) => reader.set({ leading: first(operands) }),
    Tr: (reader, operands) => reader.set({ textMode: first(operands) }),
    Ts: (reader, operands) => reader.set({ rise: first(operands) }),
    Tm: (reader, operands) => reader.cursor.place(matrixOf(operands)),
    Td: (reader, operands) => reader.cursor.move(numbersOf(operands)),
    TD: (reader, operands) => {
      reader.set({ leading: -(numbersOf(operands)[1] ?? 0) });
      reader.cursor.move(numbersOf(operands));
    },
    "T*": (reader) => reader.newLine(),
    Tj: (reader, operands) => reader.show(operands),
    TJ: (reader, [pieces]) => reader.show(isArray(pieces) ? pieces : []),
    "'": (reader, operands) => {
      reader.newLine();
      reader.show(operands);
    },
    '"': (reader, operands) => {
      reader.set({ wordSpace: first(operands), letterSpace: numbersOf(operands)[1] ?? 0 });
      reader.newLine();
      reader.show(operands.slice(2));
    },
  }),
);

/** Runs through contents and tells what they put on the page. Forms are entered, fonts and spaces read once. */
export class ContentReader {
  readonly cursor = new TextCursor();
  private state: GraphicsState = firstState();
  private saved: GraphicsState[] = [];
  readonly resources: ContentResources;
  private pathStart: PagePoint = [0, 0];
  private pathOpen = false;
  private depth = 0;
  private operators = 0;

  constructor(
    private readonly file: PdfFile,
    public marks: ContentMarks,
  ) {
    this.resources = new ContentResources(file);
  }

  /** One page's content, or a pattern's. */
  read(content: string, resources: PdfDictionary, matrix?: Matrix): void {
    this.state = firstState(matrix);
    this.saved = [];
    this.resources.current = resources;
    this.run(content);
  }

  private run(content: string): void {
    const parser = new PdfParser(content);
    let operands: PdfValue[] = [];
    for (let value = parser.next(); value !== undefined; value = parser.next()) {
      if (!(value instanceof PdfOperator)) {
        operands.push(value);
        continue;
      }
      this.operators += 1;
      requireWithin("operators", this.operators);
      if (value.word === "ID") this.drawPicture(inlinePicture(parser, operands));
      else OPERATIONS.get(value.word)?.(this, operands);
      if (operands.length > 0) operands = [];
      if (this.pathOpen) parser.skipSides();
    }
  }

  set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  save(): void {
    requireWithin("objects", this.saved.length);
    this.saved.push(this.state);
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  concat(matrix: Matrix | undefined): void {
    if (matrix) this.set({ matrix: multiply(matrix, this.state.matrix) });
  }

  useState(name: PdfValue | undefined): void {
    const state = this.file.dictionary(this.resources.named("ExtGState", name));
    if (state.has("LW")) this.set({ lineWidth: this.file.number(state.get("LW"), 1) });
    const overprints = this.file.lookup(state.get("op") ?? state.get("OP"));
    if (typeof overprints === "boolean") this.set({ fillOverprints: overprints });
    const curves = [state.get("TR"), state.get("TR2")].map((curve) => this.file.lookup(curve));
    const changes = curves.some((curve) => curve !== null && !(curve instanceof PdfName));
    if (changes) this.marks.state("transfer", this.here());
  }

  paintIn(name: PdfValue | undefined): Paint {
    const space = this.resources.space(name);
    return { space, components: space.first };
  }

  setColor(key: "fill" | "stroke", operands: Operands): void {
    this.set({ [key]: { space: this.state[key].space, components: numbersOf(operands) } });
    this.usePattern(operands);
  }

  private usePattern(operands: Operands): void {
    const name = operands.at(-1);
    if (!(name instanceof PdfName)) return;
    const pattern = this.file.lookup(this.resources.named("Pattern", name));
    if (pattern instanceof PdfStream) this.enter(pattern);
    else if (isDictionary(pattern)) this.shadeIn(pattern.get("Shading"));
  }

  private here(): PagePoint {
    return [this.state.matrix[4], this.state.matrix[5]];
  }

  startPath([x = 0, y = 0]: readonly number[]): void {
    if (!this.pathOpen) this.pathStart = transform(this.state.matrix, x, y);
    this.pathOpen = true;
  }

  paintPath(fills: boolean, strokes: boolean): void {
    const { fill, stroke, fillOverprints, lineWidth, matrix } = this.state;
    if (fills) this.marks.fill(fill, this.pathStart, { overprints: fillOverprints, isText: false });
    if (strokes) this.marks.stroke(stroke, this.pathStart, lineWidth * growth(matrix));
    this.pathOpen = false;
  }

  shade(name: PdfValue | undefined): void {
    this.shadeIn(this.resources.named("Shading", name));
  }

  private shadeIn(shading: PdfValue | undefined): void {
    this.marks.shading(this.resources.space(this.file.dictionary(shading).get("ColorSpace")), this.here());
  }

  newLine(): void {
    this.cursor.move([0, -this.state.leading]);
  }

  show(pieces: Operands): void {
    const { textMode, fill, stroke, font, fillOverprints, lineWidth, matrix } = this.state;
    const run = this.cursor.show(this.state, pieces);
    // 3 is invisible, 7 a clip.
    if (!run || textMode === 3 || textMode === 7) return;
    this.marks.text(font, run);
    const mode = textMode % 4;
    if (mode !== 1) this.marks.fill(fill, run.from, { overprints: fillOverprints, isText: true });
    if (mode !== 0) this.marks.stroke(stroke, run.from, lineWidth * growth(matrix));
  }

  drawObject(name: PdfValue | undefined): void {
    const object = this.file.lookup(this.resources.named("XObject", name));
    if (!(object instanceof PdfStream)) return;
    const kind = this.file.nameOf(object.dictionary.get("Subtype"));
    if (kind === "Form") this.enter(object);
    if (kind === "Image") this.drawPicture(object.dictionary);
    if (kind === "PS") this.marks.state("postscript", this.here());
  }

  private drawPicture(picture: PdfDictionary): void {
    const isMask = this.file.lookup(picture.get("ImageMask")) === true;
    const space = picture.get("ColorSpace");
    const color = isMask || space === undefined ? undefined : this.resources.space(space);
    this.marks.picture(color, this.here(), ppiOf(this.file, picture, this.state.matrix));
  }

  /** The content of a form or pattern in its own room; what it sets ends with it. */
  private enter(form: PdfStream): void {
    if (this.depth >= LIMITS.formDepth) return;
    const text = this.resources.textOf(form);
    if (text === undefined) {
      this.marks.unread();
      return;
    }
    const kept = { state: this.state, saved: this.saved };
    const around = this.resources.current;
    this.saved = [];
    this.concat(matrixOf(this.file.array(form.dictionary.get("Matrix"))));
    if (form.dictionary.has("Resources"))
      this.resources.current = this.file.dictionary(form.dictionary.get("Resources"));
    this.depth += 1;
    this.run(text);
    this.depth -= 1;
    Object.assign(this, kept);
    this.resources.current = around;
  }
}
