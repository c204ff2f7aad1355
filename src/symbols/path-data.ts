import type { PaperPoint } from "../core/geometry.ts";
import type { PathCommand } from "../core/plate.ts";
import { arcToCurves } from "./arc-to-curves.ts";

/** Numbers that each command of SVG path data takes, by its letter. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

const COMMAND = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi;
const SEPARATOR = /[\s,]+/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
/** The flags of an arc may stand close together: "a1 1 0 01.5.5". */
const FLAG = /[01]/y;

/**
 * Commands of SVG path data (`d`), made absolute, with lines, cubic curves and closings alone.
 * Undefined where the data breaks the grammar: half an icon is worse than none.
 */
export function parsePathData(d: string): readonly PathCommand[] | undefined {
  if (!/^\s*(?:m|$)/i.test(d)) return undefined;
  const pen = new Pen();
  for (const [, letter = "", rest = ""] of d.matchAll(COMMAND)) {
    const size = ARGUMENTS[letter.toUpperCase()] ?? 0;
    const numbers = readNumbers(rest, letter.toUpperCase() === "A");
    if (!numbers || (size === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % size !== 0)) {
      return undefined;
    }
    if (size === 0) pen.draw("Z", []);
    for (let at = 0; at < numbers.length; at += size) {
      pen.draw(repeated(letter, at), numbers.slice(at, at + size));
    }
  }
  return pen.commands;
}

/** Further pairs after a move are lines. */
const repeated = (letter: string, at: number): string =>
  at === 0 ? letter : letter.replace("M", "L").replace("m", "l");

function readNumbers(text: string, isArc: boolean): number[] | undefined {
  const numbers: number[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  take(SEPARATOR);
  while (at < text.length) {
    const isFlag = isArc && (numbers.length % 7 === 3 || numbers.length % 7 === 4);
    const found = take(isFlag ? FLAG : NUMBER);
    if (found === undefined) return undefined;
    numbers.push(Number(found));
    take(SEPARATOR);
  }
  return numbers;
}

/** Follows the commands, since most are measured from where the last one ended. */
class Pen {
  readonly commands: PathCommand[] = [];
  #at: PaperPoint = [0, 0];
  #start: PaperPoint = [0, 0];
  /** Last control point, which S and T mirror, and the kind of curve that it belongs to. */
  #control: { readonly of: "C" | "Q"; readonly point: PaperPoint } | undefined;

  draw(letter: string, numbers: readonly number[]): void {
    const [fromX, fromY] = letter === letter.toLowerCase() ? this.#at : [0, 0];
    const number = (index: number): number => numbers[index] ?? 0;
    const point = (index: number): PaperPoint => [fromX + number(index), fromY + number(index + 1)];
    switch (letter.toUpperCase()) {
      case "M":
        this.#move(point(0));
        break;
      case "L":
        this.#line(point(0));
        break;
      case "H":
        this.#line([fromX + number(0), this.#at[1]]);
        break;
      case "V":
        this.#line([this.#at[0], fromY + number(0)]);
        break;
      case "C":
        this.#cubic(point(0), point(2), point(4));
        break;
      case "S":
        this.#cubic(this.#mirrored("C"), point(0), point(2));
        break;
      case "Q":
        this.#quadratic(point(0), point(2));
        break;
      case "T":
        this.#quadratic(this.#mirrored("Q"), point(0));
        break;
      case "A":
        this.#arc(numbers, point(5));
        break;
      default:
        this.#close();
    }
  }

  #move(to: PaperPoint): void {
    this.commands.push({ op: "M", to });
    this.#start = to;
    this.#arrive(to);
  }

  #line(to: PaperPoint): void {
    this.commands.push({ op: "L", to });
    this.#arrive(to);
  }

  #cubic(c1: PaperPoint, c2: PaperPoint, to: PaperPoint): void {
    this.commands.push({ op: "C", c1, c2, to });
    this.#arrive(to, { of: "C", point: c2 });
  }

  /** A quadratic curve is the cubic whose controls lie two thirds of the way to its own. */
  #quadratic(control: PaperPoint, to: PaperPoint): void {
    const towards = ([x, y]: PaperPoint): PaperPoint => [
      x + (2 / 3) * (control[0] - x),
      y + (2 / 3) * (control[1] - y),
    ];
    this.commands.push({ op: "C", c1: towards(this.#at), c2: towards(to), to });
    this.#arrive(to, { of: "Q", point: control });
  }

  #arc(numbers: readonly number[], to: PaperPoint): void {
    const [rx = 0, ry = 0, turnDegrees = 0, large = 0, sweep = 0] = numbers;
    this.commands.push(
      ...arcToCurves({ from: this.#at, to, rx, ry, turnDegrees, large: large === 1, sweep: sweep === 1 }),
    );
    this.#arrive(to);
  }

  #close(): void {
    this.commands.push({ op: "Z" });
    this.#arrive(this.#start);
  }

  #arrive(at: PaperPoint, control?: { of: "C" | "Q"; point: PaperPoint }): void {
    this.#at = at;
    this.#control = control;
  }

  /** The last control point seen from the other side; the pen's own place after another kind of command. */
  #mirrored(of: "C" | "Q"): PaperPoint {
    if (this.#control?.of !== of) return this.#at;
    const [x, y] = this.#control.point;
    return [2 * this.#at[0] - x, 2 * this.#at[1] - y];
  }
}
