import type { FoldRequest } from "../../config/project.ts";
import { type Box, heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import type { FoldPanel, FoldPlan } from "./fold.ts";
import { flatLayers, foldSheet, isFrontUp, type Layer } from "./fold-layers.ts";
import { foldLines } from "./fold-lines.ts";
import { type FoldScheme, gridScheme, patternScheme } from "./fold-steps.ts";

export interface FoldedPaper {
  /** Of the trim, turned as it is printed. */
  readonly width: Mm;
  readonly height: Mm;
}

/** Narrower, a line of text does not stand well; lower, a title does not. */
const SMALLEST = { width: 85, height: 80 };
/** Larger ones are no leaflet: longer than A4 is high, they fit no letter box. */
const LARGEST = { width: 300, height: 300 };

/** How the sheet is folded and where its panels lie; undefined where the panels would be too small or too large. */
export function planFold(request: FoldRequest, paper: FoldedPaper): FoldPlan | undefined {
  const scheme =
    request.kind === "grid"
      ? gridScheme(request.columns, request.rows, paper)
      : patternScheme(request.pattern, paper);
  const flat = flatLayers(scheme.columns, scheme.rows);
  if (!flat.every(({ box }) => isFoldable(box))) return undefined;
  const { layers, creases } = foldSheet(flat, scheme.steps);
  const turn = turnOf(request, paper);
  const { cover, last } = outermost(layers, { turn, paper });
  const panel = (layer: Layer, box: Box, isBack: boolean): FoldPanel => ({
    number: numberOf(layer, scheme),
    box,
    place: !isBack ? "inside" : layer === cover ? "cover" : layer === last ? "last" : "inside",
    turned: isBack && layer === last && cover?.flippedY !== last.flippedY,
  });
  return {
    name: request.name,
    turn,
    steps: scheme.steps,
    creases,
    lines: foldLines(creases),
    front: inReadingOrder(flat.map((layer) => panel(sameCell(layer, layers), layer.flat, false))),
    back: inReadingOrder(
      flat.map((layer) => panel(sameCell(layer, layers), overleaf(layer.flat, { turn, paper }), true)),
    ),
  };
}

const isFoldable = (box: Box): boolean =>
  widthOf(box) >= SMALLEST.width &&
  heightOf(box) >= SMALLEST.height &&
  widthOf(box) <= LARGEST.width &&
  heightOf(box) <= LARGEST.height;

const sameCell = ({ column, row }: Layer, layers: readonly Layer[]): Layer =>
  layers.find((layer) => layer.column === column && layer.row === row) as Layer;

const numberOf = ({ column, row }: Layer, { columns }: FoldScheme): number =>
  row * (columns.length - 1) + column + 1;

/** Turned like the page of a book, both sides stand upright: about the upright middle. */
function turnOf({ turn }: FoldRequest, { width, height }: FoldedPaper): FoldPlan["turn"] {
  if (turn === "auto") return "vertical";
  const isLandscape = width > height;
  return (turn === "short-edge") === isLandscape ? "vertical" : "horizontal";
}

interface Turned {
  readonly turn: FoldPlan["turn"];
  readonly paper: FoldedPaper;
}

/** A box of the front as it lies on the back's plate, and the other way round. */
export const overleaf = (box: Box, { turn, paper: { width, height } }: Turned): Box =>
  turn === "vertical"
    ? { ...box, minX: width - box.maxX, maxX: width - box.minX }
    : { ...box, minY: height - box.maxY, maxY: height - box.minY };

/**
 * The panels of the back that are seen on the folded sheet: the one further right on the back has its fold on the left,
 * as a cover has.
 */
function outermost(layers: readonly Layer[], turned: Turned): { cover?: Layer; last?: Layer } {
  const [bottom, top] = [layers[0], layers.at(-1)];
  const seen = [
    ...(bottom && isFrontUp(bottom) ? [bottom] : []),
    ...(top && !isFrontUp(top) ? [top] : []),
  ].sort((a, b) => overleaf(b.flat, turned).minX - overleaf(a.flat, turned).minX);
  const [cover, last] = seen;
  return { ...(cover && { cover }), ...(last && { last }) };
}

const inReadingOrder = (panels: readonly FoldPanel[]): readonly FoldPanel[] =>
  panels.toSorted((a, b) => a.box.minY - b.box.minY || a.box.minX - b.box.minX);

/** Grids that would fold this paper to a hand's size, for an error message: "4x1, 4x2". */
export function foldsThatDo({ width, height }: FoldedPaper): readonly string[] {
  const fitting = [1, 2, 3].flatMap((rows) =>
    [2, 4, 6, 8, 10]
      .filter((columns) => isHandy(width / columns, height / rows))
      .map((columns) => `${columns}x${rows}`),
  );
  return fitting.length > 0 ? fitting : ["2x1"];
}

/** From a long envelope to A5, upright. */
const isHandy = (width: Mm, height: Mm): boolean =>
  width >= 85 && width <= 150 && height >= 100 && height <= 300 && height > width;
