import type { TextRun } from "./content-marks.ts";
import { measure } from "./font.ts";
import type { GraphicsState } from "./graphics-state.ts";
import { IDENTITY, type Matrix, multiply, transform } from "./matrix.ts";
import { PdfString, type PdfValue } from "./pdf-value.ts";

/** Where the next letter stands. */
export class TextCursor {
  private line: Matrix = IDENTITY;
  private matrix: Matrix = IDENTITY;

  begin(): void {
    this.place(IDENTITY);
  }

  place(matrix: Matrix | undefined): void {
    this.line = matrix ?? this.line;
    this.matrix = this.line;
  }

  move([x = 0, y = 0]: readonly number[]): void {
    this.place(multiply([1, 0, 0, 1, x, y], this.line));
  }

  /** Strings, and between them numbers that draw the next one back, in thousandths of the size. */
  show(state: GraphicsState, pieces: readonly PdfValue[]): TextRun | undefined {
    const { font, fontSize, stretch, letterSpace, wordSpace, rise } = state;
    if (!font) return undefined;
    const codes: number[] = [];
    let advance = 0;
    for (const piece of pieces) {
      if (typeof piece === "number") advance -= (piece / 1000) * fontSize * stretch;
      if (!(piece instanceof PdfString)) continue;
      const run = measure(font, piece.bytes);
      const spaces = font.wide ? 0 : run.codes.filter((code) => code === 32).length;
      const spacing = run.codes.length * letterSpace + spaces * wordSpace;
      advance += ((run.width / 1000) * fontSize + spacing) * stretch;
      codes.push(...run.codes);
    }
    const onPage = multiply(this.matrix, state.matrix);
    this.matrix = multiply([1, 0, 0, 1, advance, 0], this.matrix);
    return {
      sizePt: Math.abs(fontSize) * Math.hypot(onPage[2], onPage[3]),
      from: transform(onPage, 0, rise),
      to: transform(onPage, advance, rise),
      codes,
    };
  }
}
