import type { Box, Mm } from "../../core/geometry.ts";
import type { Crease, FoldStep } from "./fold.ts";

/** One cell of the sheet, somewhere in the folded pile. */
export interface Layer {
  readonly column: number;
  readonly row: number;
  /** On the flat sheet, front up. */
  readonly flat: Box;
  /** Where it lies now. */
  readonly box: Box;
  /** Mirrored by folds about an upright line, about a level line. */
  readonly flippedX: boolean;
  readonly flippedY: boolean;
}

/** The front is up again after an even number of folds. */
export const isFrontUp = ({ flippedX, flippedY }: Layer): boolean => flippedX === flippedY;

/** The flat sheet, cut at these edges, which include those of the paper. */
export const flatLayers = (columns: readonly Mm[], rows: readonly Mm[]): readonly Layer[] =>
  rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column): Layer => {
      const box = { minX: columns[column] ?? 0, minY: rows[row] ?? 0, maxX: right, maxY: bottom };
      return { column, row, flat: box, box, flippedX: false, flippedY: false };
    }),
  );

export interface FoldedSheet {
  /** From the table up. */
  readonly layers: readonly Layer[];
  readonly creases: readonly Crease[];
}

/** All steps, one after the other. */
export const foldSheet = (flat: readonly Layer[], steps: readonly FoldStep[]): FoldedSheet =>
  steps.reduce<FoldedSheet>(
    ({ layers, creases }, step) => {
      const moving = layers.filter((layer) => isMoving(layer, step));
      const staying = layers.filter((layer) => !moving.includes(layer));
      return {
        // What is laid over comes down in reverse.
        layers: [...staying, ...moving.toReversed().map((layer) => mirrored(layer, step))],
        creases: [...creases, ...moving.flatMap((layer) => creasesWith(layer, staying))],
      };
    },
    { layers: flat, creases: [] },
  );

/** Lengths in mm are sums of the same few numbers. */
const TOLERANCE: Mm = 1e-6;

function isMoving({ box }: Layer, { axis, at, moving }: FoldStep): boolean {
  const [low, high] = axis === "x" ? [box.minX, box.maxX] : [box.minY, box.maxY];
  return moving === "high" ? low >= at - TOLERANCE : high <= at + TOLERANCE;
}

function mirrored(layer: Layer, { axis, at }: FoldStep): Layer {
  const { box } = layer;
  return axis === "x"
    ? {
        ...layer,
        box: { ...box, minX: 2 * at - box.maxX, maxX: 2 * at - box.minX },
        flippedX: !layer.flippedX,
      }
    : {
        ...layer,
        box: { ...box, minY: 2 * at - box.maxY, maxY: 2 * at - box.minY },
        flippedY: !layer.flippedY,
      };
}

/** Neighbours on the sheet that the step parts: the paper between them is bent. */
function creasesWith(layer: Layer, staying: readonly Layer[]): Crease[] {
  const direction = isFrontUp(layer) ? "valley" : "mountain";
  return staying.flatMap((other): Crease[] => {
    const across = layer.column - other.column;
    const down = layer.row - other.row;
    if (Math.abs(across) + Math.abs(down) !== 1) return [];
    const { minX, minY, maxX, maxY } = layer.flat;
    const x = across === 1 ? minX : maxX;
    const y = down === 1 ? minY : maxY;
    return [
      across === 0
        ? { from: [minX, y], to: [maxX, y], direction }
        : { from: [x, minY], to: [x, maxY], direction },
    ];
  });
}
