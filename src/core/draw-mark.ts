import type { PaperLine, PaperPoint } from "./geometry.ts";
import type { Pattern } from "./pen.ts";

/** The strokes of one mark round its place; a dot is a line without length, drawn by its round caps. */
export function drawMark({ mark, size }: Pick<Pattern, "mark" | "size">, [x, y]: PaperPoint): PaperLine[] {
  const stroke = (points: PaperLine): PaperLine => points.map(([dx, dy]) => [x + dx * size, y + dy * size]);
  return STROKES[mark].map(stroke);
}

/** A circle of few corners: at a millimetre's width more are not seen. */
const RING_CORNERS = 9;
const ring: PaperLine = Array.from({ length: RING_CORNERS + 1 }, (_, corner) => {
  const angle = (2 * Math.PI * corner) / RING_CORNERS;
  return [Math.cos(angle) / 2, Math.sin(angle) / 2];
});

/** Each mark within a circle of diameter 1 round the origin, y down. */
const STROKES: Readonly<Record<Pattern["mark"], readonly PaperLine[]>> = {
  dot: [
    [
      [0, 0],
      [0, 0],
    ],
  ],
  dash: [
    [
      [-0.5, 0],
      [0.5, 0],
    ],
  ],
  /** Latin: the arms shorter than the post, and above its middle. */
  cross: [
    [
      [0, -0.5],
      [0, 0.5],
    ],
    [
      [-0.34, -0.15],
      [0.34, -0.15],
    ],
  ],
  /** Three blades from one root. */
  tuft: [
    [
      [0, 0.5],
      [-0.42, -0.12],
    ],
    [
      [0, 0.5],
      [0, -0.45],
    ],
    [
      [0, 0.5],
      [0.42, -0.12],
    ],
  ],
  /** The crown of a broad-leaved tree, seen from above. */
  ring: [ring],
  /** A conifer: two boughs and the stem. */
  fir: [
    [
      [-0.32, 0.22],
      [0, -0.48],
      [0.32, 0.22],
    ],
    [
      [0, -0.48],
      [0, 0.48],
    ],
  ],
  /** A low bush: the upper half of a crown. */
  bush: [
    [
      [-0.46, 0.2],
      [-0.4, -0.1],
      [-0.16, -0.26],
      [0.16, -0.26],
      [0.4, -0.1],
      [0.46, 0.2],
    ],
  ],
  /** A vine at its stake. */
  vine: [
    [
      [-0.12, 0.5],
      [0.12, -0.5],
    ],
  ],
  /** A broken stone: two faces. */
  stone: [
    [
      [-0.45, 0.22],
      [-0.15, -0.3],
      [0.42, -0.12],
      [0.3, 0.26],
    ],
  ],
};
