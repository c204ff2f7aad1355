import * as z from "zod";
import { MARKS } from "../core/pen.ts";
import type { ScaleTable } from "../core/scale-table.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, percentage, quantity, strictMap } from "../core/yaml-schema.ts";
import { dash, HAIRLINE, hairline, REVERSED_LINE, told, type Vocabulary, widthTable } from "./vocabulary.ts";

/** What an area looks like: fill, pattern, edge. */
export const areaStyle = ({ paint, painted }: Vocabulary) =>
  strictMap({
    fill: told(paint, "Flat tint.", "wood").exactOptional(),
    edge: painted(
      {
        width: told(widthTable, "Half of it lies outside the area. 0.08 mm at least.", "0.1mm"),
        dash: dash.exactOptional(),
      },
      "building-edge",
    )
      .describe("Line round the area.")
      .exactOptional(),
    pattern: painted(
      {
        mark: told(
          z.enum(MARKS),
          "ring: a broad crown; fir: a conifer; tuft, bush, vine, stone: what they look like.",
          "tuft",
        ),
        rows: told(
          z.boolean(),
          "In rows, each shifted against the last. Left out: strewn.",
          true,
        ).exactOptional(),
        size: told(length(), "Of one mark: diameter or length.", "0.9mm"),
        lineWidth: told(hairline, "Of its strokes, 0.08 mm at least; a dot is as wide as its size.", "0.1mm"),
        spacing: told(length({ min: 0.2 }), "From mark to mark, 0.2 mm at least.", "3mm"),
      },
      "heath-tuft",
    )
      .describe("Marks over the area, each whole inside it, clear of roads, houses and names.")
      .exactOptional(),
  });

/** What a line looks like: its stroke and all that lies under, in and beside it. */
export const lineStyle = ({ painted }: Vocabulary) =>
  painted(
    {
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
    },
    "path",
  )
    .superRefine((line, context) => checkWidths(line, context))
    .transform(({ times, ground, width, ...line }) => ({
      ...line,
      width: width.map(({ denominator, value }) => ({ denominator, value: value * times })),
      ...(ground !== undefined && { groundWidthMetres: ground }),
    }));

interface DrawnWidths {
  readonly width: ScaleTable;
  readonly times: number;
  readonly casing?: object | undefined;
  readonly inlay?: { readonly inset: number } | undefined;
}

/** What is left of widths once a share is taken and something lies within: lines that hold, gaps that stay open. */
function checkWidths({ width, times, casing, inlay }: DrawnWidths, context: z.RefinementCtx): void {
  const toMicrometre = (value: number): number => Math.round(value * 1000) / 1000;
  const least = toMicrometre(Math.min(...width.map(({ value }) => value)) * times);
  if (least < HAIRLINE) refuse(context, "style-hairline", { limit: HAIRLINE }, ["times"]);
  else if (casing && least < REVERSED_LINE)
    refuse(context, "style-reversed", { width: least, limit: REVERSED_LINE }, ["width"]);
  const open = inlay ? toMicrometre(least - inlay.inset) : REVERSED_LINE;
  if (open < REVERSED_LINE)
    refuse(context, "style-reversed", { width: open, limit: REVERSED_LINE }, ["inlay", "inset"]);
}

const lineParts = ({ painted }: Pick<Vocabulary, "painted">) => ({
  casing: painted({ width: told(widthTable, "On each side. 0.08 mm at least.", "0.12mm") }, "casing-minor")
    .describe("Edge on both sides. It makes the line a road of the network, stacked by the program.")
    .exactOptional(),
  bed: painted(
    {
      extra: told(length(), "Wider than the line by this, both sides together.", "0.3mm"),
      opacity: told(percentage, "Less than 100%: what lies below shows through.", "55%").exactOptional(),
    },
    "halo",
  )
    .describe("Lies under the line.")
    .exactOptional(),
  inlay: painted(
    {
      inset: told(length(), "Narrower than the line by this, both sides together.", "0.2mm"),
      dash: dash.exactOptional(),
    },
    "road",
  )
    .describe("Lies in the line: the white of a railway.")
    .exactOptional(),
  rungs: painted(
    {
      width: told(hairline, "0.08 mm at least.", "0.1mm"),
      each: told(length({ min: 0.1 }), "From rung to rung.", "0.42mm"),
    },
    "steps",
  )
    .describe("Strokes across the line: steps.")
    .exactOptional(),
  ticks: painted(
    {
      width: told(hairline, "0.08 mm at least.", "0.1mm"),
      each: told(length({ min: 0.1 }), "From tick to tick.", "0.65mm"),
      length: told(length(), "From the line outwards.", "0.85mm"),
    },
    "rock-edge",
  )
    .describe("Teeth on the right of the line’s direction: cliffs, where OSM has the lower ground.")
    .exactOptional(),
});
