import * as z from "zod";

/** The form of report.json, the contract with CI; raised when a field changes its meaning or goes. */
export const REPORT_VERSION = 1;

const count = z.int().nonnegative();
const lonLat = z.tuple([z.number(), z.number()]);

const commune = z.strictObject({ name: z.string(), ref: z.string().optional(), osmId: z.string() });

const neatline = {
  neatlineMm: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe("x0, y0, x1, y1 from the top left"),
  neatlineCorners: z.array(lonLat).length(4).describe("top left, top right, bottom right, bottom left"),
};

const name = z.strictObject({
  name: z.string(),
  kind: z.string(),
  osm: z.string(),
  as: z.enum(["full", "abbreviated", "keyed", "missing"]),
  text: z.string().optional().describe("as printed"),
  place: z.string().optional().describe("the settlement that tells it from another of its name"),
  squares: z.string().optional().describe("of the index, e.g. B3–C4, or K9 · Bourg in an inset"),
  reason: z.string().optional().describe("why it is missing or keyed"),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  page: z.int().positive().optional().describe("absent where the fault is the document’s"),
  count: count.describe("how often it was met on the page"),
  places: z
    .array(z.tuple([z.number(), z.number()]))
    .describe("the first few: mm from the top left of the trim"),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const ofKind = z.strictObject({ total: count, labelled: count, keyed: count, missing: count });

export const reportSchema = z.strictObject({
  version: z.literal(REPORT_VERSION),
  commune: commune.extend({
    osmId: z.string().describe('"r123", "w123", "bbox" or "polygon"; of several communes all, with commas'),
    communes: z.array(commune).optional().describe("of a sheet of several: each of them"),
  }),
  data: z.strictObject({
    source: z.string(),
    timestamp: z.string().optional(),
    sha256: z.string(),
    nodes: count,
    ways: count,
    relations: count,
  }),
  sheet: z.strictObject({
    paper: z.string(),
    orientation: z.enum(["portrait", "landscape"]),
    widthMm: z.number(),
    heightMm: z.number(),
    scaleDenominator: z.number(),
    projection: z.strictObject({
      kind: z.string(),
      epsg: z.int().optional().describe("code of the grid; absent: the sheet's own transverse Mercator"),
      scaleFactor: z.number().optional().describe("metres of that grid for one on the ground, at the centre"),
      center: lonLat,
      rotationDegrees: z.number().describe("true north at the centre, clockwise from up"),
    }),
    ...neatline,
    insets: z
      .array(z.strictObject({ title: z.string(), scaleDenominator: z.number(), ...neatline }))
      .optional()
      .describe("maps of parts of the commune at scales of their own"),
  }),
  labels: z.strictObject({
    streets: ofKind,
    places: ofKind,
    pois: ofKind,
    overlaps: count,
    names: z.array(name),
  }),
  index: z.strictObject({ streets: count, places: count, pois: count }),
  access: z
    .strictObject({
      contrast: z.strictObject({
        least: z.number().describe("of a text with what it stands on, in the colors of a screen: 1 to 21"),
        below: z
          .array(
            z.strictObject({
              swatch: z.string(),
              ground: z.string(),
              ratio: z.number(),
              texts: count,
              example: z.string(),
            }),
          )
          .describe("pairs of colors below 4.5, the worst first"),
      }),
    })
    .optional()
    .describe("of the edition for screens"),
  warnings: z.array(z.strictObject({ code: z.string(), count, examples: z.array(z.string()) })),
  preflight: z
    .strictObject({ errors: count, warnings: count, findings: z.array(finding) })
    .optional()
    .describe("what a printer would object to in the print PDF; absent where no PDF was asked for"),
  timings: z.array(z.strictObject({ step: z.string(), ms: z.number() })),
  peakRssMb: z.number(),
  outputs: z.array(z.strictObject({ path: z.string(), bytes: count, sha256: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
