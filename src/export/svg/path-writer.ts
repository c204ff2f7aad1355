import type { Mm, PaperLine, PaperPoint, PaperPolygon } from "../../core/geometry.ts";
import { signedArea } from "../../core/geometry.ts";
import type { PathCommand } from "../../core/plate.ts";
import type { ByteWriter } from "../byte-writer.ts";

/**
 * Writes path data: each part begins at a place on paper, then come steps from point to point, which are short
 * numbers. Steps are taken between points already on the grid, so that nothing adds up.
 */
export class PathWriter {
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  #lastOperator = "";

  constructor(
    readonly out: ByteWriter,
    /** Points of the grid in a mm: a power of ten. */
    readonly gridPerMm: number,
  ) {}

  /**
   * Outer rings run clockwise and holes the other way. Under the non-zero rule of SVG each polygon is then
   * filled as even-odd would do it, but two that overlap in one path do not cut a hole in each other.
   */
  polygon(polygon: PaperPolygon): void {
    for (const [index, ring] of polygon.entries()) {
      const clockwise = signedArea(ring) > 0;
      this.ring(clockwise === (index === 0) ? ring : ring.toReversed());
    }
  }

  ring(ring: PaperLine): void {
    this.#points(ring, ring.length - 1);
    this.#operator("z");
  }

  /** A ring is closed; a line of no length is a dot where its cap is round. */
  line(line: PaperLine): void {
    const first = line[0];
    const last = line.at(-1);
    if (!first || !last) return;
    if (line.length > 3 && first[0] === last[0] && first[1] === last[1]) {
      this.ring(line);
    } else if (this.#points(line, line.length) === 1) {
      this.#operator("h");
      this.out.ascii("0");
    }
  }

  commands(path: readonly PathCommand[], place: (point: PaperPoint) => PaperPoint = (point) => point): void {
    for (const command of path) {
      if (command.op === "Z") this.#close();
      else if (command.op === "M") this.#move(...this.#onGrid(place(command.to)));
      else if (command.op === "L") this.#step("l", [this.#onGrid(place(command.to))]);
      else {
        const points = [command.c1, command.c2, command.to];
        this.#step(
          "c",
          points.map((point) => this.#onGrid(place(point))),
        );
      }
    }
  }

  /** @returns how many points were written: neighbours on one spot of the grid count once */
  #points(line: PaperLine, count: number): number {
    let written = 0;
    for (let index = 0; index < count; index++) {
      const [pointX, pointY] = line[index] as PaperPoint;
      const x = this.#grid(pointX);
      const y = this.#grid(pointY);
      if (written === 0) this.#move(x, y);
      else if (x === this.#x && y === this.#y) continue;
      else this.#lineTo(x, y);
      written++;
    }
    return written;
  }

  #move(x: number, y: number): void {
    this.#operator("M");
    this.#number(x, true);
    this.#number(y, false);
    this.#x = this.#startX = x;
    this.#y = this.#startY = y;
  }

  #lineTo(x: number, y: number): void {
    const fresh = this.#operator("l");
    this.#number(x - this.#x, fresh);
    this.#number(y - this.#y, false);
    this.#x = x;
    this.#y = y;
  }

  /** All points of one step count from where it begins. */
  #step(operator: "l" | "c", points: readonly PaperPoint[]): void {
    let fresh = this.#operator(operator);
    for (const [x, y] of points) {
      this.#number(x - this.#x, fresh);
      this.#number(y - this.#y, false);
      fresh = false;
    }
    [this.#x, this.#y] = points.at(-1) ?? [this.#x, this.#y];
  }

  #close(): void {
    this.#operator("z");
    this.#x = this.#startX;
    this.#y = this.#startY;
  }

  /** @returns whether it had to be written: a repeated `l` or `c` is understood */
  #operator(operator: string): boolean {
    if (operator === this.#lastOperator && operator !== "M") return false;
    this.#lastOperator = operator;
    this.out.ascii(operator);
    return true;
  }

  #number(count: number, first: boolean): void {
    if (!first && count >= 0) this.out.ascii(" ");
    this.out.fraction(count, this.gridPerMm);
  }

  #grid(length: Mm): number {
    return Math.round(length * this.gridPerMm);
  }

  #onGrid([x, y]: PaperPoint): PaperPoint {
    return [this.#grid(x), this.#grid(y)];
  }
}
