import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { reportOf } from "../../src/cli/report.ts";
import { reportSchema } from "../../src/cli/report-schema.ts";
import { Warnings } from "../../src/core/warnings.ts";
import type { MissingLabel, PlacedLabel } from "../../src/labels/labelling.ts";
import type { Build } from "../../src/pipeline.ts";

let offset = 0;
const placed = (name: string, label: Partial<PlacedLabel> = {}): PlacedLabel => {
  offset += 20;
  const boxes = [{ center: [offset, 0], halfWidth: 5, halfHeight: 1, angle: 0 }];
  const defaults = { name, text: name, kind: "street", osm: "w1", inside: true, as: "full", boxes };
  return { ...defaults, ...label } as PlacedLabel;
};
const missing = (name: string, label: Partial<MissingLabel> = {}): MissingLabel =>
  ({ name, kind: "street", osm: "w9", inside: true, reason: "no-room", ...label }) as MissingLabel;

const entry = (osm: string, squares: string) => ({ osm, squares });

function build(labels: { placed?: readonly PlacedLabel[]; missing?: readonly MissingLabel[] }): Build {
  const warnings = new Warnings();
  warnings.add("labels-no-glyphs", "n2");
  const frame = {
    box: { minX: 10, minY: 10, maxX: 287, maxY: 350 },
    projection: { kind: "transverse-mercator", center: [7.42, 43.73] },
    corners: [
      [7.4, 43.76],
      [7.45, 43.76],
      [7.45, 43.71],
      [7.4, 43.71],
    ],
    scaleDenominator: 10000,
    rotationDegrees: 0,
  };
  return {
    title: "Monaco",
    boundary: { name: "Monaco", osmId: "r2220322" },
    data: { source: "monaco.osm.pbf", sha256: "ab", nodes: 3, ways: 2, relations: 1 },
    sheet: { paper: "A3", orientation: "portrait", width: 297, height: 420, frames: [frame] },
    labelling: { placed: labels.placed ?? [], missing: labels.missing ?? [] },
    index: { streets: [entry("w1", "B3–C4")], places: [], pois: [entry("n5", "A1")] },
    warnings,
    files: [{ name: "monaco-print.pdf", bytes: Buffer.from("%PDF") }],
  } as unknown as Build;
}

const reported = (labels: Parameters<typeof build>[0]) =>
  reportOf(build(labels), { timings: [{ step: "cut", ms: 12 }], peakRssMb: 200 });

test("the report keeps to its schema", () => {
  const report = reported({ placed: [placed("Rue Basse")], missing: [missing("Rue Haute")] });
  expect(reportSchema.parse(report)).toEqual(report);
});

test("it is plain data, whole after a way through JSON", () => {
  const report = reported({ placed: [placed("Rue Basse")] });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test("facts of commune, sheet, index, warnings and run are told", () => {
  expect(reported({})).toMatchObject({
    version: 1,
    commune: { name: "Monaco", osmId: "r2220322" },
    sheet: {
      paper: "A3",
      widthMm: 297,
      heightMm: 420,
      scaleDenominator: 10000,
      neatlineMm: [10, 10, 287, 350],
    },
    index: { streets: 1, places: 0, pois: 1 },
    warnings: [{ code: "labels-no-glyphs", count: 1, examples: ["n2"] }],
    timings: [{ step: "cut", ms: 12 }],
    peakRssMb: 200,
  });
});

test("names are sorted by kind, then name, then OSM id, by code units", () => {
  const report = reported({
    placed: [
      placed("rue z"),
      placed("Église", { kind: "poi" }),
      placed("Rue B", { osm: "w2" }),
      placed("Rue B"),
    ],
    missing: [missing("Rue A")],
  });
  expect(report.labels.names.map(({ name, osm }) => `${name} ${osm}`)).toEqual([
    "Église w1",
    "Rue A w9",
    "Rue B w1",
    "Rue B w2",
    "rue z w1",
  ]);
});

test("each kind is counted by how its names are printed", () => {
  const { labels } = reported({
    placed: [
      placed("Rue A"),
      placed("Avenue B", { as: "abbreviated", text: "Av. B" }),
      placed("Rue C", { as: "keyed", text: "12" }),
      placed("Le Bourg", { kind: "place" }),
    ],
    missing: [missing("Rue D"), missing("Mairie", { kind: "poi" })],
  });
  expect(labels).toMatchObject({
    streets: { total: 4, labelled: 2, keyed: 1, missing: 1 },
    places: { total: 1, labelled: 1, keyed: 0, missing: 0 },
    pois: { total: 1, labelled: 0, keyed: 0, missing: 1 },
    overlaps: 0,
  });
});

test("a street printed several times is one name, by its fullest form", () => {
  const { labels } = reported({
    placed: [
      placed("Rue A", { as: "abbreviated", text: "R. A" }),
      placed("Rue A"),
      placed("Rue A", { as: "keyed" }),
    ],
    missing: [missing("Rue A", { osm: "w1" })],
  });
  expect(labels.names).toEqual([
    { name: "Rue A", kind: "street", osm: "w1", as: "full", text: "Rue A", squares: "B3–C4" },
  ]);
});

test("an abbreviated name that also has a key counts as abbreviated", () => {
  const twice = [
    placed("Rue A", { as: "abbreviated", text: "R. A" }),
    placed("Rue A", { as: "keyed", text: "7" }),
  ];
  expect(reported({ placed: twice }).labels.names).toMatchObject([{ as: "abbreviated", text: "R. A" }]);
});

test("names of the neighbours are not counted", () => {
  const outside = { inside: false };
  const { labels } = reported({ placed: [placed("Rue A", outside)], missing: [missing("Rue B", outside)] });
  expect(labels.names).toEqual([]);
});

test("a missing name tells its reason", () => {
  const { labels } = reported({ missing: [missing("Rue A", { reason: "too-short" })] });
  expect(labels.names).toEqual([
    { name: "Rue A", kind: "street", osm: "w9", as: "missing", reason: "too-short" },
  ]);
});

test("outputs carry size and SHA-256 of their bytes", () => {
  const sha256 = createHash("sha256").update("%PDF").digest("hex");
  expect(reported({}).outputs).toEqual([{ path: "monaco-print.pdf", bytes: 4, sha256 }]);
});
