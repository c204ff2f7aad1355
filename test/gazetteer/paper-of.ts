import type { PaperLine, PaperPoint } from "../../src/core/geometry.ts";
import type {
  NamedPoint,
  NamedStreet,
  PaperFeatures,
  PaperNames,
  PaperPoi,
} from "../../src/generalize/paper-features.ts";
import type { Grid, Sheet } from "../../src/sheet/sheet.ts";
import { NO_NAMES } from "../generalize/no-names.ts";

/** Squares of 50 mm from (10, 10): A–D, 1–3; the last column is cut at 180. */
export const GRID: Grid = {
  squareMetres: 500,
  columns: ["A", "B", "C", "D"].map((label, index) => ({
    label,
    from: 10 + 50 * index,
    to: Math.min(60 + 50 * index, 180),
  })),
  rows: ["1", "2", "3"].map((label, index) => ({ label, from: 10 + 50 * index, to: 60 + 50 * index })),
};

const NEATLINE = { minX: 10, minY: 10, maxX: 180, maxY: 160 };

export const SHEET: Sheet = {
  paper: "A4",
  orientation: "portrait",
  width: 210,
  height: 297,
  bleed: 3,
  margin: 10,
  frames: [
    {
      id: "main",
      box: NEATLINE,
      scaleDenominator: 10_000,
      rotationDegrees: 0,
      projection: {
        kind: "transverse-mercator",
        center: [0, 0],
        origin: [95, 85],
        scaleDenominator: 10_000,
        rotationDegrees: 0,
      },
      corners: [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      extent: { west: 0, south: 0, east: 0, north: 0 },
      grid: GRID,
    },
  ],
  sides: [{ name: "front", panels: [] }],
};

export function paperOf(names: Partial<PaperNames>): PaperFeatures {
  const frame = { frame: "main", layers: [], builtUp: [], sea: [], shore: [], commune: [], boundary: [] };
  return { frames: [{ ...frame, names: { ...NO_NAMES, ...names } }] };
}

/** Ten millimetres in A1 unless told otherwise. */
const SOMEWHERE: PaperLine = [
  [20, 20],
  [30, 20],
];

export const lineOf = (line: PaperLine, inside = true): NamedStreet["lines"][number] => ({
  line,
  rule: "street",
  ribbon: { width: 1, paint: { swatch: "road" } },
  tunnel: false,
  inside,
});

export const streetOf = (name: string, more: Partial<NamedStreet> = {}): NamedStreet => ({
  osm: "w1",
  name,
  language: "fr",
  inside: true,
  lines: [lineOf(SOMEWHERE)],
  ways: ["w1"],
  ...more,
});

export const placeOf = (name: string, at: PaperPoint, more: Partial<NamedPoint> = {}): NamedPoint => ({
  osm: "n1",
  name,
  language: "fr",
  inside: true,
  rule: "hamlet",
  kind: "place",
  at,
  ...more,
});

export const poiOf = (name: string, at: PaperPoint, more: Partial<PaperPoi> = {}): PaperPoi => ({
  osm: "n1",
  name,
  language: "fr",
  inside: true,
  icon: "school",
  category: "education",
  at,
  priority: 2,
  drawn: true,
  lettered: true,
  size: 2.5,
  ...more,
});
