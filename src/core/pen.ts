import type { Mm } from "./geometry.ts";
import type { Paint, Stroke } from "./plate.ts";

/** How to draw a line at this sheet's scale: every width final. Drawn from `bed` to `rungs`, upwards. */
export interface LinePen {
  /** Lies under the line, wider than it; below 1 what it lies on shines through. */
  readonly bed?: { readonly stroke: Stroke; readonly opacity: number };
  /** Shows `width` on each side of the stroke. */
  readonly casing?: { readonly paint: Paint; readonly width: Mm };
  readonly stroke: Stroke;
  readonly inlay?: Stroke;
  readonly rungs?: Rungs;
  readonly ticks?: Ticks;
}

/** Short strokes across the whole width of the line: the treads of steps. */
export interface Rungs {
  readonly paint: Paint;
  readonly width: Mm;
  readonly each: Mm;
}

/** Short strokes to the right of the line (in its direction): the teeth of a cliff. */
export interface Ticks extends Rungs {
  readonly length: Mm;
}

/** How to draw an area at this sheet's scale. */
export interface AreaPen {
  readonly fill?: Paint;
  readonly edge?: Stroke;
  readonly pattern?: Pattern;
}

/** Small marks inside an area, in rows or strewn at random, but the same for the same area. */
export interface Pattern {
  readonly mark: Mark;
  readonly rows?: boolean;
  readonly paint: Paint;
  readonly size: Mm;
  readonly lineWidth: Mm;
  /** No two marks are nearer. */
  readonly spacing: Mm;
}

/** What a pattern may be made of. */
export const MARKS = ["dot", "dash", "cross", "tuft", "ring", "fir", "bush", "vine", "stone"] as const;
export type Mark = (typeof MARKS)[number];
