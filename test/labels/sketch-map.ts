import type { PaperLine } from "../../src/core/geometry.ts";
import { constant } from "../../src/core/scale-table.ts";
import { Warnings } from "../../src/core/warnings.ts";
import type {
  FrameFeatures,
  NamedStreet,
  PaperFeatures,
  PaperNames,
  PaperPoi,
  StreetLine,
} from "../../src/generalize/paper-features.ts";
import type { Labelling, PlacedLabel } from "../../src/labels/labelling.ts";
import { placeLabels } from "../../src/labels/place-labels.ts";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import type { LabelKind, LabelRule, Style } from "../../src/style/style.ts";
import { NO_NAMES } from "../generalize/no-names.ts";
import { FONTS } from "../lettering/fira.ts";
import { HEBREW } from "../lettering/hebrew.ts";

/** A map face of 200 × 200 mm at 1:10 000. */
export const FACE = { minX: 0, minY: 0, maxX: 200, maxY: 200 };

export const lettering = await loadLettering({ ...FONTS, Hebrew: HEBREW }, ["Hebrew"]);

const rule = (id: string, kind: LabelKind, given: Partial<LabelRule>): LabelRule => ({
  id,
  kind,
  from: "roads",
  where: [],
  font: "Regular",
  sizePt: constant(6),
  tracking: 0.01,
  case: "as-is",
  paint: { swatch: "text" },
  halo: { width: 0.2, paint: "own" },
  priority: 50,
  abbreviate: false,
  beside: true,
  key: true,
  maxLetters: 18,
  maxLines: 3,
  ...given,
});

const LABELS: readonly LabelRule[] = [
  rule("place", "place", {
    sizePt: constant(12),
    priority: 100,
    halo: { width: 0.45, paint: "own", tint: 0.7 },
    second: { font: "Italic", size: 0.8 },
  }),
  rule("avenue", "street", {
    sizePt: constant(7),
    priority: 82,
    abbreviate: true,
    repeat: { every: 110, apart: 90 },
  }),
  rule("street", "street", { priority: 76, abbreviate: true, repeat: { every: 110, apart: 90 } }),
  rule("lane", "street", { priority: 75, abbreviate: true, beside: false }),
  rule("path", "street", { font: "Italic", sizePt: constant(5.2), priority: 60, abbreviate: true }),
  rule("river", "water-line", { font: "Italic", priority: 65, repeat: { every: 110, apart: 90 } }),
  rule("wood", "area", { font: "Italic", priority: 46 }),
  rule("square", "area", { abbreviate: true, priority: 74, maxLines: 1 }),
  rule("beach", "area", { font: "Italic", paint: { swatch: "water-text" }, priority: 57 }),
  rule("cove", "sea", { font: "Italic", paint: { swatch: "water-text" }, priority: 90 }),
  rule("poi", "poi", { sizePt: constant(5.6), priority: 40 }),
  rule("shield", "shield", { priority: 70, repeat: { every: 110, apart: 90 } }),
  rule("destination", "destination", { priority: 88 }),
  rule("number", "number", { sizePt: constant(5), priority: 10 }),
];

const fill = (swatch: string) => ({ fill: { swatch } });

/** Of a style, what labels read. */
export const STYLE = {
  labels: LABELS,
  furniture: {
    land: fill("land"),
    builtUp: fill("built-up"),
    sea: fill("sea"),
    veil: { paint: { swatch: "white" }, opacity: 0.5 },
    key: { diameter: 2.2, number: { font: "Regular", sizePt: 5.6, paint: { swatch: "text" } } },
  },
} as unknown as Style;

/** Rows of 50 mm, as the index's squares. */
const ROWS = [50, 100, 150, 200].map((to, i) => ({ label: String(i + 1), from: to - 50, to }));

const SHEET = {
  frames: [{ id: "main", box: FACE, scaleDenominator: 10_000, grid: { rows: ROWS, columns: [] } }],
} as unknown as Sheet;

/** A frame with these names, and the ribbons of its streets drawn. */
export function frameOf(names: Partial<PaperNames>, rest: Partial<FrameFeatures> = {}): FrameFeatures {
  const all = { ...NO_NAMES, ...names };
  const ribbons = all.streets.flatMap(({ osm, lines }) =>
    lines.flatMap(({ line, ribbon }) =>
      ribbon.width > 0
        ? [{ width: ribbon.width, path: { osm, line, level: 0, structure: "ground" as const } }]
        : [],
    ),
  );
  const widths = [...new Set(ribbons.map(({ width }) => width))].sort((a, b) => a - b);
  const layers = widths.map((width) => ({
    id: `road-${width}`,
    from: "roads" as const,
    layer: "roads" as const,
    lines: {
      pen: {
        casing: { paint: { swatch: "casing" }, width: 0.12 },
        stroke: { paint: { swatch: "road" }, width, cap: "butt" as const, join: "round" as const },
      },
      network: true,
      features: ribbons.filter((one) => one.width === width).map(({ path }) => path),
    },
  }));
  const frame: FrameFeatures = {
    frame: "main",
    layers,
    builtUp: [],
    sea: [],
    shore: [],
    commune: [],
    boundary: [],
    names: all,
  };
  return { ...frame, ...rest };
}

export function labelFrame(
  frame: FrameFeatures,
  withTrials = false,
): Labelling & { readonly warnings: Warnings } {
  const warnings = new Warnings();
  const paper: PaperFeatures = { frames: [frame] };
  return {
    ...placeLabels({ paper, sheet: SHEET, style: STYLE, lettering, search: "default", warnings, withTrials }),
    warnings,
  };
}

export const label = (names: Partial<PaperNames>): ReturnType<typeof labelFrame> =>
  labelFrame(frameOf(names));

export const labelNamed = ({ placed }: Labelling, name: string): PlacedLabel | undefined =>
  placed.find((one) => one.name === name);

let lastWay = 0;

/** A street of 1.05 mm, unless told. */
export function street(name: string, line: PaperLine, given: Partial<StreetLine> = {}): NamedStreet {
  const inside = given.inside ?? true;
  const drawn: StreetLine = {
    line,
    rule: "street",
    ribbon: { width: 1.05, paint: { swatch: "road" } },
    tunnel: false,
    inside,
    ...given,
  };
  const osm = `w${++lastWay}`;
  return { osm, name, language: "fr", inside, lines: [drawn], ways: [osm] };
}

export const poi = (
  name: string,
  at: readonly [number, number],
  given: Partial<PaperPoi> = {},
): PaperPoi => ({
  osm: `n${Math.round(at[0] * 1000)}${Math.round(at[1] * 1000)}`,
  name,
  language: "fr",
  inside: true,
  icon: "school",
  category: "services",
  at,
  priority: 2,
  drawn: true,
  lettered: true,
  size: 2.5,
  ...given,
});
