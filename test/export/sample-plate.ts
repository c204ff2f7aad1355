import type { PaperLine, PaperPoint, PaperPolygon } from "../../src/core/geometry.ts";
import type { GlyphRun, PathCommand, Plate, PlateItem, TextItem } from "../../src/core/plate.ts";
import type { Lettering } from "../../src/lettering/lettering.ts";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import { fonts, metadata } from "./sample-style.ts";

export const openLettering = (): Promise<Lettering> => loadLettering(fonts);

export const box = (x: number, y: number, width: number, height = width): PaperLine => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

const circle = ([x, y]: PaperPoint, radius: number): PaperLine =>
  Array.from({ length: 49 }, (_, step) => {
    const angle = (step % 48) * (Math.PI / 24);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });

/** A name on an arc, a run for each letter. */
function arcRuns(
  lettering: Lettering,
  text: string,
  arc: { center: PaperPoint; radius: number },
): GlyphRun[] {
  const shaped = lettering.shape(text, { font: "condensed", sizePt: 9, tracking: 0.02 });
  const [centerX, centerY] = arc.center;
  return shaped.glyphs.map(({ id, x }) => {
    const angle = (x - shaped.width / 2) / arc.radius;
    const origin: PaperPoint = [
      centerX + arc.radius * Math.sin(angle),
      centerY - arc.radius * Math.cos(angle),
    ];
    return { origin, angle, glyphs: [{ id, x: 0 }] };
  });
}

export function textItem(lettering: Lettering, text: string, at: PaperPoint): TextItem {
  const { glyphs } = lettering.shape(text, { font: "sans", sizePt: 12 });
  return {
    kind: "text",
    layer: "names",
    role: "name",
    text,
    font: "sans",
    sizePt: 12,
    fill: { swatch: "text" },
    overprint: true,
    runs: [{ origin: at, angle: 0, glyphs }],
  };
}

const badge: readonly PathCommand[] = [
  { op: "M", to: [-2, -1.5] },
  { op: "C", c1: [-2, -2], c2: [-2, -2], to: [-1.5, -2] },
  { op: "L", to: [2, -2] },
  { op: "L", to: [2, 2] },
  { op: "L", to: [-2, 2] },
  { op: "Z" },
];
const arrow: readonly PathCommand[] = [
  { op: "M", to: [0, -1.5] },
  { op: "L", to: [1, 1.2] },
  { op: "L", to: [-1, 1.2] },
  { op: "Z" },
];

const overlapping: readonly PaperPolygon[] = [[box(90, 60, 14)], [box(98, 68, 14), box(102, 72, 4)]];
const street: PaperLine = [
  [10, 62],
  [40, 50],
  [55, 70],
  [82, 40],
];
const road = (width: number, swatch: string): PlateItem => ({
  kind: "line",
  layer: "roads",
  role: "artifact",
  lines: [street, circle([66, 70], 6)],
  stroke: { paint: { swatch }, width, cap: "round", join: "round" },
  clip: ["face", "disc"],
});

const ground: readonly PlateItem[] = [
  {
    kind: "area",
    layer: "ground",
    role: "artifact",
    polygons: [[box(-3, -3, 154, 111)]],
    fill: { swatch: "land" },
  },
  {
    kind: "area",
    layer: "water",
    role: "artifact",
    polygons: [[circle([40, 40], 45)]],
    fill: { swatch: "sea" },
    clip: ["face"],
  },
  {
    kind: "area",
    layer: "ground",
    role: "artifact",
    polygons: [[circle([45, 45], 20), circle([45, 45], 10)]],
    fill: { swatch: "wood" },
    clip: ["face"],
  },
  {
    kind: "area",
    layer: "buildings",
    role: "artifact",
    polygons: overlapping,
    fill: { swatch: "building" },
  },
  {
    kind: "area",
    layer: "buildings",
    role: "artifact",
    polygons: [[box(120, 10, 8)]],
    fill: { swatch: "gold" },
  },
  {
    kind: "area",
    layer: "buildings",
    role: "artifact",
    polygons: [[box(130, 10, 8)]],
    fill: { swatch: "gold", tint: 0.4 },
  },
];

const lines: readonly PlateItem[] = [
  road(3, "casing"),
  road(2.4, "primary"),
  {
    kind: "line",
    layer: "boundary",
    role: "artifact",
    lines: [box(88, 30, 20)],
    stroke: {
      paint: { swatch: "boundary" },
      width: 0.5,
      cap: "butt",
      join: "miter",
      dash: [3, 0.7, 0.4, 0.7],
    },
  },
  {
    kind: "line",
    layer: "boundary",
    role: "artifact",
    lines: [
      [
        [115, 32],
        [115, 32],
      ],
      [
        [120, 30],
        [140, 34],
        [120, 38],
      ],
    ],
    stroke: { paint: { swatch: "boundary", tint: 0.5 }, width: 1.5, cap: "round", join: "miter" },
  },
  {
    kind: "area",
    layer: "boundary",
    role: "artifact",
    polygons: [[box(100, 20, 30)]],
    fill: { swatch: "road" },
    opacity: 0.5,
  },
];

const symbols: readonly PlateItem[] = [
  { kind: "symbol", layer: "symbols", role: "figure", symbol: "tower", at: [118, 60] },
  {
    kind: "symbol",
    layer: "symbols",
    role: "figure",
    symbol: "tower",
    at: [128, 60],
    scale: 1.6,
    angle: 0.4,
  },
  { kind: "symbol", layer: "symbols", role: "figure", symbol: "tower", at: [138, 60], opacity: 0.4 },
];

function names(lettering: Lettering): PlateItem[] {
  const curved: TextItem = {
    ...textItem(lettering, "Rue de l’Église-Neuve", [0, 0]),
    font: "condensed",
    sizePt: 9,
    halo: { paint: { swatch: "road" }, width: 0.5 },
    runs: arcRuns(lettering, "Rue de l’Église-Neuve", { center: [45, 62], radius: 30 }),
  };
  const breton: TextItem = { ...textItem(lettering, "Straed ar Mor (AVENUE)", [20, 92]), language: "br" };
  return [curved, breton, textItem(lettering, "Œuvre <b>&amp;</b> “À Ÿ”", [80, 92])];
}

/** One of everything that a plate can hold. */
export const samplePlate = (lettering: Lettering): Plate => ({
  side: "front",
  width: 148,
  height: 105,
  bleed: 3,
  title: metadata.title,
  language: "fr",
  clips: { face: [[box(5, 5, 138, 80)]], disc: [[circle([45, 55], 32)]] },
  symbols: {
    tower: {
      shapes: [
        {
          path: badge,
          fill: { swatch: "heritage" },
          stroke: { paint: { swatch: "road" }, width: 0.3, cap: "butt", join: "round" },
        },
        { path: arrow, fill: { swatch: "road" } },
      ],
    },
  },
  items: [...ground, ...lines, ...symbols, ...names(lettering)],
});
