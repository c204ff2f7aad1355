import { z } from "zod";
import type { LayerId } from "../core/plate.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, percentage, quantity, scale, strictMap, translated } from "../core/yaml-schema.ts";
import type { AreaTheme, LineTheme } from "../features/features.ts";
import type { LayerStyle } from "./style.ts";
import { dash, hairline, id, listWithIds, type Vocabulary, widthTable } from "./vocabulary.ts";
import { EVERYTHING, where } from "./where-schema.ts";

/** The layer of the printed document that each theme of areas belongs to, where the style does not say otherwise. */
const AREA_THEMES: Readonly<Record<AreaTheme, LayerId>> = {
  landcover: "ground",
  landuse: "ground",
  sites: "ground",
  water: "water",
  buildings: "buildings",
  squares: "ground",
  piers: "water",
};

const LINE_THEMES: Readonly<Record<LineTheme, LayerId>> = {
  waterways: "water",
  roads: "roads",
  rail: "roads",
  barriers: "relief",
  power: "relief",
  shores: "water",
  "pier-lines": "water",
  boundaries: "boundary",
};

const THEMES = { ...AREA_THEMES, ...LINE_THEMES };

type LayerTheme = AreaTheme | LineTheme;

const themes = Object.keys(THEMES) as [LayerTheme, ...LayerTheme[]];
const layerIds = ["ground", "water", "buildings", "relief", "roads", "boundary"] as const;

/** Detail finer than this is noise: curves keep their shape to the eye (mm). */
const SIMPLIFY_LINES = 0.03;
const SIMPLIFY_AREAS = 0.05;

/** layers.yaml: what is drawn of each theme, in drawing order. */
export function layersSchema(words: Vocabulary): z.ZodType<readonly LayerStyle[]> {
  const entry = strictMap({
    id,
    from: z.enum(themes),
    where: where.default(EVERYTHING),
    layer: z.enum(layerIds).exactOptional(),
    until: scale.exactOptional(),
    area: areaStyle(words).exactOptional(),
    line: lineStyle(words).exactOptional(),
    minArea: quantity("paper-area").default(0),
    simplify: length().exactOptional(),
    legend: translated.exactOptional(),
  })
    .superRefine((layer, context) => {
      const [wanted, other] =
        layer.from in AREA_THEMES ? (["area", "line"] as const) : (["line", "area"] as const);
      if (layer[wanted] && !layer[other]) return;
      const path = layer[other] ? [other] : [];
      refuse(context, "style-theme-drawing", { id: layer.id, theme: layer.from, wanted }, path);
    })
    .transform(
      (layer): LayerStyle => ({
        ...layer,
        layer: layer.layer ?? THEMES[layer.from],
        simplify: layer.simplify ?? (layer.area ? SIMPLIFY_AREAS : SIMPLIFY_LINES),
      }),
    );
  return listWithIds(entry);
}

const areaStyle = ({ paint, painted }: Vocabulary) =>
  strictMap({
    fill: paint.exactOptional(),
    edge: painted({ width: widthTable, dash: dash.exactOptional() }).exactOptional(),
    pattern: painted({
      mark: z.enum(["dot", "tuft", "dash", "cross"]),
      size: length(),
      lineWidth: hairline,
      spacing: length({ min: 0.2 }),
    }).exactOptional(),
  });

const lineStyle = ({ painted }: Vocabulary) =>
  painted({
    width: widthTable,
    /** Links and the like: a share of the width that another layer writes out. */
    times: z.number().positive().max(5).default(1),
    ground: quantity("ground-length").exactOptional(),
    dash: dash.exactOptional(),
    cap: z.enum(["butt", "round"]).default("butt"),
    casing: painted({ width: widthTable }).exactOptional(),
    bed: painted({ extra: length(), opacity: percentage.exactOptional() }).exactOptional(),
    inlay: painted({ inset: length(), dash: dash.exactOptional() }).exactOptional(),
    rungs: painted({ width: hairline, each: length({ min: 0.1 }) }).exactOptional(),
    ticks: painted({ width: hairline, each: length({ min: 0.1 }), length: length() }).exactOptional(),
  }).transform(({ times, ground, width, ...line }) => ({
    ...line,
    width: width.map(({ denominator, value }) => ({ denominator, value: value * times })),
    ...(ground !== undefined && { groundWidthMetres: ground }),
  }));
