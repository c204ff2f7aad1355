import type { Mm, PaperPoint } from "../../core/geometry.ts";
import type { Stroke } from "../../core/plate.ts";
import { ByteWriter, shortNumber } from "../byte-writer.ts";
import { HUNDREDTHS_PER_MM, POINTS_PER_MM } from "./points.ts";

/**
 * Spikes of sharp corners end at four line widths, as in SVG, so that both outputs agree
 * (PDF alone would let them run to ten).
 */
export const MITER_LIMIT = 4;

const SOLID: readonly Mm[] = [];
const CAPS = { butt: 0, round: 1 } as const;
const JOINS = { miter: 0, round: 1 } as const;

/** What the page remembers between operators; undefined where nothing was said yet. */
interface GraphicsState {
  fill?: string;
  stroke?: string;
  width?: Mm;
  cap?: Stroke["cap"];
  join?: Stroke["join"];
  dash?: readonly Mm[];
  extended?: string;
  font?: string;
  sizePt?: number;
}

/**
 * Operators of a page or a form. Coordinates come in mm and are written in points from the top left of the
 * medium, y down: pdfkit opens every page with the one matrix that turns y. A setting that already holds is
 * not said again.
 */
export class ContentStream {
  readonly out: ByteWriter;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];

  constructor(
    /** Added to every coordinate: where the drawing's own origin lies on the page. */
    readonly shift: Mm,
    options: { readonly initialSize?: number; readonly extended?: string } = {},
  ) {
    this.out = new ByteWriter(options.initialSize);
    this.#state = options.extended === undefined ? {} : { extended: options.extended };
  }

  save(): void {
    this.#saved.push({ ...this.#state });
    this.out.ascii("q\n");
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? {};
    this.out.ascii("Q\n");
  }

  /** @param operator the whole of it, e.g. `0 0 0 1 k` */
  fillWith(operator: string): void {
    if (this.#state.fill === operator) return;
    this.#state.fill = operator;
    this.out.ascii(operator).ascii("\n");
  }

  strokeWith(operator: string): void {
    if (this.#state.stroke === operator) return;
    this.#state.stroke = operator;
    this.out.ascii(operator).ascii("\n");
  }

  /** @param name an ExtGState among the resources */
  extendedState(name: string): void {
    if (this.#state.extended === name) return;
    this.#state.extended = name;
    this.out.ascii(`/${name} gs\n`);
  }

  /** @param font resource name of the font */
  font(font: string, sizePt: number): void {
    if (this.#state.font === font && this.#state.sizePt === sizePt) return;
    this.#state.font = font;
    this.#state.sizePt = sizePt;
    this.out.ascii(`/${font} `).decimal(sizePt, 3).ascii(" Tf\n");
  }

  /** Width, cap, join and dashes; the paint is set by `strokeWith`. */
  pen({ width, cap, join, dash = SOLID }: Omit<Stroke, "paint">): void {
    const state = this.#state;
    if (width !== state.width) this.out.decimal(width * POINTS_PER_MM, 3).ascii(" w\n");
    if (cap !== state.cap) this.out.ascii(`${CAPS[cap]} J\n`);
    if (join !== state.join) this.out.ascii(`${JOINS[join]} j\n`);
    if (!state.dash || !sameNumbers(dash, state.dash)) this.#dash(dash);
    Object.assign(state, { width, cap, join, dash });
  }

  /** One point and its operator, e.g. `12.5 4 l`. */
  point([x, y]: PaperPoint, operator: "m" | "l"): void {
    this.pair(this.grid(x), this.grid(y), operator);
  }

  curve(c1: PaperPoint, c2: PaperPoint, to: PaperPoint): void {
    for (const [x, y] of [c1, c2]) {
      this.out.fraction(this.grid(x)).ascii(" ").fraction(this.grid(y)).ascii(" ");
    }
    this.pair(this.grid(to[0]), this.grid(to[1]), "c");
  }

  /** mm → hundredths of a point on this page. */
  grid(coordinate: Mm): number {
    return Math.round((coordinate + this.shift) * HUNDREDTHS_PER_MM);
  }

  /** A point already on the grid. */
  pair(x: number, y: number, operator: string): void {
    this.out.fraction(x).ascii(" ").fraction(y).ascii(` ${operator}\n`);
  }

  #dash(dash: readonly Mm[]): void {
    const lengths = dash.map((length) => shortNumber(length * POINTS_PER_MM));
    this.out.ascii(`[${lengths.join(" ")}] 0 d\n`);
  }
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
