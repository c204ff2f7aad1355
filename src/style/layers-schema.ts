import * as z from "zod";
import type { LayerId } from "../core/plate.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, quantity, scale, strictMap } from "../core/yaml-schema.ts";
import type { AreaTheme, LineTheme } from "../features/features.ts";
import { areaStyle, lineStyle } from "./drawing-schema.ts";
import type { LayerStyle } from "./style.ts";
import { id, legend, listWithIds, told, type Vocabulary } from "./vocabulary.ts";
import { whereOrAll } from "./where-schema.ts";

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
    id: told(id, "Name of the layer, once in the file.", "road-street"),
    from: told(z.enum(themes), "The theme that it draws.", "roads"),
    where: whereOrAll,
    layer: told(
      z.enum(layerIds),
      "The layer of PDF and SVG that it is printed with. Left out: as its theme has it.",
      "water",
    ).exactOptional(),
    until: told(scale, "Drawn at this scale and larger ones. Left out: at all.", "1:12500").exactOptional(),
    area: areaStyle(words)
      .describe("For themes of areas. Drawn upwards: fill, pattern, edge.")
      .exactOptional(),
    line: lineStyle(words)
      .describe("For themes of lines. Drawn upwards: bed, casing, line, inlay, rungs, ticks.")
      .exactOptional(),
    minArea: told(
      quantity("paper-area"),
      "Smaller areas are left out; holes of half that size close.",
      "1.5mm2",
    ).prefault("0mm2"),
    simplify: told(
      length(),
      "Points that lie nearer to the simplified line are dropped. Left out: 0.03 mm for lines, 0.05 mm for areas.",
      "0.06mm",
    ).exactOptional(),
    legend,
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
