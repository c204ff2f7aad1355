import { z } from "zod";
import type { LayerId } from "../core/plate.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, percentage, quantity, scale, strictMap } from "../core/yaml-schema.ts";
import type { AreaTheme, LineTheme } from "../features/features.ts";
import type { LayerStyle } from "./style.ts";
import { dash, hairline, id, legend, listWithIds, told, type Vocabulary, widthTable } from "./vocabulary.ts";
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

const areaStyle = ({ paint, painted }: Vocabulary) =>
  strictMap({
    fill: told(paint, "Flat tint.", "wood").exactOptional(),
    edge: painted({
      width: told(widthTable, "Half of it lies outside the area. 0.08 mm at least.", "0.1mm"),
      dash: dash.exactOptional(),
    })
      .describe("Line round the area.")
      .exactOptional(),
    pattern: painted({
      mark: told(z.enum(["dot", "tuft", "dash", "cross"]), "Dashes lie in rows, the rest is strewn.", "tuft"),
      size: told(length(), "Of one mark: diameter or length.", "0.9mm"),
      lineWidth: told(hairline, "Of its strokes, 0.08 mm at least; a dot is as wide as its size.", "0.1mm"),
      spacing: told(length({ min: 0.2 }), "From mark to mark, 0.2 mm at least.", "3mm"),
    })
      .describe("Marks strewn over the area, each whole inside it.")
      .exactOptional(),
  });

const lineParts = ({ painted }: Pick<Vocabulary, "painted">) => ({
  casing: painted({ width: told(widthTable, "On each side. 0.08 mm at least.", "0.12mm") })
    .describe("Edge on both sides. It makes the line a road of the network, stacked by the program.")
    .exactOptional(),
  bed: painted({
    extra: told(length(), "Wider than the line by this, both sides together.", "0.3mm"),
    opacity: told(percentage, "Less than 100%: what lies below shows through.", "55%").exactOptional(),
  })
    .describe("Lies under the line.")
    .exactOptional(),
  inlay: painted({
    inset: told(length(), "Narrower than the line by this, both sides together.", "0.2mm"),
    dash: dash.exactOptional(),
  })
    .describe("Lies in the line: the white of a railway.")
    .exactOptional(),
  rungs: painted({
    width: told(hairline, "0.08 mm at least.", "0.1mm"),
    each: told(length({ min: 0.1 }), "From rung to rung.", "0.42mm"),
  })
    .describe("Strokes across the line: steps.")
    .exactOptional(),
  ticks: painted({
    width: told(hairline, "0.08 mm at least.", "0.1mm"),
    each: told(length({ min: 0.1 }), "From tick to tick.", "0.65mm"),
    length: told(length(), "From the line outwards.", "0.85mm"),
  })
    .describe("Teeth on the right of the line’s direction: cliffs, where OSM has the lower ground.")
    .exactOptional(),
});

const lineStyle = ({ painted }: Vocabulary) =>
  painted({
    width: told(widthTable, "Of the fill alone: a casing lies outside it. 0.08 mm at least.", {
      "1:5000": "1.6mm",
      "1:10000": "1.05mm",
      "1:20000": "0.6mm",
    }),
    times: told(
      z.number().positive().max(5),
      "A share of the width, for links and the like; up to 5.",
      0.72,
    ).default(1),
    ground: told(
      quantity("ground-length"),
      "On large scales never narrower than this on the ground.",
      "6m",
    ).exactOptional(),
    dash: dash.exactOptional(),
    cap: told(z.enum(["butt", "round"]), "Form of the ends.", "round").default("butt"),
    ...lineParts({ painted }),
  }).transform(({ times, ground, width, ...line }) => ({
    ...line,
    width: width.map(({ denominator, value }) => ({ denominator, value: value * times })),
    ...(ground !== undefined && { groundWidthMetres: ground }),
  }));
